import { canonicalJson } from "./canonical-json"
import type { Content } from "./content"
import { type ContentField, fieldLabel, fieldsOf, fieldValue } from "./content-fields"
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

function differ(one: Content, other: Content, field: ContentField): boolean {
  return canonicalJson(fieldValue(one, field)) !== canonicalJson(fieldValue(other, field))
}

/** What an entry says in a field, as plain text; "" for nothing. */
export function fieldText(content: Content, field: ContentField): string {
  const value: string | RichText | Content["links"] = fieldValue(content, field)
  if (typeof value === "string") return value
  if (Array.isArray(value)) return value.map((link) => `${link.label}: ${link.url}`).join("\n")
  return plainText(value)
}
