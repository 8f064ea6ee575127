import { inWords } from "./names"
import { marked, t } from "./words"

/** What stands where a name was. */
export const ERASED_CONTACT = marked("An erased contact")
/** What stands where a text repeated a name or an address. */
const ERASED_WORD = "[erased]"

/** What an erasure will reach, to be said before it. */
export type ErasurePlan = {
  contactId: number
  name: string
  email: string
  /** The partners of which this person is, or was, a contact. */
  places: string[]
  liveLinks: number
  mails: number
  waitingMails: number
  answers: number
  /** Is there a staff account with the same address? It is another thing. */
  hasAccount: boolean
}

/** Exactly what goes and what stays, in sentences. */
export function erasureInWords(plan: ErasurePlan): { goes: string[]; stays: string[] } {
  const { name, email, places, liveLinks, mails, waitingMails, answers } = plan
  return {
    goes: [
      t("The name {name} and the address {email}, as a contact of {inWords}.", {
        name,
        email,
        inWords: inWords(places),
      }),
      ...(liveLinks > 0
        ? [
            t(
              "{links, plural, one {The personal link, which stops working.} other {# personal links, which stop working.}}",
              { links: liveLinks },
            ),
          ]
        : []),
      ...(mails > 0
        ? [
            t(
              "The text, name and address of {mails, plural, one {# mail} other {# mails}}.{waiting, plural, =0 {} one { # mail that waits will not be sent.} other { # mails that wait will not be sent.}}",
              { mails, waiting: waitingMails },
            ),
          ]
        : []),
      ...(answers > 0
        ? [
            t(
              "The name under {answers, plural, one {# answer} other {# answers}}, and name and address wherever comments or proposals repeat them.",
              { answers },
            ),
          ]
        : []),
    ],
    stays: [
      t("What was answered and when, as said by “an erased contact”: sign-offs still count."),
      t("The partner’s entry, also where it names this person. Edit it if it should not."),
      t("The lines of the activity log. They name contacts by number only."),
      ...(plan.hasAccount
        ? [t("The staff account with the same address. An owner can end it under Staff.")]
        : []),
      t("Backups and downloads made until now. The oldest backup goes after about eight weeks."),
    ],
  }
}

/** Puts a word in the place of each of `words` (names, addresses), in any case, where it stands by itself. */
export function scrubbed(text: string, words: readonly string[]): string {
  return words
    .filter((word) => word.trim() !== "")
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replace(wholeWord(word), ERASED_WORD), text)
}

/** The same in every text of a value, at any depth. */
export function scrubbedValue<T>(value: T, words: readonly string[]): T {
  if (typeof value === "string") return scrubbed(value, words) as T
  if (Array.isArray(value)) return value.map((item) => scrubbedValue(item, words)) as T
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, scrubbedValue(member, words)]),
  ) as T
}

/** As written, and as HTML writes it. Particles are joined to Korean names, so a letter may follow what ends in Hangul. */
function wholeWord(word: string): RegExp {
  const html = word
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
  const forms = [...new Set([word, html])].map((form) => form.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&"))
  const end = /\p{Script=Hangul}$/u.test(word) ? "" : "(?![\\p{L}\\p{N}])"
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})${end}`, "giu")
}
