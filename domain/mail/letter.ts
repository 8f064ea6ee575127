import type { MailLanguage } from "@/domain/contact"

/** One piece of a letter, in the order of reading. Texts are as people wrote them: whoever shows them escapes them. */
export type Part =
  /** A paragraph. */
  | { kind: "words"; text: string }
  /** The personal link: `label` says what it opens, `lead` stands before the address written out. */
  | { kind: "link"; label: string; lead: string }
  /** Somebody's own words, with line breaks. */
  | { kind: "quote"; lead: string; text: string }
  /** Facts under their names; values may have line breaks. */
  | { kind: "facts"; rows: Fact[] }

export type Fact = { label: string; value: string }

/** A mail before it has a form: what is said, in which language. */
export type Letter = {
  language: MailLanguage
  /** Stands above the letter: who writes. */
  sender: string
  subject: string
  greeting: string
  parts: Part[]
  closing: string[]
  /** Why this mail comes to this person. */
  foot: string
}
