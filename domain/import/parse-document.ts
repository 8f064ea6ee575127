import { plainText } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { dropStart, oneLine, type SourceBlock } from "./block"
import { duplicateNotes } from "./duplicates"
import { type Entry, finishPartner } from "./finish-partner"
import { ABBREVIATION_END, readName } from "./name"
import { fold, nameKey } from "./name-key"
import { withoutNoise } from "./noise"
import { outline } from "./outline"
import type { ParsedDocument, ParsedPartner, ParsedTier } from "./parsed-document"
import type { Role } from "./roles"
import { parseTable } from "./table"

/**
 * Reads partners by tier out of a document's blocks. Nothing is lost: every text is a tier's title, a partner's name,
 * short name, native name, website or description, or stands in a note. Never throws; a document without partners gives
 * no tiers.
 */
export function parseDocument(source: SourceBlock[]): ParsedDocument {
  const { blocks, notes } = withoutNoise(source)
  const roles = outline(blocks)
  const builder = new Builder(notes)
  blocks.forEach((block, index) => {
    const role = roles[index] as Role
    if (role.role !== "row") builder.take(block, role)
    else if (roles[index - 1]?.role !== "row") {
      const end = roles.findIndex((later, at) => at > index && later.role !== "row")
      builder.table(blocks.slice(index, end < 0 ? blocks.length : end))
    }
  })
  return builder.document()
}

class Builder {
  #tiers: ParsedTier[] = []
  #entry: Entry | null = null
  /** The address above the next name. */
  #ahead: string | null = null

  constructor(private readonly notes: string[]) {}

  take(block: SourceBlock, role: Role): void {
    if (this.#ahead && role.role !== "name") this.#keepAhead()
    if (role.role === "tier") this.#openTier(role.title, role.rest)
    else if (role.role === "names") this.#openNames(oneLine(block.text))
    else if (role.role === "aside") this.#aside(block, role.why)
    else if (role.role === "name") {
      this.#close()
      const text = role.textFrom === null ? [] : [textOf(block, role.textFrom)]
      const { website, nativeName } = role.name
      this.#entry = {
        found: role.name,
        heading: role.textFrom === null ? oneLine(block.text) : null,
        basis: role.basis,
        agreement: role.agreement,
        blocks: text,
        website: website ?? this.#ahead,
        nativeName,
      }
      if (website === null) this.#ahead = null
      this.#keepAhead()
    } else if (role.role === "website" && role.isAhead) this.#ahead = role.address
    else this.#addTo(this.#entry, block, role)
  }

  /** An address that stood over a name and became no website of it. */
  #keepAhead(): void {
    if (this.#ahead)
      this.notes.push(
        t("Left out because it is no partner’s website for certain: “{text}”", { text: this.#ahead }),
      )
    this.#ahead = null
  }

  #addTo(entry: Entry | null, block: SourceBlock, role: Role): void {
    if (role.role === "website" && entry && !entry.website) entry.website = role.address
    else if (role.role === "native" && entry && !entry.nativeName) entry.nativeName = role.name
    else if (role.role === "form" && entry && !entry.found.acronym)
      entry.found = { ...entry.found, name: role.name, acronym: role.acronym }
    else if (entry) entry.blocks.push(block)
    else this.#aside(block, "intro")
  }

  /** Rows of a table in the document: partners of the tier above it, or of the tiers that it names itself. */
  table(rows: SourceBlock[]): void {
    const found = parseTable(rows.map((row) => row.cells ?? []))
    const partners = found.tiers.flatMap((tier) => tier.partners)
    if (partners.length === 0 || (this.#entry && this.#entry.basis === "heading")) {
      for (const row of rows) this.take({ ...row, kind: "paragraph" }, { role: "text" })
      return
    }
    this.#close()
    for (const tier of found.tiers) {
      if (tier.title !== null) this.#tiers.push({ title: tier.title, partners: [] })
      for (const partner of tier.partners) this.#tier().partners.push(partner)
    }
    this.notes.push(...found.notes)
  }

  document(): ParsedDocument {
    this.#close()
    this.#keepAhead()
    for (const tier of this.#tiers)
      if (tier.partners.length === 0)
        this.notes.push(
          t("There is no partner under “{tier}”, so the tier is left out.", { tier: tier.title }),
        )
    const tiers = withoutRepeats(mergeTiers(this.#tiers.filter((tier) => tier.partners.length > 0)))
    return { tiers, notes: [...this.notes, ...duplicateNotes(tiers)] }
  }

  #openTier(title: string, rest: string): void {
    this.#close()
    this.#tiers.push({ title, partners: [] })
    if (rest !== "") this.#openNames(rest)
  }

  #openNames(line: string): void {
    const names = namesOnLine(line)
    for (const name of names) this.#entry = this.#openListed(name)
    if (names.length > 1)
      this.notes.push(
        t(
          "“{tier}” names its partners on one line: “{line}”. Check where one name ends and the next starts.",
          { tier: this.#tier().title, line },
        ),
      )
  }

  #openListed(name: string): Entry {
    this.#close()
    const found = readName(name)
    const { website, nativeName } = found
    return { found, heading: name, basis: "list", agreement: 0, blocks: [], website, nativeName }
  }

  #aside(block: SourceBlock, why: "title" | "intro" | "ending"): void {
    const text = block.text.replace(/\s*\n\s*/gu, " ")
    if (why === "title")
      this.notes.push(t("“{text}” was read as the document’s title and left out.", { text }))
    else if (why === "ending")
      this.notes.push(
        t("Left out because it closes the document rather than describing a partner: “{text}”", { text }),
      )
    else
      this.notes.push(
        t("Left out because it introduces the document or a tier rather than a partner: “{text}”", { text }),
      )
  }

  #tier(): ParsedTier {
    if (this.#tiers.length === 0) this.#tiers.push({ title: null, partners: [] })
    return this.#tiers[this.#tiers.length - 1] as ParsedTier
  }

  #close(): void {
    if (!this.#entry) return
    const { partner, notes } = finishPartner(this.#entry)
    this.#tier().partners.push(partner)
    this.notes.push(...notes)
    this.#entry = null
  }
}

/** A bullet that is a partner's whole text is a paragraph. */
function textOf(block: SourceBlock, from: number): SourceBlock {
  return { ...dropStart(block, from), kind: "paragraph", sameParagraph: undefined }
}

/** "City of Bonn, ICLEI and Acme, Inc." as three; "Marks and Spencer" alone stays one. */
function namesOnLine(line: string): string[] {
  const parts = line.split(/\s*[;；、，]\s*|\s*,(?!\s*(?:Inc|Ltd|LLC|L\.L\.C|Co|Corp|GmbH|S\.A|PLC)\b)\s*/u)
  const last = parts.length > 1 ? (parts.pop() ?? "") : ""
  const joined = /^(?:and|und|et|y|e|och|og)\s+(.+)$/u.exec(last)
  const pair = joined ? [joined[1] ?? ""] : last.split(/\s+(?:and|und|et|y)\s+(?=(?:the\s)?\p{Lu})/u)
  return [...parts, ...pair]
    .map((name) => name.replace(/^the\s(?=\p{Lu})/u, ""))
    .map((name) => (ABBREVIATION_END.test(name) ? name : name.replace(/\.$/u, "")).trim())
    .filter((name) => name !== "")
}

/** Names that a tier lists ("Organisers: UNDP, City of Bonn") and gives again with their texts are there once. */
function withoutRepeats(tiers: ParsedTier[]): ParsedTier[] {
  return tiers.map((tier) => {
    const described = tier.partners.filter((partner) => plainText(partner.description) !== "")
    const keys = new Set(described.flatMap(({ name, acronym }) => [nameKey(name), fold(acronym ?? "")]))
    const partners = tier.partners.filter((listed) => {
      const { name, acronym, nativeName, website, description } = listed
      const isBare = !acronym && !nativeName && !website && plainText(description) === ""
      return !isBare || !keys.has(fold(name))
    })
    return { ...tier, partners }
  })
}

/** A title that comes twice (a tier goes on after a page) is one tier. */
function mergeTiers(tiers: ParsedTier[]): ParsedTier[] {
  const merged = new Map<string | null, ParsedPartner[]>()
  for (const tier of tiers) {
    const partners = merged.get(tier.title)
    if (partners) partners.push(...tier.partners)
    else merged.set(tier.title, [...tier.partners])
  }
  return [...merged].map(([title, partners]) => ({ title, partners }))
}
