import type { ReactNode } from "react"

/** The look of a field in the row of filters. */
export const BOX = "h-10 min-w-0 rounded-md border border-edge bg-sheet px-3"

/** One of a few, or none of them. Set, it looks so. */
export function Choice({
  label,
  value,
  none,
  onChange,
  children,
}: {
  label: string
  value: string
  none: string
  onChange: (value: string) => void
  children: ReactNode
}) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      className={`${BOX} sm:max-w-60 ${value === "" ? "" : "border-act bg-act-wash font-semibold"}`}
    >
      <option value="">{none}</option>
      {children}
    </select>
  )
}

export function Tick({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="flex min-h-10 items-center gap-2 sm:px-1">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-4 accent-act"
      />
      {children}
    </label>
  )
}
