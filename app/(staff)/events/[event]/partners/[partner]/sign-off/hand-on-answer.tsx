"use client"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { answerHandOn } from "./actions"

/** Confirms or declines that somebody else is the right person. */
export function HandOnAnswer({
  answerId,
  from,
  to,
}: {
  answerId: number
  from: string
  to: { name: string; email: string }
}) {
  const { run, waiting, waitingFor, problem } = useAction()
  const button = (confirm: boolean, word: string, waitingWord: string, about: string) => (
    <Button
      size="small"
      disabled={waiting && waitingFor !== word}
      waiting={waitingFor === word}
      waitingWord={waitingWord}
      onClick={() => void run(() => answerHandOn({ answerId, confirm }), undefined, word)}
      aria-label={about}
    >
      {word}
    </Button>
  )
  return (
    <div className="grid gap-2">
      <p className="text-13 text-soft">
        {t(
          "Confirm: {name} takes {from}’s place, and {from}’s link ends. If a request is open, a mail with a personal link goes to {email}. Decline: all stays as it is.",
          { name: to.name, from, email: to.email },
        )}
      </p>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {button(
          true,
          t("Confirm"),
          t("Confirming…"),
          t("Confirm: {name} instead of {from}", { name: to.name, from }),
        )}
        {button(
          false,
          t("Decline"),
          t("Declining…"),
          t("Decline: {name} instead of {from}", { name: to.name, from }),
        )}
      </div>
    </div>
  )
}
