"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useForm, useWatch } from "react-hook-form"
import { rich } from "@/components/rich"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { RadioGroup } from "@/components/ui/radio-group"
import { useSubmit } from "@/components/use-submit"
import { momentInWords } from "@/domain/mail/moments"
import type { PublishRule } from "@/domain/review-rules"
import {
  type ScheduleFields,
  scheduledMoment,
  scheduleSchema,
  scheduleWarning,
  type Waiting,
} from "@/domain/schedule"
import { readerLanguage, t } from "@/domain/words"
import { scheduleEvent } from "./schedule-actions"

/** What a choice of day and time depends on. */
export type Scheduling = {
  eventId: number
  timeZone: string
  publishRule: PublishRule
  isPublic: boolean
  waiting: Waiting[]
}

/** Leaves a publish or an unpublish to the clock: by the event's clocks, and said by the reader's own as well. */
export function ScheduleDialog({
  scheduling,
  onDone,
}: {
  scheduling: Scheduling
  onDone: (words: string, dueAt: number) => void
}) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("Schedule…")}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("Publish or unpublish later")}>
        <ScheduleForm
          scheduling={scheduling}
          onDone={(words, dueAt) => {
            setOpen(false)
            onDone(words, dueAt)
          }}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}

function ScheduleForm({
  scheduling,
  onDone,
  onCancel,
}: {
  scheduling: Scheduling
  onDone: (words: string, dueAt: number) => void
  onCancel: () => void
}) {
  const { eventId, timeZone, publishRule } = scheduling
  const router = useRouter()
  const form = useForm<ScheduleFields>({
    resolver: zodResolver(scheduleSchema),
    defaultValues: { action: "publish", day: "", time: "" },
  })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (fields) => scheduleEvent({ eventId, timeZone, fields }),
    ({ dueAt }) => {
      router.refresh()
      const moment = momentInWords(dueAt, timeZone, readerLanguage())
      onDone(
        form.getValues("action") === "publish"
          ? t("A publish is scheduled for {moment}.", { moment })
          : t("An unpublish is scheduled for {moment}.", { moment }),
        dueAt,
      )
    },
  )
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-5">
      <RadioGroup
        label={t("What is to happen")}
        {...form.register("action")}
        error={errors.action?.message}
        options={[
          {
            value: "publish",
            label: t("Publish"),
            about:
              publishRule === "approved"
                ? t("What is signed off by then goes public, in your name. The rest stays as it is.")
                : t(
                    "The drafts as they are then go public, in your name: also what editors write until then.",
                  ),
          },
          {
            value: "unpublish",
            label: t("Unpublish"),
            about: t("The event and all its partner pages answer “not found” from then on."),
          },
        ]}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField label={t("Day")} type="date" {...form.register("day")} error={errors.day?.message} />
        <TextField label={t("Time")} type="time" {...form.register("time")} error={errors.time?.message} />
      </div>
      <Chosen control={form.control} scheduling={scheduling} />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Scheduling…")}>
          {t("Schedule")}
        </Button>
        <Button onClick={onCancel}>{t("Cancel")}</Button>
      </div>
    </form>
  )
}

/** Which moment is chosen, and what there is to know about it. */
function Chosen({
  control,
  scheduling,
}: {
  control: ReturnType<typeof useForm<ScheduleFields>>["control"]
  scheduling: Scheduling
}) {
  const { timeZone, waiting, isPublic } = scheduling
  const [action, day, time] = useWatch({ control, name: ["action", "day", "time"] })
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const fields = scheduleSchema.safeParse({ action, day, time })
  const moment = fields.success ? scheduledMoment(fields.data, timeZone, Date.now()) : null
  if (!moment?.ok)
    return (
      <p aria-live="polite" className="min-h-15 text-13 text-soft">
        {moment ? moment.message : t("By the clocks of the event: {timeZone}.", { timeZone })}
      </p>
    )
  const chosen = <strong>{momentInWords(moment.at, timeZone, readerLanguage())}</strong>
  const warning = scheduleWarning({ action, dueAt: moment.at }, waiting, { isPublic, timeZone })
  return (
    <div aria-live="polite" className="grid min-h-15 content-start gap-2 text-13">
      <p>
        {own === timeZone
          ? rich("{moment}, which is your time zone too.", { moment: chosen })
          : rich("{moment}, for you {own}.", {
              moment: chosen,
              own: momentInWords(moment.at, own, readerLanguage()),
            })}{" "}
        {t("It happens within a minute of that; if Greenroom is not running then, as soon as it is.")}
      </p>
      {moment.note ? <p>{moment.note}</p> : null}
      {warning ? (
        <p className="flex gap-2 text-owed">
          <span aria-hidden="true">!</span>
          <span>{warning}</span>
        </p>
      ) : null}
    </div>
  )
}
