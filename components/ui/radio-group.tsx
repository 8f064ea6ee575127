import { type ComponentProps, type ReactNode, useId } from "react"
import { FieldError } from "./field"

/** One choice of a few, each said in a sentence. The rest of the props (react-hook-form's register) go to every option. */
export function RadioGroup({
  label,
  options,
  error,
  ...rest
}: {
  label: ReactNode
  options: { value: string; label: string; about?: string }[]
  error?: string | undefined
} & ComponentProps<"input">) {
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="grid gap-2">
      <legend className="mb-2 text-15 font-semibold">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="grid grid-cols-[auto_1fr] gap-x-3">
          <input
            type="radio"
            {...rest}
            value={option.value}
            aria-describedby={option.about ? `${id}-${option.value}` : undefined}
            className="mt-1 size-4 accent-act"
          />
          <span>{option.label}</span>
          {option.about ? (
            <span id={`${id}-${option.value}`} className="col-start-2 text-13 text-soft">
              {option.about}
            </span>
          ) : null}
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  )
}
