"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { TextArea, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { eventTranslationSchema } from "@/domain/event-translation"
import { directionOf, type EventTranslation } from "@/domain/languages"
import { t } from "@/domain/words"
import { saveTranslation } from "./language-actions"
import type { EventTexts, NamedTier } from "./language-editor"

/** What an event and its tiers say in one further language, each below what it translates. */
export function EventTranslationForm({
  eventId,
  language,
  main,
  tiers,
  translation,
  onDone,
}: {
  eventId: number
  language: string
  main: EventTexts
  tiers: NamedTier[]
  translation: EventTranslation
  onDone: () => void
}) {
  const router = useRouter()
  const { title = "", place = "", intro = "" } = translation
  const form = useForm({
    resolver: zodResolver(eventTranslationSchema),
    defaultValues: {
      ...{ title, place, intro },
      tiers: tiers.map(({ id, translations }) => ({ id, name: translations[language]?.name ?? "" })),
    },
  })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => saveTranslation({ eventId, language }, values),
    () => {
      router.refresh()
      onDone()
    },
  )
  const attributes = { lang: language, dir: directionOf(language) }
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-5">
      <TextField
        label={t("Title")}
        hint={main.title}
        {...attributes}
        {...form.register("title")}
        error={errors.title?.message}
      />
      {main.place === "" ? null : (
        <TextField
          label={t("Place")}
          hint={main.place}
          {...attributes}
          {...form.register("place")}
          error={errors.place?.message}
        />
      )}
      {main.intro === "" ? null : (
        <TextArea
          label={t("Introduction")}
          hint={main.intro}
          rows={5}
          {...attributes}
          {...form.register("intro")}
          error={errors.intro?.message}
        />
      )}
      {tiers.map((tier, index) => (
        <TextField
          key={tier.id}
          label={t("Tier “{name}”", { name: tier.name })}
          {...attributes}
          {...form.register(`tiers.${index}.name`)}
          error={errors.tiers?.[index]?.name?.message}
        />
      ))}
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Saving…")}>
          {t("Save translation")}
        </Button>
        <Button onClick={onDone}>{t("Cancel")}</Button>
      </div>
    </form>
  )
}
