import { canonicalJson } from "./canonical-json"
import { CONTENT_LIMITS, type Content } from "./content"
import { type ContentField, fieldsOf, fieldValue, withField } from "./content-fields"
import { mergeSequences, type Side } from "./diff/three-way"
import { type RichText, richTextSchema } from "./rich-text"

type Value = ReturnType<typeof fieldValue>

/**
 * Two edits of one entry, brought together field by field; texts with paragraphs paragraph by paragraph, links link by
 * link. `taken` are the fields in which something of theirs came in; `collisions` those that both changed in the same place, and
 * differently: there `merged` says what I wrote. All entries must be canonical, as `contentSchema` gives them.
 */
export function mergeEntries(
  was: Content,
  mine: Content,
  theirs: Content,
): { merged: Content; taken: ContentField[]; collisions: ContentField[] } {
  const taken: ContentField[] = []
  const collisions: ContentField[] = []
  let merged = mine
  for (const field of fieldsOf(was, mine, theirs)) {
    const { value, collides } = mergeField(was, mine, theirs, field)
    if (collides) collisions.push(field)
    if (isSame(value, fieldValue(mine, field))) continue
    taken.push(field)
    merged = withField(merged, field, value)
  }
  return { merged, taken, collisions }
}

/** One field of `mergeEntries`; where both sides collide, `value` says what `prefer` says and keeps the rest of both. */
export function mergeField(
  was: Content,
  mine: Content,
  theirs: Content,
  field: ContentField,
  prefer: Side = "mine",
): { value: Value; collides: boolean } {
  const [old, my, their] = [fieldValue(was, field), fieldValue(mine, field), fieldValue(theirs, field)]
  if (isSame(my, their) || isSame(old, their)) return { value: my, collides: false }
  if (isSame(old, my)) return { value: their, collides: false }
  const whole = { value: prefer === "mine" ? my : their, collides: true }
  if (isText(old) && isText(my) && isText(their)) return mergeTexts(old, my, their, prefer) ?? whole
  if (Array.isArray(old) && Array.isArray(my) && Array.isArray(their))
    return mergeLinks(old, my, their, prefer) ?? whole
  return whole
}

/** The fields in which two entries differ, in the order of the form. */
export function differingFields(one: Content, other: Content): ContentField[] {
  return fieldsOf(one, other).filter((field) => !isSame(fieldValue(one, field), fieldValue(other, field)))
}

/** Null when what came out would be no text that can be kept: then it can only be taken as a whole. */
function mergeTexts(was: RichText, mine: RichText, theirs: RichText, prefer: Side) {
  const { merged, collides } = mergeParts(was.content, mine.content, theirs.content, prefer)
  const text = richTextSchema.safeParse({ type: "doc", content: merged })
  return text.success ? { value: text.data, collides } : null
}

function mergeLinks(was: Content["links"], mine: Content["links"], theirs: Content["links"], prefer: Side) {
  const { merged, collides } = mergeParts(was, mine, theirs, prefer)
  return merged.length <= CONTENT_LIMITS.links ? { value: merged, collides } : null
}

function mergeParts<T>(was: T[], mine: T[], theirs: T[], prefer: Side): { merged: T[]; collides: boolean } {
  const keys = (parts: T[]) => parts.map(canonicalJson)
  const { merged, collides } = mergeSequences(keys(was), keys(mine), keys(theirs), prefer)
  return { merged: merged.map((key) => JSON.parse(key) as T), collides }
}

function isText(value: Value): value is RichText {
  return typeof value === "object" && !Array.isArray(value)
}

function isSame(one: Value, other: Value): boolean {
  return canonicalJson(one) === canonicalJson(other)
}
