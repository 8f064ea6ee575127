import { escapeHtml } from "./mail/letter-html"
import { LINK_PLACE } from "./mail/mail-data"
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

/** Puts a word in the place of each of `words` (names, addresses), in any case, where it stands by itself or is the whole text. */
export function scrubbed(text: string, words: readonly string[]): string {
  const given = words.map((word) => word.trim()).filter((word) => word !== "")
  if (given.some((word) => word.toLowerCase() === text.trim().toLowerCase())) return ERASED_WORD
  return given
    .filter(isTelling)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replace(wholeWord(word), ERASED_WORD), text)
}

/** The same in every text of a value, at any depth. */
export function scrubbedValue<T>(value: T, words: readonly string[]): T {
  if (typeof value === "string") return scrubbed(value, words) as T
  return mapped(value, (member) => scrubbedValue(member, words))
}

/** The same in the text of a mail. Where its personal link goes stays, whatever somebody is called. */
export function scrubbedMailText(text: string, words: readonly string[]): string {
  return text
    .split(LINK_PLACE)
    .map((part) => scrubbed(part, words))
    .join(LINK_PLACE)
}

/** The same between the tags of a mail's HTML: neither they nor its styles nor its signs by name are words. */
export function scrubbedHtml(html: string, words: readonly string[]): string {
  return html
    .split(/(<style>[\s\S]*?<\/style>|<[^>]*>)/u)
    .map((part, index) => (index % 2 === 0 ? scrubbedBetweenTags(part, words) : part))
    .join("")
}

function scrubbedBetweenTags(part: string, words: readonly string[]): string {
  const text = plainOf(part)
  const rest = scrubbedMailText(text, words)
  return rest === text ? part : escapeHtml(rest).replaceAll("\u00a0", "&nbsp;")
}

/** The same in what somebody wrote into an entry; of addresses only those of mails go, and nothing that says how a text is set. */
export function scrubbedEntry<T>(entry: T, words: readonly string[]): T {
  const addresses = words.filter((word) => word.includes("@"))
  return mapped(entry, (member, key) => {
    if (typeof member !== "string") return scrubbedEntry(member, words)
    if (WRITTEN.has(key)) return scrubbed(member, words) as typeof member
    return (ADDRESSES.has(key) ? scrubbed(member, addresses) : member) as typeof member
  })
}

/** The members of an entry, of its translations and of its formatted texts that hold words, and those that hold addresses. */
const WRITTEN = new Set(["name", "acronym", "nativeName", "label", "tagline", "logoAlt", "text"])
const ADDRESSES = new Set(["website", "url", "href"])

function mapped<T>(value: T, change: (member: unknown, key: string) => unknown): T {
  if (Array.isArray(value)) return value.map((item) => change(item, "")) as T
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member, key)])) as T
}

/** One or two letters stand in too many texts to mean somebody; two syllables or signs of East Asia are a whole name. */
function isTelling(word: string): boolean {
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return (
    letters >= (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? 2 : 3)
  )
}

/** Particles are joined to Korean names, so a letter may follow what ends in Hangul. */
function wholeWord(word: string): RegExp {
  const form = word.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")
  const end = /\p{Script=Hangul}$/u.test(word) ? "" : "(?![\\p{L}\\p{N}])"
  return new RegExp(`(?<![\\p{L}\\p{N}])${form}${end}`, "giu")
}

/** As `escapeHtml` and its letters write it. */
function plainOf(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/gu, (sign) => SIGNS[sign] ?? sign)
}

const SIGNS: Record<string, string> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\u00a0" },
}
