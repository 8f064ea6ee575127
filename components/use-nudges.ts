"use client"
import { useEffect, useRef, useState } from "react"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"
import { answerOf } from "./use-submit"

/** How long a slider has to rest before its place is saved. */
const REST_MS = 400

/**
 * Nudges of logos: shown at once, saved when the hand rests, one after the other. `save` is the action; what it refuses goes
 * back to what is saved.
 */
export function useNudges(
  save: (input: { partnerId: number; nudge: number }) => Promise<Result>,
  onSaved: () => void,
) {
  const [wanted, setWanted] = useState<ReadonlyMap<number, number>>(new Map())
  const [status, setStatus] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const resting = useRef(new Map<number, ReturnType<typeof setTimeout>>())
  const saving = useRef(Promise.resolve())

  useEffect(() => {
    const timers = resting.current
    return () => {
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [])

  function set(partnerId: number, nudge: number) {
    setWanted((map) => new Map(map).set(partnerId, nudge))
    setStatus(t("Saving…"))
    clearTimeout(resting.current.get(partnerId))
    resting.current.set(
      partnerId,
      setTimeout(() => {
        resting.current.delete(partnerId)
        saving.current = saving.current.then(() => send(partnerId, nudge))
      }, REST_MS),
    )
  }

  async function send(partnerId: number, nudge: number) {
    const result = await answerOf(save({ partnerId, nudge }))
    setProblem(result.ok ? null : result.message)
    setStatus(result.ok && resting.current.size === 0 ? t("Saved") : "")
    if (result.ok) return onSaved()
    setWanted((map) => new Map([...map].filter(([id]) => id !== partnerId)))
  }

  /** The nudge of a logo as it is shown now; `nudge` is what was saved when the page was made. */
  function of({ id, nudge }: { id: number; nudge: number }): number {
    return wanted.get(id) ?? nudge
  }

  return { of, set, status, problem }
}
