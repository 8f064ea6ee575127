"use client"
import { useEffect, useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import type { z } from "zod"
import { answerOf } from "@/components/use-submit"
import { tierSchema } from "@/domain/event"
import { tierAffects } from "./actions"

type TierForm = UseFormReturn<z.input<typeof tierSchema>, unknown, z.output<typeof tierSchema>>

/** After so much quiet (ms) the server is asked. */
const PAUSE = 300

/** Would a save of the rules as they stand affect anybody? Asked while they are changed, so that the button can say it. */
export function useTierAffects(form: TierForm, eventId: number, tierId: number | null): boolean {
  const [affects, setAffects] = useState(false)
  useEffect(() => {
    if (tierId === null) return
    let turn = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    async function ask(mine: number) {
      const rules = tierSchema.safeParse(form.getValues())
      const answer = rules.success ? await answerOf(tierAffects({ eventId, tierId }, rules.data)) : null
      if (mine === turn) setAffects(answer?.ok === true && answer.affects)
    }
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        turn += 1
        clearTimeout(timer)
        timer = setTimeout(() => void ask(turn), PAUSE)
      },
    })
    return () => {
      turn += 1
      clearTimeout(timer)
      unsubscribe()
    }
  }, [form, eventId, tierId])
  return affects
}
