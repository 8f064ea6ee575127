"use client"
import { CopyButton } from "@/components/copy-button"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { markMailSent, sendMailAgain } from "./actions"

/** What can be done with one mail now. `link` is the personal link, while the mail waits with it. */
export function MailActions({
  mailId,
  to,
  link,
  text,
  canMark,
  canSendAgain,
}: {
  mailId: number
  to: string
  link: string | null
  /** The whole text with the link in place, where it can be copied too. */
  text?: string
  canMark: boolean
  canSendAgain: boolean
}) {
  const { run, waitingFor, problem } = useAction()
  if (!link && !text && !canMark && !canSendAgain) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      {link ? (
        <CopyButton
          size="small"
          text={link}
          label={t("Copy link")}
          about={t("Copy link for {name}", { name: to })}
        />
      ) : null}
      {text ? (
        <CopyButton
          size="small"
          text={text}
          label={t("Copy the text")}
          about={t("Copy the text for {name}", { name: to })}
        />
      ) : null}
      {canSendAgain ? (
        <Button
          size="small"
          waiting={waitingFor === "again"}
          waitingWord={t("Queueing…")}
          aria-label={t("Send again to {to}", { to })}
          onClick={() => void run(() => sendMailAgain(mailId), undefined, "again")}
        >
          {t("Send again")}
        </Button>
      ) : null}
      {canMark ? (
        <Button
          size="small"
          look="quiet"
          className="first:-ml-3"
          waiting={waitingFor === "mark"}
          waitingWord={t("Marking…")}
          aria-label={t("Mark as sent by hand to {to}", { to })}
          onClick={() => void run(() => markMailSent(mailId), undefined, "mark")}
        >
          {t("Mark as sent by hand")}
        </Button>
      ) : null}
      {problem ? (
        <div className="basis-full">
          <Notice tone="wrong">{problem}</Notice>
        </div>
      ) : null}
    </div>
  )
}
