import { counted } from "./counted"
import { datesInWords } from "./event-dates"
import { inWords } from "./names"

/** When an event reminds those who owe an answer, in a sentence. */
export function scheduleInWords({
  reviewDeadline,
  reminderDays,
}: {
  /** ISO date or "". */
  reviewDeadline: string
  reminderDays: readonly number[]
}): string {
  if (reviewDeadline === "") return "None go out by themselves, since the event has no last day for answers."
  if (reminderDays.length === 0) return "None go out by themselves: the event’s schedule is empty."
  const days = [...reminderDays].sort((a, b) => a - b).map(dayInWords)
  return `Whoever owes an answer is reminded ${inWords(days)} the last day for answers, ${datesInWords(reviewDeadline, reviewDeadline)}.`
}

function dayInWords(days: number): string {
  if (days === 0) return "on"
  return `${counted(Math.abs(days), "day")} ${days < 0 ? "before" : "after"}`
}
