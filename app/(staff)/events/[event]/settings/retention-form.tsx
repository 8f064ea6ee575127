"use client"
import { type SubmitEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t, worded } from "@/domain/words"
import { saveRetention } from "./retention-actions"

/** What a choice would reach within minutes. */
type Choice = { days: number; mails: number; links: number }

/** After how long an event forgets what it wrote to its partners. */
export function RetentionForm({
  eventId,
  keepsDays,
  choices,
}: {
  eventId: number
  keepsDays: number | null
  choices: Choice[]
}) {
  const [chosen, setChosen] = useState(String(keepsDays ?? ""))
  const [saved, setSaved] = useState(false)
  const { run, waiting, problem } = useAction()
  const choice = choices.find(({ days }) => String(days) === chosen)
  const save = (submit: SubmitEvent) => {
    submit.preventDefault()
    void run(
      () => saveRetention(eventId, { keepsDays: chosen }),
      () => setSaved(true),
    )
  }
  return (
    <form onSubmit={save} className="grid max-w-160 gap-4">
      <SelectField
        label={t("Keep mails and links")}
        hint={effectOf(choice)}
        value={chosen}
        onChange={(change) => {
          setChosen(change.target.value)
          setSaved(false)
        }}
      >
        <option value="">{t("For good")}</option>
        {choices.map(({ days }) => (
          <option key={days} value={days}>
            {DAYS_IN_WORDS[days]}
          </option>
        ))}
      </SelectField>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex items-center gap-4">
        <Button type="submit" waiting={waiting} waitingWord={t("Saving…")}>
          {t("Save")}
        </Button>
        <p role="status" className="text-13 text-soft">
          {saved ? t("Saved.") : ""}
        </p>
      </div>
    </form>
  )
}

const DAYS_IN_WORDS: Readonly<Record<number, string>> = worded({
  30: "For 30 days",
  90: "For 90 days",
  180: "For half a year",
  365: "For a year",
  730: "For two years",
})

/** Exactly what saving it will do, to how many. */
function effectOf(choice: Choice | undefined): string {
  if (!choice) return t("Nothing is forgotten by itself.")
  const { mails, links } = choice
  if (mails + links === 0) return t("Nothing is that old yet: saving it changes nothing today.")
  return t(
    "Within minutes of saving, {mails, plural, one {# mail} other {# mails}} will lose their text and {links, plural, one {# link} other {# links}} that no longer work will be forgotten. They can’t be brought back.",
    { mails, links },
  )
}
