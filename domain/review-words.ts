import { z } from "zod"
import { cleanText } from "./rich-text"
import { t, worded } from "./words"

/** Why a draft can't be sent to a partner now; said beside its name before anything goes out. */
export const SKIPPED_WORDS = worded({
  "no contact": "has no contact yet",
  approved: "is signed off already",
  "nothing owed": "owes no answer",
  paused: "has its reminders paused",
})
export type Skipped = keyof typeof SKIPPED_WORDS

/** A draft goes out for review, or who owes an answer is reminded. */
export type SendKind = "send" | "remind"

/** The sender's own words in a mail have room for this many characters. */
export const NOTE_LIMIT = 1000

/** The sender's own words: the one schema of the dialog and the action. */
export const noteSchema = z
  .string()
  .transform((text) => cleanText(text.replace(/\r\n?/gu, "\n")).trim())
  .refine((text) => text.length <= NOTE_LIMIT, {
    error: () => t("The note has room for {max} characters. Shorten it.", { max: NOTE_LIMIT }),
  })

/**
 * What is about to go to how many, in a sentence: "3 drafts go to 5 people at 3 partners. Their earlier links end."
 * A single partner is named.
 */
export function planInWords(
  kind: SendKind,
  plan: { partners: { name: string }[]; total: { partners: number }; mails: number; linksEnding: number },
): string {
  const { partners, total, mails, linksEnding } = plan
  if (mails === 0) return t("Nobody gets a mail.")
  const values = { mails, partners: total.partners, name: partners[0]?.name ?? "" }
  const what =
    kind === "send"
      ? t(
          "{partners, plural, one {1 draft goes to {mails, plural, one {1 person} other {# people}} at {name}.} other {# drafts go to {mails, plural, one {1 person} other {# people}} at # partners.}}",
          values,
        )
      : t(
          "{mails, plural, one {1 person} other {# people}} at {partners, plural, one {{name}} other {# partners}} {mails, plural, one {is reminded, with a new link} other {are reminded, each with a new link}}.",
          values,
        )
  return [what, endingInWords(linksEnding, mails)].filter(Boolean).join(" ")
}

function endingInWords(ending: number, mails: number): string {
  if (ending === 0) return ""
  if (mails === 1) return t("The earlier link ends.")
  if (ending === mails) return t("Their earlier links end.")
  return t("{ending, plural, one {# earlier link ends} other {# earlier links end}}.", { ending })
}
