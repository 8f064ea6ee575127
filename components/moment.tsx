"use client"
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react"
import { readerLocale } from "@/domain/words"

const Zone = createContext<string | null>(null)

/** What is inside tells its moments by the clocks of this time zone, whoever looks and wherever. */
export function MomentsIn({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <Zone value={timeZone}>{children}</Zone>
}

/** The time zone that moments here are told in: the event's, else the reader's own (UTC until the browser takes over). */
export function useTimeZone(): string {
  const given = useContext(Zone)
  const own = useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  )
  return given ?? own
}

/**
 * A moment by the clocks of the event that the screen is about (MomentsIn), so that everybody on the desk reads the same;
 * elsewhere in the reader's own time zone, in UTC until the browser takes over, so that nothing mismatches.
 */
export function Moment({ at }: { at: number }) {
  const timeZone = useTimeZone()
  const date = new Date(at)
  const text = date.toLocaleString(readerLocale(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  })
  return (
    <time dateTime={date.toISOString()} className="tabular-nums">
      {text}
    </time>
  )
}
