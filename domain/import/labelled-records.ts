import { splitLines } from "./from-text"
import { kindOfTitle } from "./table-columns"

/**
 * Forms and mail templates list partners as labelled lines ("Organisation: Acme", "Website: …", "Description: …").
 * Gives them as table rows with a row of titles; null when the text is no such list. A record starts where the label of
 * the first record comes again; lines without a label go on with the value above.
 */
export function recordsFrom(text: string): string[][] | null {
  const sample = text.slice(0, 4000)
  if (!/^[^\S\n]*[\p{L} -]{2,30}[:：]/mu.test(sample)) return null
  const lines = splitLines(text).map((line) => ({ line, field: readField(line) }))
  const first = lines.find(({ line }) => line.trim() !== "")?.field
  if (!first || kindOfTitle(first.label) === null) return null
  const starts = lines.filter(({ field }) => field && same(field.label, first.label)).length
  const known = lines.filter(({ field }) => field && kindOfTitle(field.label) !== null)
  const kinds = new Set(known.map(({ field }) => kindOfTitle(field?.label ?? "")))
  if (!kinds.has("name") || kinds.size < 2 || known.length < starts * 2) return null
  const titles: string[] = []
  const records: Map<string, string>[] = []
  let label = ""
  for (const { line, field } of lines) {
    const isNew =
      field && (kindOfTitle(field.label) !== null || titles.some((title) => same(title, field.label)))
    if (field && isNew) {
      if (same(field.label, first.label) || records.length === 0) records.push(new Map())
      label = titles.find((title) => same(title, field.label)) ?? field.label
      if (!titles.includes(label)) titles.push(label)
      records[records.length - 1]?.set(label, field.value)
      continue
    }
    const record = records[records.length - 1]
    record?.set(label, `${record.get(label) ?? ""}\n${line.trim()}`)
  }
  return [titles, ...records.map((record) => titles.map((title) => (record.get(title) ?? "").trim()))]
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
