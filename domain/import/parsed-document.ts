import { plainText, type RichText } from "@/domain/rich-text"

/** What the import reads out of a document, before anything is compared with an event or written. */
export type ParsedDocument = {
  /** In the document's order. `title` is null for partners that stand above the first tier heading. */
  tiers: ParsedTier[]
  /** Sentences about what looked doubtful and what was left out, with the text itself, so that nothing is lost. */
  notes: string[]
}

export type ParsedTier = { title: string | null; partners: ParsedPartner[] }

export type ParsedPartner = {
  name: string
  acronym: string | null
  nativeName: string | null
  /** A whole address ("https://example.org/"), as readWebAddress gives it. */
  website: string | null
  tagline: string | null
  /** Only tables have it. */
  logoAlt?: string | null
  description: RichText
  /** Only tables have it. */
  printText?: RichText
  /** 0 to 1: 0.9 and more where a heading and the first sentence agree, below 0.6 where the name is a guess. */
  confidence: number
}

/** More partners than this in one document are refused: it is far over any event, and keeps the table usable. */
export const MAX_IMPORTED_PARTNERS = 1000

export type ImportJson = {
  tiers: {
    title: string | null
    partners: {
      name: string
      acronym: string | null
      nativeName: string | null
      website: string | null
      description: string | null
      confidence: number
    }[]
  }[]
  notes: string[]
}

/** What `import --dry-run --json` prints: descriptions as plain text, paragraphs parted by one blank line. */
export function toImportJson(document: ParsedDocument): ImportJson {
  return {
    tiers: document.tiers.map((tier) => ({
      title: tier.title,
      partners: tier.partners.map(({ name, acronym, nativeName, website, description, confidence }) => ({
        name,
        acronym,
        nativeName,
        website,
        description: plainText(description) || null,
        confidence,
      })),
    })),
    notes: document.notes,
  }
}

export function countPartners(document: ParsedDocument): number {
  return document.tiers.reduce((total, tier) => total + tier.partners.length, 0)
}
