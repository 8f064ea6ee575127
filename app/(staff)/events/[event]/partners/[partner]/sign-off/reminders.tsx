"use client"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { setRemindersPaused } from "./actions"

/** Whether this partner is reminded; `schedule` says when that happens. */
export function Reminders({
  partnerId,
  paused,
  schedule,
  canChange,
}: {
  partnerId: number
  paused: boolean
  schedule: string
  canChange: boolean
}) {
  const { run, waiting, problem } = useAction()
  return (
    <section aria-labelledby="reminders" className="grid min-w-0 content-start gap-3">
      <h2 id="reminders" className="text-18 font-semibold">
        {t("Reminders")}
      </h2>
      <p className="border-t border-line pt-3 text-soft">
        {paused ? t("Paused: nobody at this partner is reminded.") : schedule}
      </p>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {canChange ? (
        <Button
          className="justify-self-start"
          waiting={waiting}
          waitingWord={paused ? t("Resuming…") : t("Pausing…")}
          onClick={() => void run(() => setRemindersPaused({ partnerId, paused: !paused }))}
        >
          {paused ? t("Resume reminders") : t("Pause reminders")}
        </Button>
      ) : null}
    </section>
  )
}
