"use client"
import { useId } from "react"
import { useFormContext } from "react-hook-form"
import { FieldError } from "@/components/ui/field"
import type { Copy } from "@/domain/copies"

/** Which of the two texts an answer is about. */
export function CopiesField({ legend, words }: { legend: string; words: Record<Copy, string> }) {
  const { register, formState } = useFormContext<{ copies?: Copy[] }>()
  const id = useId()
  const error = formState.errors.copies?.message
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="grid gap-2">
      <legend className="mb-2 font-semibold">{legend}</legend>
      {(["web", "print"] as const).map((copy) => (
        <label key={copy} className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-3">
          <input
            type="checkbox"
            value={copy}
            {...register("copies")}
            aria-invalid={error ? true : undefined}
            className="mt-0.5 size-5 accent-act"
          />
          <span>{words[copy]}</span>
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  )
}
