"use client"
import { type Message, say } from "@/domain/words"

/** One of a few looks, shown at once. */
export function Switch<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: Record<T, Message>
  value: T
  onChange: (value: T) => void
}) {
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="float-left mr-2 text-13 text-soft">{label}</legend>
      {(Object.keys(options) as T[]).map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={value === option}
          onClick={() => onChange(option)}
          className="min-h-8 rounded-sm px-3 text-13 text-soft hover:text-ink aria-pressed:bg-act-wash aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {say(options[option])}
        </button>
      ))}
    </fieldset>
  )
}
