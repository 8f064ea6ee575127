"use client"
import { EventMoment } from "@/components/event-moment"
import { rich, richSaid } from "@/components/rich"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useUndo } from "@/components/ui/undo"
import { useAction } from "@/components/use-action"
import { momentInWords } from "@/domain/mail/moments"
import type { ScheduledAction } from "@/domain/schedule"
import { marked, readerLanguage, say, t } from "@/domain/words"
import { cancelScheduled, undoCancel } from "./schedule-actions"

export type WaitingItem = {
  id: number
  action: ScheduledAction
  dueAt: number
  author: string
  isOverdue: boolean
}
export type PastItem = {
  id: number
  action: ScheduledAction
  dueAt: number
  author: string
  /** What became of it in a sentence; null when it was cancelled. */
  outcome: string | null
  succeeded: boolean
  endedAt: number
  endedBy: string
}

const WORDS = {
  publish: {
    due: marked("Publish on {moment}"),
    cancel: marked("Cancel the scheduled publish"),
    cancelled: marked("The publish of {moment} is cancelled: it will not happen."),
    again: marked("The publish of {moment} is scheduled again."),
  },
  unpublish: {
    due: marked("Unpublish on {moment}"),
    cancel: marked("Cancel the scheduled unpublish"),
    cancelled: marked("The unpublish of {moment} is cancelled: it will not happen."),
    again: marked("The unpublish of {moment} is scheduled again."),
  },
} as const

/** What is left to the clock, each to be called off, and what became of earlier ones. */
export function ScheduleList({
  eventId,
  timeZone,
  waiting,
  past,
  canPublish,
}: {
  eventId: number
  timeZone: string
  waiting: WaitingItem[]
  past: PastItem[]
  canPublish: boolean
}) {
  const { run, waitingFor, problem } = useAction()
  const offerUndo = useUndo()

  function cancel({ id, action, dueAt }: Pick<WaitingItem, "id" | "action" | "dueAt">) {
    const when = { moment: momentInWords(dueAt, timeZone, readerLanguage()) }
    const one = { eventId, scheduleId: id }
    const offer = () =>
      offerUndo({
        said: say(WORDS[action].cancelled, when),
        undone: say(WORDS[action].again, when),
        undo: () => undoCancel(one),
        takesFocus: true,
      })
    void run(() => cancelScheduled(one), offer, String(id))
  }

  return (
    <section aria-labelledby="scheduled" className="grid gap-3">
      <h2 id="scheduled" className="text-18 font-semibold">
        {t("Scheduled")}
      </h2>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {waiting.length > 0 ? (
        <ol className="border-t border-line">
          {waiting.map(({ id, action, dueAt, author, isOverdue }) => (
            <li key={id} className="flex items-center justify-between gap-4 border-b border-line py-3">
              <div className="min-w-0">
                <p className="font-semibold">
                  {richSaid(WORDS[action].due, { moment: <EventMoment at={dueAt} timeZone={timeZone} /> })}
                </p>
                <p className="text-13 text-soft">{t("Asked for by {author}", { author })}</p>
                {isOverdue ? (
                  <p className="flex gap-2 text-13 text-wrong">
                    <span aria-hidden="true">!</span>
                    <span>
                      {t(
                        "This is overdue. Greenroom tries again every minute; whoever runs it finds the reason in its log.",
                      )}
                    </span>
                  </p>
                ) : null}
              </div>
              {canPublish ? (
                <Button
                  size="small"
                  className="shrink-0"
                  waiting={waitingFor === String(id)}
                  waitingWord={t("Cancelling…")}
                  aria-label={say(WORDS[action].cancel)}
                  onClick={() => cancel({ id, action, dueAt })}
                >
                  {t("Cancel")}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-soft">{t("Nothing is scheduled.")}</p>
      )}
      {past.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer text-13 text-soft hover:text-act">
            {t("What became of earlier ones")}
          </summary>
          <ol className="mt-2 border-t border-line">
            {past.map((item) => (
              <li key={item.id} className="grid gap-1 border-b border-line py-2 text-13">
                <p>
                  {richSaid(WORDS[item.action].due, {
                    moment: <EventMoment at={item.dueAt} timeZone={timeZone} />,
                  })}
                  , <span className="text-soft">{item.author}</span>
                </p>
                {item.outcome === null ? (
                  <p className="text-soft">
                    {rich("Cancelled on {moment}, {author}", {
                      moment: <EventMoment at={item.endedAt} timeZone={timeZone} />,
                      author: item.endedBy,
                    })}
                  </p>
                ) : (
                  <p className="grid gap-1">
                    <StateMark tone={item.succeeded ? "done" : "wrong"}>
                      {item.succeeded ? t("Done") : t("Not done")}
                    </StateMark>
                    <span>{item.outcome}</span>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}
