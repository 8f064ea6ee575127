"use client"
import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { answerOf } from "@/components/use-submit"
import { t } from "@/domain/words"
import { sendTestMail, testResult } from "./actions"

const LOOKS = 60

/** Are the settings of the mail server right? Sends a mail to whoever asks, and tells what became of it. */
export function TestMail({ eventId }: { eventId: number }) {
  const router = useRouter()
  const { run, waiting, problem } = useAction()
  const [mailId, setMailId] = useState<number | null>(null)
  const [result, setResult] = useState<Awaited<ReturnType<typeof testResult>> | null>(null)
  const pending = mailId !== null && (result === null || (result.ok && result.progress === "under way"))

  useEffect(() => {
    if (mailId === null) return
    let stopped = false
    const look = async () => {
      for (let count = 0; count < LOOKS && !stopped; count += 1) {
        const seen = await answerOf<Awaited<ReturnType<typeof testResult>>>(testResult({ eventId, mailId }))
        if (stopped) return
        setResult(seen)
        if (seen.ok && seen.progress !== "under way") router.refresh()
        if (!seen.ok || seen.progress !== "under way") return
        await new Promise((resolve) => setTimeout(resolve, 1000))
      }
    }
    void look()
    return () => {
      stopped = true
    }
  }, [eventId, mailId, router])

  const tone = result?.ok && result.progress === "sent" ? "done" : result?.ok ? "owed" : "wrong"
  return (
    <div className="grid gap-3">
      <Button
        className="justify-self-start"
        waiting={waiting || pending}
        waitingWord={t("Sending a test…")}
        onClick={() => {
          setMailId(null)
          setResult(null)
          void run(
            () => sendTestMail(eventId),
            (sent) => setMailId(sent.mailId),
          )
        }}
      >
        {t("Send me a test")}
      </Button>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {result && !pending ? <Notice tone={tone}>{result.ok ? result.words : result.message}</Notice> : null}
    </div>
  )
}
