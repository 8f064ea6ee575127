import type { Facts } from "./facts"
import type { PartnerName } from "./name"

/** What a block is for. */
export type Role =
  | { role: "aside"; why: "title" | "intro" | "ending" }
  | { role: "tier"; title: string; rest: string }
  | {
      role: "name"
      name: PartnerName
      /** Where the description starts inside this block; null when the whole block is a heading. */
      textFrom: number | null
      /** What the name was read from, the surest first. */
      basis: "heading" | "line" | "lead" | "inline" | "list"
      agreement: number
    }
  | { role: "native"; name: string }
  /** The long or the short form of the name above it, on a line of its own: "ERA", "European Renal Association". */
  | { role: "form"; name: string; acronym: string }
  /** `isAhead`: it stands above the name that it belongs to. */
  /** Several names on one line under a tier. */
  | { role: "names" }
  | { role: "website"; address: string; isAhead?: boolean }
  | { role: "row" }
  | { role: "text" }

/** A stretch of blocks without a heading of the document's own among them, and what stood above it. */
export type Section = {
  from: number
  to: number
  under: "start" | "tier" | "title" | "name"
  isLast: boolean
}

/** How a document writes its entries, measured over all of it. */
export type Habits = {
  /** Empty lines before an entry; 0 when unknown. */
  entryGap: number
  /** Empty lines inside an entry, between name and text and between its paragraphs; 0 when unknown. */
  innerGap: number
  /** The fewest empty lines over a line with a name; 0 when unknown. */
  leastGap: number
  /** Some partners have a second paragraph. */
  hasContinuations: boolean
  /** Share of partners that have a heading or a line with their name, 0 to 1. */
  headingShare: number
  /** Share of paragraphs that are a name and its text on one line, 0 to 1. */
  inlineShare: number
}

export function isBody(facts: Facts): boolean {
  return !facts.isShort && facts.website === null && !facts.isContact && facts.block.kind !== "row"
}
