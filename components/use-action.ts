"use client"
import { useRouter } from "next/navigation"
import { useState } from "react"
import type { Result } from "@/domain/result"
import { useConfirmed } from "./confirmation"
import { answerOf, NO_ANSWER } from "./use-submit"

/**
 * The actions of buttons: waits, shows what went wrong in words, and brings the page up to date afterwards. With several
 * buttons, `key` says which one waits.
 */
export function useAction() {
  const router = useRouter()
  const confirmed = useConfirmed()
  const [waitingFor, setWaitingFor] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function run<T extends object>(
    call: () => Promise<Result<T>>,
    done?: (result: { ok: true } & T) => void,
    key = "",
  ) {
    setWaitingFor(key)
    setProblem(null)
    const result = await answerOf<Result<T>>(confirmed(call))
    setWaitingFor(null)
    if (result.ok) done?.(result)
    else setProblem(result.message)
    // Without a connection a refresh would replace the page by the browser's own error.
    if (result !== NO_ANSWER) router.refresh()
  }

  return { run, waiting: waitingFor !== null, waitingFor, problem }
}
