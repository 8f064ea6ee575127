import { describeDates } from "@/domain/event-dates"
import type { Release } from "@/domain/release"

/** “10–12 October 2014”, each day machine-readable. Nothing when the event has no dates. */
export function EventDates({ event, language }: { event: Release["event"]; language?: string }) {
  const dates = describeDates(event.startsOn, event.endsOn, language)
  if (!dates) return null
  return (
    <p>
      {dates.parts.map((part, index) => (
        <span key={part.date}>
          {index > 0 ? dates.dash : null}
          <time dateTime={part.date}>{part.text}</time>
        </span>
      ))}
    </p>
  )
}
