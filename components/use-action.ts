"use client"
import { useRouter } from "next/navigation"
import { useState } from "react"
import type { Result } from "@/domain/result"
import { answerOf } from "./use-submit"

/** One button's action: waits, shows what went wrong in words, and brings the page up to date afterwards. */
export function useAction() {
  const router = useRouter()
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function run<T extends object>(
    call: () => Promise<Result<T>>,
    done?: (result: { ok: true } & T) => void,
  ) {
    setWaiting(true)
    setProblem(null)
    const result = await answerOf<Result<T>>(call())
    setWaiting(false)
    if (result.ok) done?.(result)
    else setProblem(result.message)
    router.refresh()
  }

  return { run, waiting, problem }
}
