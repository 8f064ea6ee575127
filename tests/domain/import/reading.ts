import { blocksFromHtml } from "@/domain/import/from-html"
import { blocksFromMarkdown, blocksFromText, looksLikeMarkdown } from "@/domain/import/from-text"
import { parseDocument } from "@/domain/import/parse-document"
import { type ParsedDocument, toImportJson } from "@/domain/import/parsed-document"

export type Kind = "text" | "markdown" | "html"

export function parse(source: string, kind: Kind = "text"): ParsedDocument {
  if (kind === "html") return parseDocument(blocksFromHtml(source))
  if (kind === "markdown" || looksLikeMarkdown(source)) return parseDocument(blocksFromMarkdown(source))
  return parseDocument(blocksFromText(source))
}

/**
 * A document in a form that is short to write and exact to compare: "# tier" (or "# -" for none), then per partner
 * "name | short name | native name | website | description", with "-" for what is not known and ¶ between paragraphs.
 */
export function outlineOf(document: ParsedDocument): string[] {
  return toImportJson(document).tiers.flatMap((tier) => [
    `# ${tier.title ?? "-"}`,
    ...tier.partners.map((partner) =>
      [
        partner.name,
        partner.acronym,
        partner.nativeName,
        partner.website,
        partner.description?.replaceAll("\n\n", " ¶ "),
      ]
        .map((part) => part ?? "-")
        .join(" | "),
    ),
  ])
}

export function read(source: string, kind: Kind = "text"): string[] {
  return outlineOf(parse(source, kind))
}
