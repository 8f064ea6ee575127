import { canonicalJson } from "./canonical-json"
import type { Content } from "./content"
import { type ContentField, fieldLabel, fieldsOf, fieldValue, withField } from "./content-fields"
import { plainText, type RichText } from "./rich-text"

/** The fields in which two entries differ, in the order of the form, each side as plain text ("" for nothing). */
export function contentDifferences(
  mine: Content,
  theirs: Content,
): { field: ContentField; label: string; mine: string; theirs: string }[] {
  return fieldsOf(mine, theirs)
    .filter((field) => differ(mine, theirs, field))
    .map((field) => ({
      field,
      label: fieldLabel(field),
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
  const theirChanges = fieldsOf(original, mine, theirs).filter((field) => differ(original, theirs, field))
  const taken = theirChanges.filter((field) => !differ(original, mine, field))
  const conflicts = theirChanges.filter(
    (field) => differ(original, mine, field) && differ(mine, theirs, field),
  )
  const merged = taken.reduce((entry, field) => withField(entry, field, fieldValue(theirs, field)), mine)
  return { merged, taken, conflicts }
}

function differ(one: Content, other: Content, field: ContentField): boolean {
  return canonicalJson(fieldValue(one, field)) !== canonicalJson(fieldValue(other, field))
}

function fieldText(content: Content, field: ContentField): string {
  const value: string | RichText | Content["links"] = fieldValue(content, field)
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.map((link) => `${link.label}: ${link.url}`).join("\n")
  return plainText(value)
}
