"use client"
import { type FormEvent, useState } from "react"
import { useConfirmed } from "@/components/confirmation"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { answerOf } from "@/components/use-submit"
import { confirmNow } from "./confirm-actions"

/**
 * A button that downloads what not everybody at this desk may take along: it asks first who is there, where that was long ago,
 * and then posts to `action`, which looks again.
 */
export function ConfirmedDownload({
  action,
  word,
  label,
  size = "normal",
}: {
  action: string
  word: string
  /** What the button says to who does not see beside what it stands. */
  label?: string
  size?: "normal" | "small"
}) {
  const confirmed = useConfirmed()
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const download = async (submit: FormEvent<HTMLFormElement>) => {
    submit.preventDefault()
    if (waiting) return
    const form = submit.currentTarget
    setProblem(null)
    setWaiting(true)
    const result = await answerOf(confirmed(confirmNow))
    setWaiting(false)
    // Sent past this handler.
    if (result.ok) form.submit()
    else setProblem(result.message)
  }
  return (
    <form method="post" action={action} onSubmit={(submit) => void download(submit)} className="grid gap-2">
      <Button
        type="submit"
        size={size}
        className="justify-self-start"
        waiting={waiting}
        waitingWord={word}
        aria-label={label}
      >
        {word}
      </Button>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
    </form>
  )
}
