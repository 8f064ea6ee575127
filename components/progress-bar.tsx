/** How far something is, from 0 to `max`. What it is about stands beside it in words. */
export function ProgressBar({ label, value, max = 1 }: { label: string; value: number; max?: number }) {
  return (
    <progress
      aria-label={label}
      max={max}
      value={value}
      className="h-1 w-full accent-act [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-act"
    />
  )
}
