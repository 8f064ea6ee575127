import { saidDates } from "./said-dates"
import { listed, t, worded } from "./words"

/** What a reader calls each setting of an event and each rule of its sign-off. */
const WORDS: Record<string, string> = worded({
  title: "title",
  slug: "web address",
  startsOn: "first day",
  endsOn: "last day",
  place: "place",
  intro: "introduction",
  accent: "accent color",
  layout: "layout",
  reviewDeadline: "last day for answers",
  timeZone: "time zone",
  publishRule: "what may go public",
  approvalRule: "whose approval counts",
  reminderDays: "days of reminders",
  replyTo: "where replies go",
})

/** The names of what differs between two sets of settings, in the order of the second. */
export function changedKeys(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
}

/** "title and place"; "" when it was not recorded what changed, or nothing did. */
export function changedInWords({ changed, reviewDeadline }: Record<string, unknown>): string {
  if (!Array.isArray(changed)) return ""
  const words = changed.flatMap((key) => {
    const word = WORDS[String(key)]
    if (word === undefined) return []
    if (key !== "reviewDeadline") return [word]
    const day = saidDates(String(reviewDeadline ?? ""))
    return [day ? t("last day for answers ({day})", { day }) : t("last day for answers (none)")]
  })
  return listed(words)
}
