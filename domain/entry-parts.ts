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
