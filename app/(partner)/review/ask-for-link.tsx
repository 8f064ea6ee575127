"use client"
import { useParams } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { answerOf } from "@/components/use-submit"
import type { Result } from "@/domain/result"
import { askAgain } from "./actions"

/** The way out for whoever holds a link that ended: a new one, to the address on file. */
export function AskForLink() {
  const { token } = useParams<{ token?: string }>()
  const [waiting, setWaiting] = useState(false)
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function ask() {
    setWaiting(true)
    setProblem(null)
    const result = await answerOf<Result>(askAgain(token ?? ""))
    setWaiting(false)
    if (result.ok) setAsked(true)
    else setProblem(result.message)
  }

  if (asked)
    return (
      <Notice tone="done">
        If this link was once valid, a new one is on its way to the address it was sent to.
      </Notice>
    )
  return (
    <div className="grid justify-items-start gap-4">
      <Button look="primary" waiting={waiting} waitingWord="Asking…" onClick={() => void ask()}>
        Ask for a new link
      </Button>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
    </div>
  )
}
