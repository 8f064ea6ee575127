import { canonicalJson } from "./canonical-json"
import type { Content } from "./content"
import { plainText } from "./rich-text"

export type ContentField = keyof Content

/** The words for the fields of an entry, the same on every screen. */
export const FIELD_LABELS: Record<ContentField, string> = {
  name: "Name",
  acronym: "Short name or acronym",
  nativeName: "Native-language name",
  tagline: "Tagline",
  description: "Description",
  website: "Website",
  links: "Links",
  logoAlt: "Alt text of the logo",
}

/** The fields in which two entries differ, in the order of the form, each side as plain text ("" for nothing). */
export function contentDifferences(
  mine: Content,
  theirs: Content,
): { field: ContentField; label: string; mine: string; theirs: string }[] {
  return (Object.keys(FIELD_LABELS) as ContentField[])
    .filter((field) => differ(mine, theirs, field))
    .map((field) => ({
      field,
      label: FIELD_LABELS[field],
      mine: fieldText(mine, field),
      theirs: fieldText(theirs, field),
    }))
}

/**
 * Two edits of one text, brought together: fields that only they changed are taken from theirs, fields that only I
 * changed stay mine; `conflicts` are those that both changed, and differently (they stay mine in `merged`).
 */
export function mergeContents(
  original: Content,
  mine: Content,
  theirs: Content,
): { merged: Content; taken: ContentField[]; conflicts: ContentField[] } {
  const theirChanges = (Object.keys(FIELD_LABELS) as ContentField[]).filter((field) =>
    differ(original, theirs, field),
  )
  const taken = theirChanges.filter((field) => !differ(original, mine, field))
  const conflicts = theirChanges.filter(
    (field) => differ(original, mine, field) && differ(mine, theirs, field),
  )
  const fromTheirs = Object.fromEntries(taken.map((field) => [field, theirs[field]]))
  return { merged: { ...mine, ...fromTheirs }, taken, conflicts }
}

function differ(a: Content, b: Content, field: ContentField): boolean {
  return canonicalJson(a[field] ?? "") !== canonicalJson(b[field] ?? "")
}

function fieldText(content: Content, field: ContentField): string {
  if (field === "description") return plainText(content.description)
  if (field === "links") return content.links.map((link) => `${link.label}: ${link.url}`).join("\n")
  return content[field] ?? ""
}
