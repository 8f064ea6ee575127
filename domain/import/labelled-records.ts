import { kindOfTitle } from "./column-titles"
import { splitLines } from "./from-text"
import { readTierTitle } from "./tier-title"

/**
 * Forms and mail templates list partners as labelled lines ("Organisation: Acme", "Website: …", "Description: …").
 * Gives them as table rows with a row of titles; null when the text is no such list. A record starts where the label of
 * the first record comes again; lines without a label go on with the value above. Lines before the first record and
 * tiers between records are rows of their own.
 */
export function recordsFrom(text: string): string[][] | null {
  const sample = text.slice(0, 4000)
  if (!/^[^\S\n]*[\p{L} -]{2,30}[:：]/mu.test(sample)) return null
  const lines = splitLines(text).map((line) => ({ line, field: readField(line) }))
  const from = lines.findIndex(({ field }) => field && kindOfTitle(field.label) !== null)
  const first = lines[from]?.field
  const above = lines.slice(0, from).filter(({ line }) => line.trim() !== "")
  if (!first || above.length > 5 || above.some(({ line }) => line.length > 100)) return null
  const starts = lines.filter(({ field }) => field && same(field.label, first.label)).length
  const known = lines.filter(({ field }) => field && kindOfTitle(field.label) !== null)
  const kinds = new Set(known.map(({ field }) => kindOfTitle(field?.label ?? "")))
  if (!kinds.has("name") || kinds.size < 2 || known.length < starts * 2) return null
  if (above.length > 0 && starts < 2) return null
  const tierOf = (line: string) => {
    const tier = readTierTitle(line)
    return tier?.certain && tier.rest === "" ? tier.title : null
  }
  const titles: string[] = []
  /** A record, or the title of a tier. */
  const records: (Map<string, string> | string)[] = above.flatMap(({ line }) => tierOf(line) ?? [])
  let label = ""
  let blanks = 0
  for (const { line, field } of lines.slice(from)) {
    const isKnown =
      field && (kindOfTitle(field.label) !== null || titles.some((title) => same(title, field.label)))
    const last = records[records.length - 1]
    const tier = isKnown || blanks === 0 ? null : tierOf(line)
    blanks = line.trim() === "" ? blanks + 1 : 0
    if (tier !== null) records.push(tier)
    else if (isKnown) {
      label = titles.find((title) => same(title, field.label)) ?? field.label
      if (!titles.includes(label)) titles.push(label)
      if (last instanceof Map && !same(field.label, first.label)) last.set(label, field.value)
      else records.push(new Map([[label, field.value]]))
    } else if (last instanceof Map) last.set(label, `${last.get(label) ?? ""}\n${line.trim()}`)
    else if (line.trim() !== "") records.push(new Map([[label, line.trim()]]))
  }
  const rows = records.map((record) =>
    typeof record === "string" ? [record] : titles.map((title) => (record.get(title) ?? "").trim()),
  )
  const before = above.filter(({ line }) => tierOf(line) === null).map(({ line }) => [line.trim()])
  return [...before, titles, ...rows]
}

function readField(line: string): { label: string; value: string } | null {
  const match =
    /^\s*(?:[-*•]\s*)?(?:\*\*)?([\p{L}][\p{L} /-]{1,38}?)(?:\*\*)?\s?[:：](?:\*\*)?(?!\/\/)\s*(.*)$/u.exec(
      line,
    )
  return match?.[1] ? { label: match[1].trim(), value: (match[2] ?? "").trim() } : null
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
