"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { Controller, useForm, useWatch } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { RadioGroup } from "@/components/ui/radio-group"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { useSubmit } from "@/components/use-submit"
import { LINK_DAYS } from "@/domain/deadline"
import { type ReviewRules, reviewRulesSchema } from "@/domain/review-rules"
import { t } from "@/domain/words"
import { saveReviewRules } from "./actions"
import { ReminderDays } from "./reminder-days"

/** By when and how the partners of an event sign off. */
export function ReviewRulesForm({
  eventId,
  rules,
  timeZones,
}: {
  eventId: number
  rules: ReviewRules
  timeZones: string[]
}) {
  const router = useRouter()
  const [saved, setSaved] = useState(false)
  const form = useForm({ resolver: zodResolver(reviewRulesSchema), defaultValues: rules })
  const { errors, isDirty } = form.formState
  useLeaveGuard(isDirty)
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => saveReviewRules(eventId, values),
    () => {
      form.reset(form.getValues())
      setSaved(true)
      router.refresh()
    },
  )
  const deadline = useWatch({ control: form.control, name: "reviewDeadline" })
  return (
    <form onSubmit={onSubmit} noValidate className="grid max-w-160 gap-6">
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          label={t("Last day for answers")}
          hint={
            deadline
              ? t("Links work until {afterDeadline} days after it.", {
                  afterDeadline: LINK_DAYS.afterDeadline,
                })
              : t("Without one, links work for {withoutDeadline} days.", {
                  withoutDeadline: LINK_DAYS.withoutDeadline,
                })
          }
          type="date"
          {...form.register("reviewDeadline")}
          error={errors.reviewDeadline?.message}
        />
        <SelectField
          label={t("Time zone")}
          hint={t("The day ends by its clocks.")}
          {...form.register("timeZone")}
          error={errors.timeZone?.message}
        >
          <TimeZones names={timeZones} />
        </SelectField>
      </div>
      <Controller
        control={form.control}
        name="reminderDays"
        render={({ field, fieldState }) => (
          <ReminderDays
            days={field.value}
            hasDeadline={deadline !== ""}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <RadioGroup
        label={t("What may go public")}
        {...form.register("publishRule")}
        options={[
          {
            value: "approved",
            label: t("Only what was signed off"),
            about: t("Others keep what is public now. A publisher can let one through, with a reason."),
          },
          {
            value: "staff",
            label: t("Staff decide"),
            about: t("A sign-off is shown, and nothing waits for it."),
          },
        ]}
        error={errors.publishRule?.message}
      />
      <RadioGroup
        label={t("Whose approval counts")}
        {...form.register("approvalRule")}
        options={[
          { value: "one", label: t("One contact who decides is enough") },
          { value: "all", label: t("Each contact who decides must approve") },
        ]}
        error={errors.approvalRule?.message}
      />
      <TextField
        label={t("Reply address")}
        hint={t("Where answers to the mails go. Leave it empty if nobody reads them.")}
        type="email"
        {...form.register("replyTo")}
        error={errors.replyTo?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex items-center gap-4">
        <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Saving…")}>
          {t("Save sign-off rules")}
        </Button>
        <p role="status" className="text-13 text-soft">
          {saved && !isDirty ? t("Saved.") : ""}
        </p>
      </div>
    </form>
  )
}

/** Zones by area, so that a long list can be walked: "Asia", then "Seoul". */
function TimeZones({ names }: { names: string[] }) {
  const areas = new Map<string, string[]>()
  for (const name of names) {
    const area = name.includes("/") ? name.slice(0, name.indexOf("/")) : ""
    areas.set(area, [...(areas.get(area) ?? []), name])
  }
  return [...areas].map(([area, zones]) => {
    const options = zones.map((zone) => (
      <option key={zone} value={zone}>
        {zone.slice(area === "" ? 0 : area.length + 1).replaceAll("_", " ")}
      </option>
    ))
    return area === "" ? (
      options
    ) : (
      <optgroup key={area} label={area}>
        {options}
      </optgroup>
    )
  })
}
