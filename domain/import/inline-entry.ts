import type { SourceBlock } from "./block"
import { isTitleCase } from "./facts"
import { ABBREVIATION_END } from "./name"
import { nameKey } from "./name-key"

/** "Acme: makers of anvils.", "Acme – makers of anvils", "**Acme** makes …": a name and its text on one line. */
export type InlineEntry = { name: string; textFrom: number; isBold: boolean }

/** Null when the line is one text, or when the dash belongs to a name ("ICLEI – Local Governments for Sustainability"). */
export function readInlineEntry(block: SourceBlock): InlineEntry | null {
  const text = block.text
  const bold = boldStart(block)
  if (bold) {
    const after = /^\s*[:：.,–—-]*\s*/u.exec(text.slice(bold.length))?.[0] ?? ""
    const isShortened = ABBREVIATION_END.test(bold.trim())
    const name = isShortened ? bold.trim() : bold.replace(/[\s:：.,–—-]+$/u, "")
    const separated = /[:：.–—-]/u.test(after) || (!isShortened && /[:：.–—-]\s*$/u.test(bold))
    const from = bold.length + after.length
    if (separated && from < text.length) return { name, textFrom: from, isBold: true }
    if (from < text.length && /\p{Lu}|\p{Lo}/u.test(name)) {
      // "**Acme** Acme makes …", "**Acme** We make …": the text is a sentence without the bold words.
      const rest = text.slice(from)
      const isOwn = nameKey(rest).startsWith(`${nameKey(name)} `) || OPENING.test(rest)
      return { name, textFrom: isOwn ? from : 0, isBold: true }
    }
  }
  const match = /^(.{2,110}?)(?:(?<=\S)\s?([:：])\s+|\s+([–—-])\s+|(—))(?=\S)/u.exec(text)
  if (!match?.[1]) return null
  const name = match[1].trim()
  const rest = text.slice(match[0].length)
  if (!isNameLike(name) || LABELS.test(name) || /[.!?]\s/u.test(name)) return null
  const isText =
    match[2] !== undefined ||
    /^\p{Ll}/u.test(rest) ||
    (!isTitleCase(rest.slice(0, 300)) && rest.length > 25) ||
    /[.!]$/u.test(rest)
  return isText && rest.length >= 8 ? { name, textFrom: match[0].length, isBold: false } : null
}

const OPENING =
  /^(?:We|Our|The|It|This|As|Since|Founded|Established|With|Wir|Unser|Die|Der|Das|Als|Nous|Notre|Nuestra|Somos)\s/u

function isNameLike(name: string): boolean {
  const words = name.split(/\s+/u)
  return (
    words.length <= 12 && /\p{L}/u.test(name) && isTitleCase(name) && !/^(?:The|We|Our|It|This)$/u.test(name)
  )
}

/** "Mission: to …", "Founded: 1990": labels inside a text. */
const LABELS =
  /^(?:mission|vision|values|our \w+|goals?|aims?|objectives?|focus(?: areas?)?|activities|about|background|history|founded|established|headquarters|members(?:hip)?|note|website|address|contact|phone|email|e-mail|tel|fax|web|hours|date|place|venue|location|services|products|projects|topics|themes|languages?|countries|keywords|twitter|facebook|linkedin|instagram|p\.?s|ziele?|leistungen|gründung|sitz|objectifs?|missions?|misión|visión|objetivos?)$/iu

function boldStart(block: SourceBlock): string | null {
  if (block.bold) return null
  const first = block.runs[0]
  if (!first?.bold || first.text.trim().length < 2 || first.text.length > 120) return null
  return first.text
}
