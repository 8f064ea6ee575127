import { expect, it } from "vitest"
import { scheduleInWords } from "@/domain/reminder-words"

it.each<[string, number[], string]>([
  ["", [-7], "None go out by themselves, since the event has no last day for answers."],
  ["2026-12-12", [], "None go out by themselves: the event’s schedule is empty."],
  [
    "2026-12-12",
    [-7, -1, 3],
    "Whoever owes an answer is reminded 7 days and 1 day before and 3 days after the last day for answers, 12 December 2026.",
  ],
  ["2026-12-12", [0], "Whoever owes an answer is reminded on the last day for answers, 12 December 2026."],
  [
    "2026-12-12",
    [2, 0, -1],
    "Whoever owes an answer is reminded 1 day before, on and 2 days after the last day for answers, 12 December 2026.",
  ],
])("a last day of %j with reminders at %j", (reviewDeadline, reminderDays, words) => {
  expect(scheduleInWords({ reviewDeadline, reminderDays })).toBe(words)
})
