import { type ComponentProps, type ReactNode, useId } from "react"

const BOX =
  "w-full rounded-md border bg-sheet px-3 text-15 text-ink placeholder:text-soft transition-colors duration-100 disabled:bg-sunk"
const edge = (error?: string) => (error ? "border-wrong" : "border-edge")

type Common = { label: ReactNode; hint?: ReactNode; error?: string | undefined; after?: ReactNode }

/** Label, hint and error wired to one control, in that order for the eye and for a screen reader. */
export function Field({
  label,
  hint,
  error,
  after,
  children,
}: Common & {
  children: (wiring: {
    id: string
    "aria-describedby": string | undefined
    "aria-invalid": true | undefined
  }) => ReactNode
}) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-15 font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-13 text-soft">
          {hint}
        </p>
      ) : null}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {after}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  )
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-2 text-13 text-wrong">
      <span aria-hidden="true" className="font-semibold">
        !
      </span>
      <span>{children}</span>
    </p>
  )
}

export function TextField({
  label,
  hint,
  error,
  after,
  className = "",
  ...rest
}: Common & ComponentProps<"input">) {
  return (
    <Field label={label} hint={hint} error={error} after={after}>
      {(wiring) => <input {...wiring} {...rest} className={`${BOX} h-10 ${edge(error)} ${className}`} />}
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  error,
  after,
  className = "",
  ...rest
}: Common & ComponentProps<"textarea">) {
  return (
    <Field label={label} hint={hint} error={error} after={after}>
      {(wiring) => <textarea {...wiring} {...rest} className={`${BOX} py-2 ${edge(error)} ${className}`} />}
    </Field>
  )
}

export function SelectField({
  label,
  hint,
  error,
  after,
  className = "",
  children,
  ...rest
}: Common & ComponentProps<"select">) {
  return (
    <Field label={label} hint={hint} error={error} after={after}>
      {(wiring) => (
        <select {...wiring} {...rest} className={`${BOX} h-10 ${edge(error)} ${className}`}>
          {children}
        </select>
      )}
    </Field>
  )
}
