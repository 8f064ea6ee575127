import type { Content } from "./content"
import { worded } from "./words"

/** What of an entry a tier can require, or leave off the public pages. The name is always there. */
export const ENTRY_PARTS = [
  "logo",
  "description",
  "website",
  "tagline",
  "acronym",
  "nativeName",
  "links",
] as const
export type EntryPart = (typeof ENTRY_PARTS)[number]

/** The words for the parts where rules are set, the same on every screen. */
export const PART_LABELS: Record<EntryPart, string> = worded({
  logo: "Logo",
  description: "Description",
  website: "Website",
  tagline: "Tagline",
  acronym: "Short name or acronym",
  nativeName: "Native-language name",
  links: "Further links",
})

/** Parts inside a sentence: "logo, short name or acronym". */
export function partsInWords(parts: readonly EntryPart[]): string {
  return parts
    .map((part) => PART_LABELS[part])
    .map((label) => label.charAt(0).toLowerCase() + label.slice(1))
    .join(", ")
}

/** Does an entry have this part? Of texts, the main one counts. */
export function hasPart(content: Content, hasLogo: boolean, part: EntryPart): boolean {
  switch (part) {
    case "logo":
      return hasLogo
    case "description":
      return content.description.content.length > 0
    case "links":
      return content.links.length > 0
    default:
      return content[part] !== ""
  }
}
