"use client"
import { useSyncExternalStore } from "react"

/** A moment in the reader's own time zone; UTC until the browser takes over, so that nothing mismatches. */
export function Moment({ at }: { at: number }) {
  const zone = useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  )
  const date = new Date(at)
  const text = date.toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  })
  return (
    <time dateTime={date.toISOString()} className="tabular-nums">
      {text}
    </time>
  )
}
