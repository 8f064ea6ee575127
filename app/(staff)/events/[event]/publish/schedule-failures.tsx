"use client"
import { EventMoment } from "@/components/event-moment"
import { richSaid } from "@/components/rich"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import type { ScheduledAction } from "@/domain/schedule"
import { type Message, marked, t } from "@/domain/words"
import { noteScheduleFailure } from "./schedule-actions"

const FAILED: Record<ScheduledAction, Message> = {
  publish: marked("The publish that was scheduled for {moment} did not happen."),
  unpublish: marked("The unpublish that was scheduled for {moment} did not happen."),
}

/** What was left to the clock and did not happen: on top of the page until a publisher takes note. */
export function ScheduleFailures({
  eventId,
  timeZone,
  failures,
  canPublish,
}: {
  eventId: number
  timeZone: string
  failures: { id: number; action: ScheduledAction; dueAt: number; outcome: string }[]
  canPublish: boolean
}) {
  const { run, waitingFor, problem } = useAction()
  return (
    <div className="mb-8 grid gap-3">
      {failures.map(({ id, action, dueAt, outcome }) => (
        <Notice key={id} tone="wrong">
          <p>
            {richSaid(FAILED[action], { moment: <EventMoment at={dueAt} timeZone={timeZone} /> })} {outcome}
          </p>
          {canPublish ? (
            <Button
              size="small"
              className="mt-2"
              waiting={waitingFor === String(id)}
              waitingWord={t("Noting…")}
              onClick={() =>
                void run(() => noteScheduleFailure({ eventId, scheduleId: id }), undefined, String(id))
              }
            >
              {t("I have seen this")}
            </Button>
          ) : null}
        </Notice>
      ))}
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
    </div>
  )
}
