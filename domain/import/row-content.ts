import { canonicalJson } from "@/domain/canonical-json"
import { CONTENT_LIMITS, type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { plainText } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { IMPORT_FIELDS, type ImportField, type ImportRow } from "./import-row"

type ImportedFields = Pick<ImportRow, Exclude<ImportField, "logoAlt">> & {
  logoAlt?: string
  keeps?: ImportRow["keeps"]
}

/**
 * The content that a row would write. What the document does not say stays as it is: an update never empties a field. Nor does
 * what a person chose to keep change.
 */
export function contentOfRow(row: ImportedFields, before: Content = EMPTY_CONTENT): Content {
  const after = { ...before }
  for (const field of IMPORT_FIELDS) {
    if (row.keeps?.includes(field)) continue
    if (field === "description") {
      if (plainText(row.description) !== "") after.description = row.description
    } else if (row[field]) after[field] = row[field]
  }
  // A name that somebody emptied is refused, never filled in.
  if (!row.keeps?.includes("name")) after.name = row.name
  return after
}

/** All that the row says, kept or not, in the form that is saved; or what the form would refuse, told before the import is tried. */
export function wholeContent(
  row: ImportRow,
  before: Content | undefined,
): { after: Content; problem: string | null } {
  const after = contentOfRow({ ...row, keeps: [] }, before)
  if (row.name.length > CONTENT_LIMITS.name)
    return {
      after,
      problem: t("The name has {length} characters; {most} fit. Shorten it.", {
        length: row.name.length,
        most: CONTENT_LIMITS.name,
      }),
    }
  const parsed = contentSchema.safeParse(after)
  if (parsed.success) return { after: parsed.data, problem: null }
  return { after, problem: parsed.error.issues[0]?.message ?? t("A field of this row can’t be saved.") }
}

/** The fields of an import in which a row's whole content and a partner's differ. */
export function differingFields(after: Content, before: Content): ImportField[] {
  const same = inSavedForm(before)
  return IMPORT_FIELDS.filter(
    (field) => canonicalJson(after[field] ?? "") !== canonicalJson(same[field] ?? ""),
  )
}

const savedForms = new WeakMap<Content, Content>()

/** In the canonical form that saved content has, so that equal texts compare equal. What partners have is brought into it once. */
export function inSavedForm(content: Content): Content {
  const known = savedForms.get(content)
  if (known) return known
  const parsed = contentSchema.safeParse(content)
  const saved = parsed.success ? parsed.data : content
  savedForms.set(content, saved)
  return saved
}
