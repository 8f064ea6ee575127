"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { useForm, useWatch } from "react-hook-form"
import { Button, buttonClass } from "@/components/ui/button"
import { CheckField } from "@/components/ui/check-field"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { useSubmit } from "@/components/use-submit"
import { LOGO_SIZES, NEW_TIER, type TierSettings, tierSchema } from "@/domain/event"
import { LOGO_VARIANTS, type LogoVariant, VARIANT_LABELS } from "@/domain/logo-facts"
import { type Message, marked, say, t } from "@/domain/words"
import { type LookFirst, saveTier } from "./actions"
import { EntryPartRules } from "./entry-part-rules"
import { Group, Limits } from "./form-group"
import { TierEffects } from "./tier-effects"
import { useTierAffects } from "./use-tier-affects"

const SIZE_LABELS: Record<TierSettings["logoSize"], Message> = {
  large: marked("Large"),
  medium: marked("Medium"),
  small: marked("Small"),
}

const VARIANT_ABOUT: Record<LogoVariant, Message> = {
  dark: marked("For dark screens and dark stage sets."),
  mono: marked("For engraving, stamps and embossing."),
  print: marked("A PDF or drawing that the print shop gets exactly as sent."),
}

/** A tier and its rules, new (`tier` null) or existing. */
export function TierForm({
  eventId,
  settings,
  partners,
  tier,
}: {
  eventId: number
  /** The paths of the event's settings and of its partners. */
  settings: string
  partners: string
  tier: ({ id: number } & TierSettings) | null
}) {
  const router = useRouter()
  const [saved, setSaved] = useState("")
  const form = useForm({ resolver: zodResolver(tierSchema), defaultValues: tier ?? NEW_TIER })
  const { errors, isDirty } = form.formState
  useLeaveGuard(isDirty)
  // What a save would do, once the server has said so; forgotten with the next change of a rule.
  const [look, setLook] = useState<LookFirst | null>(null)
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          setLook(null)
          setSaved("")
        },
      }),
    [form],
  )
  const isLookNext = useTierAffects(form, eventId, tier?.id ?? null) && look === null && isDirty
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => saveTier({ eventId, tierId: tier?.id ?? null }, values, look?.fingerprint ?? ""),
    ({ lookFirst }) => {
      setLook(lookFirst)
      if (lookFirst) return
      if (!tier) return router.push(`${settings}#tiers`)
      form.reset(form.getValues())
      setSaved(look ? t("Saved.") : t("Saved. No partner is affected."))
      router.refresh()
    },
  )
  const [hasPrintText, required, hidden] = useWatch({
    control: form.control,
    name: ["hasPrintText", "requiredParts", "hiddenParts"],
  })
  return (
    <form onSubmit={onSubmit} noValidate className="grid max-w-160 gap-10">
      <Group
        title={t("Name and logos")}
        about={tier ? undefined : t("It becomes the last section of the page.")}
      >
        <TextField label={t("Name of the tier")} {...form.register("name")} error={errors.name?.message} />
        <SelectField
          label={t("Size of the logos")}
          {...form.register("logoSize")}
          error={errors.logoSize?.message}
        >
          {LOGO_SIZES.map((size) => (
            <option key={size} value={size}>
              {say(SIZE_LABELS[size])}
            </option>
          ))}
        </SelectField>
      </Group>
      <Group title={t("Descriptions")} about={t("Shown while a description is written. Empty for no limit.")}>
        <Limits>
          <TextField
            label={t("Words at most")}
            inputMode="numeric"
            {...form.register("wordLimit")}
            error={errors.wordLimit?.message}
          />
          <TextField
            label={t("Characters at most")}
            inputMode="numeric"
            {...form.register("characterLimit")}
            error={errors.characterLimit?.message}
          />
        </Limits>
      </Group>
      <Group
        title={t("What an entry needs, and what the public sees")}
        about={t(
          "The name is always needed and always public. What is not public stays on the desk, in what the partner signs off, and in the press pack.",
        )}
      >
        <EntryPartRules
          required={required}
          hidden={hidden}
          error={errors.hiddenParts?.message}
          onChange={(next) => {
            form.setValue("requiredParts", next.required, { shouldDirty: true })
            form.setValue("hiddenParts", next.hidden, { shouldDirty: true })
          }}
        />
      </Group>
      <Group
        title={t("Logo variants asked for")}
        about={t("Besides the main logo; who has not sent one is shown as incomplete.")}
      >
        {LOGO_VARIANTS.map((variant) => (
          <CheckField
            key={variant}
            label={VARIANT_LABELS[variant]}
            about={say(VARIANT_ABOUT[variant])}
            value={variant}
            {...form.register("requiredVariants")}
          />
        ))}
      </Group>
      <Group title={t("Print")}>
        <CheckField
          label={t("Ask for a short print text too")}
          about={t("For the program booklet or a sign, beside the description on the web.")}
          {...form.register("hasPrintText")}
        />
        {hasPrintText ? (
          <Limits>
            <TextField
              label={t("Words in print at most")}
              inputMode="numeric"
              {...form.register("printWordLimit", { shouldUnregister: true })}
              error={errors.printWordLimit?.message}
            />
            <TextField
              label={t("Characters in print at most")}
              inputMode="numeric"
              {...form.register("printCharacterLimit", { shouldUnregister: true })}
              error={errors.printCharacterLimit?.message}
            />
          </Limits>
        ) : null}
      </Group>
      {look ? <TierEffects effects={look.effects} partners={partners} /> : null}
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          type="submit"
          look="primary"
          waiting={waiting}
          waitingWord={isLookNext ? t("Looking…") : t("Saving…")}
        >
          {isLookNext ? t("See whom this affects") : tier ? t("Save tier") : t("Add tier")}
        </Button>
        <Link href={`${settings}#tiers`} className={buttonClass("quiet")}>
          {t("Back to the tiers")}
        </Link>
        <p role="status" className="text-13 text-soft">
          {isDirty ? "" : saved}
        </p>
      </div>
    </form>
  )
}
