import { saidDates } from "./said-dates"
import { listed, t } from "./words"

/** When an event reminds those who owe an answer, in a sentence. */
export function scheduleInWords({
  reviewDeadline,
  reminderDays,
}: {
  /** ISO date or "". */
  reviewDeadline: string
  reminderDays: readonly number[]
}): string {
  if (reviewDeadline === "")
    return t("None go out by themselves, since the event has no last day for answers.")
  if (reminderDays.length === 0) return t("None go out by themselves: the event’s schedule is empty.")
  const days = [...reminderDays].sort((a, b) => a - b)
  const numbers = (isOn: (day: number) => boolean) =>
    listed(
      days
        .filter(isOn)
        .map((day) => t("{days, plural, one {# day} other {# days}}", { days: Math.abs(day) })),
    )
  const before = numbers((day) => day < 0)
  const after = numbers((day) => day > 0)
  const when = listed([
    ...(before ? [t("[of a day] {days} before", { days: before })] : []),
    ...(days.includes(0) ? [t("[of a day] on")] : []),
    ...(after ? [t("[of a day] {days} after", { days: after })] : []),
  ])
  return t("Whoever owes an answer is reminded {when} the last day for answers, {day}.", {
    ...{ when, day: saidDates(reviewDeadline) },
  })
}
