"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProvider, useForm, useWatch } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { TextArea, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { useSubmit } from "@/components/use-submit"
import { DEFAULT_ACCENT, type EventSettings, eventSchema } from "@/domain/event"
import { t } from "@/domain/words"
import { AccentPreview } from "./accent-preview"
import { saveEvent } from "./actions"
import { EventFields } from "./event-fields"
import { LayoutChoice } from "./layout-choice"

const NEW: EventSettings = {
  title: "",
  slug: "",
  startsOn: "",
  endsOn: "",
  place: "",
  intro: "",
  accent: DEFAULT_ACCENT,
  layout: "cards",
}

/** Settings of an event, new (`event` null) or existing. */
export function EventForm({ event }: { event: ({ id: number } & EventSettings) | null }) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const form = useForm({ resolver: zodResolver(eventSchema), defaultValues: event ?? NEW })
  const { errors, isDirty } = form.formState
  useLeaveGuard(isDirty)
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => saveEvent(event?.id ?? null, values, Intl.DateTimeFormat().resolvedOptions().timeZone),
    ({ slug }) => {
      form.reset(form.getValues())
      setSaved(true)
      if (!event) router.push(`/events/${slug}`)
      else if (slug !== event.slug) router.replace(`/events/${slug}/settings`)
      else router.refresh()
    },
  )
  const accent = useWatch({ control: form.control, name: "accent" })
  return (
    <form onSubmit={onSubmit} noValidate className="grid max-w-160 gap-6">
      <FormProvider {...form}>
        <EventFields isNew={!event} />
      </FormProvider>
      <TextArea
        label={t("Introduction")}
        hint={t("A few sentences at the top of the public page. A blank line starts a new paragraph.")}
        rows={5}
        {...form.register("intro")}
        error={errors.intro?.message}
      />
      <TextField
        label={t("Accent color")}
        hint={t("For the title and links of the public page.")}
        type="color"
        className="max-w-24 p-1"
        {...form.register("accent")}
        error={errors.accent?.message}
        after={<AccentPreview accent={accent} />}
      />
      <LayoutChoice {...form.register("layout")} error={errors.layout?.message} />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex items-center gap-4">
        <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Saving…")}>
          {event ? t("Save settings") : t("Create event")}
        </Button>
        <p role="status" className="text-13 text-soft">
          {saved && !isDirty ? t("Saved. The public page follows when you publish.") : ""}
        </p>
      </div>
    </form>
  )
}
