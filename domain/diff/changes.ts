import { canonicalJson } from "@/domain/canonical-json"
import type { Content } from "@/domain/content"
import {
  type ContentField,
  fieldLabel,
  fieldsOf,
  fieldValue,
  partsOf,
  withField,
} from "@/domain/content-fields"
import {
  isLogoVariant,
  LOGO_VARIANTS,
  type LogoVariant,
  type LogoVariants,
  VARIANT_LABELS,
} from "@/domain/logo-facts"
import type { RichText } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { type LinkDifference, linkDifference } from "./links"
import { onlyChange } from "./one-change"
import { mixedRichText, type RichTextDifference, richTextDifference } from "./rich-text"
import { type DifferenceBlock, differenceBlocks } from "./rich-text-blocks"
import { type Segment, wordDifference } from "./words"

/**
 * What a partner's entry is made of: a revision's text, its logo and the logo's variants by SHA-256. A proposal says
 * nothing of variants, and asks for no change of them.
 */
export type Entry = { content: Content; logoSha256: string | null; variants?: LogoVariants }
export type EntryField = ContentField | "logo" | LogoVariant

/** What to show of a change or of a field: in words, as links, as formatted text, or as two logos or files. */
export type Shown =
  | { kind: "words"; segments: Segment[] }
  | { kind: "links"; links: LinkDifference[] }
  | { kind: "text"; blocks: DifferenceBlock[] }
  | { kind: "logo"; before: string | null; after: string | null }
  | { kind: "variant"; variant: LogoVariant; before: string | null; after: string | null }

/** One thing to take or leave, marked alone. `moved`: the field was changed on the other side meanwhile, so that taking this overwrites it. */
export type Change = { id: string; field: EntryField; label: string; moved: boolean; shown: Shown }

/** A field that differs, as a whole, with the ids of its changes. A part of a text belongs to `${field}:${part.change}`. */
export type FieldDifference = {
  field: EntryField
  label: string
  moved: boolean
  changeIds: string[]
  shown: Shown
}

/**
 * The changes that a proposal asks of the head, in the order of the form: each hunk of a description, each other field
 * that differs, the logo; `base` is what the proposer started from. What only the head changed is no change; what both
 * changed, and differently, is told from head to proposal and flagged `moved`. Where nobody edited meanwhile, the head is
 * the base, and there are none exactly when the entries' hashes are equal. Ids are stable for the same entries; all must
 * be canonical, as `contentSchema` gives them.
 */
export function proposalChanges(base: Entry, proposed: Entry, head = base): Change[] {
  return asked(base, proposed, head).flatMap(({ field, moved }): Change[] => {
    const common = { field, label: labelOf(field), moved }
    if (!isFormatted(field)) return [{ id: field, ...common, shown: shownOf(field, head, proposed) }]
    const difference = textDifference(field, head, proposed)
    return changeNumbers(difference).map((change) => ({
      id: `${field}:${change}`,
      ...common,
      shown: { kind: "text", blocks: onlyChange(differenceBlocks(difference, change), change) },
    }))
  })
}

/** The fields that differ, to be read one by one with all their changes in place; `head` as for `proposalChanges`. */
export function fieldDifferences(base: Entry, proposed: Entry, head = base): FieldDifference[] {
  return asked(base, proposed, head).map(({ field, moved }) => ({
    field,
    label: labelOf(field),
    moved,
    changeIds: isFormatted(field)
      ? changeNumbers(textDifference(field, head, proposed)).map((change) => `${field}:${change}`)
      : [field],
    shown: shownOf(field, head, proposed),
  }))
}

/**
 * The head with the taken changes of `proposalChanges(base, proposed, head)` made: canonical, whichever are taken.
 * Ids that were not offered are ignored. Ids name places in the difference of head and proposal: make sure that the head is the one that was shown.
 */
export function applyProposal(
  base: Entry,
  proposed: Entry,
  head: Entry,
  takenIds: ReadonlySet<string>,
): Entry {
  const next: Entry = { content: { ...head.content }, logoSha256: head.logoSha256 }
  for (const { field } of asked(base, proposed, head)) {
    if (isFormatted(field))
      next.content = withField(next.content, field, mixedText(field, head, proposed, takenIds))
    else if (!takenIds.has(field)) continue
    else if (field === "logo") next.logoSha256 = proposed.logoSha256
    else if (isLogoVariant(field)) continue
    else next.content = withField(next.content, field, fieldValue(proposed.content, field))
  }
  return next
}

/** A field whose text has paragraphs and marks, and therefore changes of its own. */
type FormattedField = "description" | "printText" | `description@${string}`

function isFormatted(field: EntryField): field is FormattedField {
  if (field === "logo" || isLogoVariant(field)) return false
  const { main } = partsOf(field)
  return main === "description" || main === "printText"
}

function labelOf(field: EntryField): string {
  if (isLogoVariant(field)) return VARIANT_LABELS[field]
  return field === "logo" ? t("Logo") : fieldLabel(field)
}

/** The fields that the proposal changed and that the head does not say already. */
function asked(base: Entry, proposed: Entry, head: Entry): { field: EntryField; moved: boolean }[] {
  const fields: EntryField[] = [
    ...fieldsOf(base.content, proposed.content, head.content),
    "logo",
    ...LOGO_VARIANTS,
  ]
  return fields
    .filter((field) => differ(field, base, proposed) && differ(field, head, proposed))
    .map((field) => ({ field, moved: differ(field, base, head) }))
}

function differ(field: EntryField, one: Entry, other: Entry): boolean {
  if (isLogoVariant(field) && !(one.variants && other.variants)) return false
  return canonicalJson(saidBy(field, one)) !== canonicalJson(saidBy(field, other))
}

function saidBy(field: EntryField, entry: Entry): unknown {
  if (isLogoVariant(field)) return entry.variants?.[field] ?? null
  return field === "logo" ? entry.logoSha256 : fieldValue(entry.content, field)
}

function shownOf(field: EntryField, before: Entry, after: Entry): Shown {
  if (field === "logo") return { kind: "logo", before: before.logoSha256, after: after.logoSha256 }
  if (isLogoVariant(field)) {
    const [old, now] = [before.variants?.[field] ?? null, after.variants?.[field] ?? null]
    return { kind: "variant", variant: field, before: old, after: now }
  }
  if (isFormatted(field))
    return { kind: "text", blocks: differenceBlocks(textDifference(field, before, after)) }
  if (field === "links")
    return { kind: "links", links: linkDifference(before.content.links, after.content.links) }
  const [old, now] = [lineOf(field, before), lineOf(field, after)]
  // Parts of an address are no words: half an address says nothing.
  return { kind: "words", segments: field === "website" ? replaced(old, now) : wordDifference(old, now) }
}

function lineOf(field: Exclude<ContentField, FormattedField | "links">, { content }: Entry): string {
  return fieldValue(content, field) as string
}

function replaced(before: string, after: string): Segment[] {
  const sides: Segment[] = [
    { op: "removed", text: before },
    { op: "added", text: after },
  ]
  return sides.filter(({ text }) => text !== "")
}

function textDifference(field: FormattedField, before: Entry, after: Entry): RichTextDifference {
  return richTextDifference(fieldValue(before.content, field), fieldValue(after.content, field))
}

function changeNumbers(difference: RichTextDifference): number[] {
  return [...new Set(difference.changes)]
}

function mixedText(
  field: FormattedField,
  head: Entry,
  proposed: Entry,
  takenIds: ReadonlySet<string>,
): RichText {
  return mixedRichText(textDifference(field, head, proposed), (change) => takenIds.has(`${field}:${change}`))
}
