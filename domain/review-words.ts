import { z } from "zod"
import { counted } from "./counted"
import { cleanText } from "./rich-text"
import { t } from "./words"

/** Why a draft can't be sent to a partner now; said beside its name before anything goes out. */
export const SKIPPED_WORDS = {
  "no contact": "has no contact yet",
  approved: "is signed off already",
  "nothing owed": "owes no answer",
  paused: "has its reminders paused",
} as const
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
    error: `The note has room for ${NOTE_LIMIT} characters. Shorten it.`,
  })

/**
 * What is about to go to how many, in a sentence: "3 drafts go to 5 people at 3 partners. Their earlier links end."
 * A single partner is named.
 */
export function planInWords(
  kind: SendKind,
  plan: { partners: { name: string }[]; mails: number; linksEnding: number },
): string {
  const { partners, mails, linksEnding } = plan
  if (mails === 0) return t("Nobody gets a mail.")
  const where = partners.length === 1 ? (partners[0]?.name ?? "") : counted(partners.length, "partner")
  const what =
    kind === "send"
      ? `${counted(partners.length, "draft")} ${partners.length === 1 ? "goes" : "go"} to ${people(mails)} at ${where}.`
      : `${people(mails)} at ${where} ${mails === 1 ? "is" : "are"} reminded, ${mails === 1 ? "with" : "each with"} a new link.`
  return [what, endingInWords(linksEnding, mails)].filter(Boolean).join(" ")
}

function endingInWords(ending: number, mails: number): string {
  if (ending === 0) return ""
  if (mails === 1) return t("The earlier link ends.")
  if (ending === mails) return t("Their earlier links end.")
  return `${counted(ending, "earlier link")} ${ending === 1 ? "ends" : "end"}.`
}

/** "1 person", "5 people". */
export function people(total: number): string {
  return total === 1 ? "1 person" : `${total.toLocaleString("en-US")} people`
}
