import { counted } from "./counted"
import { datesInWords } from "./event-dates"
import { inWords } from "./names"
import { t } from "./words"

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
  const side = (isOn: (day: number) => boolean, word: string) => {
    const own = days.filter(isOn).map((day) => counted(Math.abs(day), "day"))
    return own.length > 0 ? [`${inWords(own)} ${word}`] : []
  }
  const when = inWords([
    ...side((day) => day < 0, "before"),
    ...(days.includes(0) ? ["on"] : []),
    ...side((day) => day > 0, "after"),
  ])
  return t("Whoever owes an answer is reminded {when} the last day for answers, {datesWords}.", {
    when,
    datesWords: datesInWords(reviewDeadline, reviewDeadline),
  })
}
