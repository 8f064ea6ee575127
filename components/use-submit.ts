"use client"
import { useState } from "react"
import type { FieldValues, Path, UseFormReturn } from "react-hook-form"
import { type Failure, type Result, refusal } from "@/domain/result"
import { marked } from "@/domain/words"
import { useConfirmed } from "./confirmation"

export const NO_ANSWER = refusal(
  marked("Greenroom did not answer. Check your connection and try again; what you typed is still here."),
)

/** Calls an action; a lost connection or a crash becomes a failure in words. */
export async function answerOf<T extends { ok: boolean }>(call: Promise<T>): Promise<T | Failure> {
  try {
    return await call
  } catch {
    return NO_ANSWER
  }
}

/** Sends a form to an action. Field errors go beside their fields, the rest into `message`. */
export function useSubmit<T extends FieldValues, Out extends FieldValues, R extends object>(
  form: UseFormReturn<T, unknown, Out>,
  send: (values: Out) => Promise<Result<R>>,
  done: (result: { ok: true } & R) => void,
) {
  const [message, setMessage] = useState<string | null>(null)
  const confirmed = useConfirmed()
  const onSubmit = form.handleSubmit(async (values) => {
    setMessage(null)
    const result = await answerOf<Result<R>>(confirmed(() => send(values)))
    if (result.ok) return done(result)
    setMessage(showFailure(form, result))
  })
  return { onSubmit, message, waiting: form.formState.isSubmitting }
}

/** Puts field errors beside their fields, the first with the focus; gives what belongs to no field, else null. */
export function showFailure<T extends FieldValues, Out extends FieldValues>(
  form: UseFormReturn<T, unknown, Out>,
  { message, fieldErrors = {} }: Failure,
): string | null {
  const errors = Object.entries(fieldErrors)
  for (const [index, [name, text]] of errors.entries())
    form.setError(name as Path<T>, { message: text }, { shouldFocus: index === 0 })
  return errors.length === 0 ? message : null
}
