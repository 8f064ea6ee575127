"use client"
import { useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field"
import { REMINDER_LIMITS, reminderDayInWords } from "@/domain/review-rules"
import { t } from "@/domain/words"

const BOX = "h-10 rounded-md border border-edge bg-sheet px-3"

/** The days on which those who owe an answer are reminded: a list to add to and to take from. */
export function ReminderDays({
  days,
  hasDeadline,
  error,
  onChange,
}: {
  days: number[]
  hasDeadline: boolean
  error: string | undefined
  onChange: (days: number[]) => void
}) {
  const id = useId()
  const [number, setNumber] = useState("")
  const [side, setSide] = useState<"before" | "after">("before")
  const [problem, setProblem] = useState<string | null>(null)
  const shown = problem ?? error

  function add() {
    const typed = Number(number)
    if (number.trim() === "" || !Number.isInteger(typed) || typed < 0 || typed > REMINDER_LIMITS.days)
      return setProblem(t("Enter a number of days from 0 to {days}.", { days: REMINDER_LIMITS.days }))
    const day = side === "before" ? 0 - typed : typed
    if (days.includes(day))
      return setProblem(t("“{day}” is on the list already.", { day: reminderDayInWords(day) }))
    if (days.length >= REMINDER_LIMITS.count)
      return setProblem(
        t("At most {count} reminders. Take one off the list first.", { count: REMINDER_LIMITS.count }),
      )
    setProblem(null)
    setNumber("")
    onChange([...days, day].sort((a, b) => a - b))
  }

  return (
    <fieldset aria-describedby={`${id}-hint${shown ? ` ${id}-error` : ""}`} className="grid gap-2">
      <legend className="text-15 font-semibold">{t("Reminders")}</legend>
      <p id={`${id}-hint`} className="text-13 text-soft">
        {hasDeadline
          ? t("At nine in the morning, only to those who owe an answer.")
          : t("They go out once there is a last day for answers, and only to those who owe one.")}
      </p>
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {days.map((day) => (
          <li
            key={day}
            className="inline-flex items-center rounded-md border border-line bg-sheet pl-3 text-13 whitespace-nowrap"
          >
            {reminderDayInWords(day)}
            <button
              type="button"
              aria-label={t("Remove the reminder {day}", { day: reminderDayInWords(day) })}
              onClick={() => onChange(days.filter((other) => other !== day))}
              className="flex size-8 items-center justify-center rounded-md text-15 text-soft hover:text-ink"
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      {days.length === 0 ? <p className="text-soft">{t("Nobody is reminded on a schedule.")}</p> : null}
      <div className="flex flex-wrap items-center gap-2">
        <input
          aria-label={t("Days")}
          aria-invalid={shown ? true : undefined}
          aria-describedby={shown ? `${id}-error` : undefined}
          inputMode="numeric"
          value={number}
          placeholder={t("Days")}
          onChange={(change) => setNumber(change.target.value)}
          onKeyDown={(press) => {
            // Enter here adds the day; the form is saved by its own button.
            if (press.key !== "Enter") return
            press.preventDefault()
            add()
          }}
          className={`w-20 ${BOX}`}
        />
        <select
          aria-label={t("Before or after the last day")}
          value={side}
          onChange={(change) => setSide(change.target.value as "before" | "after")}
          className={BOX}
        >
          <option value="before">{t("days before")}</option>
          <option value="after">{t("days after")}</option>
        </select>
        <Button onClick={add}>{t("Add reminder")}</Button>
      </div>
      {shown ? <FieldError id={`${id}-error`}>{shown}</FieldError> : null}
    </fieldset>
  )
}
