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
  | { role: "website"; address: string }
  | { role: "row" }
  | { role: "text" }

export type Outline = { roles: Role[]; notes: string[] }

/** A stretch of blocks without a heading of the document's own among them, and what stood above it. */
export type Section = { from: number; to: number; under: "start" | "tier" | "title" | "name" }

export function isBody(facts: Facts): boolean {
  return !facts.isShort && facts.website === null && !facts.isContact && facts.block.kind !== "row"
}
