import type { Block, RichText } from "@/domain/rich-text"
import { plainText } from "@/domain/rich-text"
import { EMPTY_ROW, type ImportRow } from "./import-row"
import { readLead } from "./lead"
import { readName } from "./name"
import { nameOf } from "./paragraph-role"

/**
 * Splits a row before the block (paragraph or list, from 0) of its description: what is above stays, the rest becomes a
 * new row below it, in the same tier, with its name read from a short first paragraph or the first sentence ("" when
 * neither is a name). Gives the rows unchanged when there is nothing to split off. Plan the rows again afterwards.
 */
export function splitRow(rows: ImportRow[], key: string, block: number): ImportRow[] {
  const at = rows.findIndex((row) => row.key === key)
  const row = rows[at]
  if (!row || !Number.isInteger(block) || block < 0 || block >= row.description.content.length) return rows
  const above = row.description.content.slice(0, block)
  const below = nameFrom(row.description.content.slice(block))
  const fresh: ImportRow = {
    ...EMPTY_ROW,
    ...below,
    key: freshKey(rows, key),
    tier: row.tier,
    confidence: 0.5,
  }
  return [...rows.slice(0, at), { ...row, description: doc(above) }, fresh, ...rows.slice(at + 1)]
}

/**
 * Joins a row to the one above: its name becomes a paragraph unless its text begins with it, then comes its text.
 * Short name, native name, website and tagline fill what the row above lacks, and become paragraphs otherwise, so
 * nothing is lost. Gives the rows unchanged for the first row. Plan the rows again afterwards.
 */
export function joinRowAbove(rows: ImportRow[], key: string): ImportRow[] {
  const at = rows.findIndex((row) => row.key === key)
  const above = rows[at - 1]
  const row = rows[at]
  if (!above || !row) return rows
  const text = plainText(row.description)
  const extra: string[] = []
  if (row.name !== "" && row.name !== above.name && !text.includes(row.name)) extra.push(row.name)
  const joined = { ...above }
  for (const field of ["acronym", "nativeName", "website", "tagline"] as const) {
    if (row[field] === "" || row[field] === above[field]) continue
    if (above[field] === "" && row.name === above.name) joined[field] = row[field]
    else if (!text.includes(row[field])) extra.push(row[field])
  }
  joined.description = doc([
    ...above.description.content,
    ...extra.map((line): Block => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
    ...row.description.content,
  ])
  joined.confidence = Math.min(above.confidence, row.confidence)
  joined.logo = above.logo ?? row.logo
  return [...rows.slice(0, at - 1), joined, ...rows.slice(at + 1)]
}

function nameFrom(
  blocks: Block[],
): Pick<ImportRow, "name" | "acronym" | "nativeName" | "website" | "description"> {
  const first = plainText(doc(blocks.slice(0, 1)))
  const rest = blocks.slice(1)
  const isName = first.length <= 120 && !/[.!?。:]$/u.test(first) && !first.includes("\n") && rest.length > 0
  const lead = readLead(first)
  const name = isName ? readName(first) : lead ? nameOf(lead) : null
  return {
    name: name?.name ?? "",
    acronym: name?.acronym ?? "",
    nativeName: name?.nativeName ?? "",
    website: name?.website ?? "",
    description: doc(isName ? rest : blocks),
  }
}

function freshKey(rows: ImportRow[], key: string): string {
  const keys = new Set(rows.map((row) => row.key))
  let number = 2
  while (keys.has(`${key}.${number}`)) number += 1
  return `${key}.${number}`
}

function doc(content: Block[]): RichText {
  return { type: "doc", content }
}
