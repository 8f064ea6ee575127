"use client"
import Link from "next/link"
import { useState } from "react"
import { Button, buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { answerOf } from "@/components/use-submit"
import { t } from "@/domain/words"
import { confirmNewEmail } from "./actions"

/** Once confirmed, the page stays: loaded again, it would say that the link does not work. */
export function ConfirmEmail({ token }: { token: string }) {
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [confirmed, setConfirmed] = useState("")
  async function confirm() {
    setWaiting(true)
    setProblem(null)
    const answer = await answerOf(confirmNewEmail(token))
    setWaiting(false)
    if (answer.ok) setConfirmed(answer.email)
    else setProblem(answer.message)
  }
  if (confirmed)
    return (
      <div className="grid gap-5">
        <Notice tone="done">{t("{confirmed} is your address from now on.", { confirmed })}</Notice>
        <Link href="/events" className={buttonClass("primary")}>
          {t("Go to the desk")}
        </Link>
      </div>
    )
  return (
    <div className="grid gap-5">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <Button look="primary" waiting={waiting} waitingWord={t("Confirming…")} onClick={() => void confirm()}>
        {t("Use this address")}
      </Button>
    </div>
  )
}
