import { type ComponentProps, type ReactNode, useId } from "react"

/** One thing that is so or not, said beside its box. Further props (react-hook-form's register) go to the box. */
export function CheckField({
  label,
  about,
  ...rest
}: { label: ReactNode; about?: ReactNode } & ComponentProps<"input">) {
  const id = useId()
  return (
    <label className="grid grid-cols-[auto_1fr] gap-x-3">
      <input
        type="checkbox"
        {...rest}
        aria-describedby={about ? `${id}-about` : undefined}
        aria-labelledby={`${id}-label`}
        className="mt-1 size-4 accent-act"
      />
      <span id={`${id}-label`}>{label}</span>
      {about ? (
        <span id={`${id}-about`} className="col-start-2 text-13 text-soft">
          {about}
        </span>
      ) : null}
    </label>
  )
}
