"use client"
import { useState } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { Notice } from "@/components/ui/notice"
import { answerOf, showFailure } from "@/components/use-submit"
import type { Seen } from "@/domain/review"
import { t } from "@/domain/words"
import { AskForLink } from "../ask-for-link"
import type { Said } from "./actions"

/** What every form of the page is about: whose link it is, what is on the screen, and what to call it. */
export type Ask = {
  token: string
  seen: Seen
  contact: { id: number; name: string; decides: boolean }
  /** The role that this contact signed with last, or "". */
  lastRole: string
  entryName: string
  eventTitle: string
}

/** Sends a form as an answer. Whatever is refused leaves what was typed; a link that ended offers a new one. */
export function useAnswer<T extends FieldValues, Out extends FieldValues>(
  form: UseFormReturn<T, unknown, Out>,
  send: (values: Out) => Promise<Said>,
  done: (answerId: number) => void,
) {
  const [refused, setRefused] = useState<{ message: string; gone: boolean } | null>(null)
  const onSubmit = form.handleSubmit(async (values) => {
    setRefused(null)
    const said = await answerOf<Said>(send(values))
    if (said.ok) return done(said.answerId)
    const message = showFailure(form, said)
    if (message) setRefused({ message, gone: "gone" in said })
  })
  const refusal = refused ? (
    <div className="grid gap-4">
      <Notice tone="wrong">{refused.message}</Notice>
      {refused.gone ? (
        <>
          <p>
            {t("If the organizers have just sent you a newer draft, its link is in your mailbox already.")}
          </p>
          <AskForLink />
        </>
      ) : null}
    </div>
  ) : null
  return { onSubmit, refusal, waiting: form.formState.isSubmitting }
}
