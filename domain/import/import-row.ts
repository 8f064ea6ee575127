import type { Content } from "@/domain/content"
import { EMPTY_RICH_TEXT, type RichText } from "@/domain/rich-text"

/** A partner that the event has, as the import needs it. */
export type ExistingPartner = {
  id: number
  slug: string
  /** The title of its tier. */
  tier: string
  content: Content
  /** Archived partners are found too: an update would not bring them back on the page unseen. */
  isArchived: boolean
  /** Was it archived because the import that added it was undone? Then an import brings it back. */
  wasUndone?: boolean
  logoSha256?: string | null
  /** Has the partner signed off what its entry says now? */
  isSignedOff?: boolean
}

export type ImportAction = "add" | "update" | "skip"

/** What a row says of a partner, as the form names it. */
export const IMPORT_FIELDS = [
  "name",
  "acronym",
  "nativeName",
  "website",
  "tagline",
  "description",
  "logoAlt",
  "printText",
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** A picture that was found in the document by the partner's name, as it would become the logo. */
export type RowLogo = { sha256: string; path: string; width: number; height: number }

/** One line of the table that a person checks before anything is written. */
export type ImportRow = {
  /** Stable while rows are edited, split and joined: "1", "1.2". */
  key: string
  /** Null: the document names no tier; the screen asks for one. */
  tier: string | null
  name: string
  acronym: string
  nativeName: string
  website: string
  tagline: string
  description: RichText
  logoAlt: string
  /** The text for print; empty where the document has none. */
  printText: RichText
  logo: RowLogo | null
  /** Does the logo become the partner's? Null: where it has none. */
  takesLogo: boolean | null
  confidence: number
  /** Whom it stands for, as a person said: a partner by id, or somebody new. Null leaves it to the names. */
  standsFor: number | "new" | null
  /** In what it differs from the partner that it stands for, and what of that a person left as the partner has it. */
  differs: (ImportField | "tier")[]
  keeps: (ImportField | "tier")[]
  action: ImportAction
  /** A sentence for the table: why this action. */
  reason: string
  /** The partner that an update would change. Null for additions. */
  existing: { id: number; slug: string; name: string; isArchived: boolean } | null
  /** Partners that it could stand for, to choose from; empty where that is plain. */
  candidates: { id: number; name: string; why: string }[]
  /** Would the update change what the partner has signed off? */
  lapses: boolean
}

export const EMPTY_ROW: ImportRow = {
  key: "",
  tier: null,
  name: "",
  acronym: "",
  nativeName: "",
  website: "",
  tagline: "",
  description: EMPTY_RICH_TEXT,
  logoAlt: "",
  printText: EMPTY_RICH_TEXT,
  logo: null,
  takesLogo: null,
  confidence: 1,
  standsFor: null,
  differs: [],
  keeps: [],
  action: "add",
  reason: "",
  existing: null,
  candidates: [],
  lapses: false,
}
