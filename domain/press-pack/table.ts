import { toCsv } from "@/domain/csv"
import { logoAltOf } from "@/domain/logo-alt"
import { plainText } from "@/domain/rich-text"
import type { PartnerFiles } from "./logo-files"
import {
  type Approval,
  furtherLanguages,
  GROUND_WORDS,
  hasPrintTexts,
  type PackPartner,
  type PressPack,
} from "./pack"

const BEFORE = ["tier", "name", "short name", "native name", "tagline", "website", "links", "description"]
/** Once per further language: "name (ko)". */
const TRANSLATED = ["name", "tagline", "description"]
const AFTER = [
  "logo in words",
  "files for print",
  "files for the web",
  "revision",
  "ground",
  "approved by",
  "approved at",
  "content hash",
]

/** Only in packs with a text for print. */
const PRINT = ["print text", "print text state", "print text approved by", "print text approved at"]

/** `partners.csv`: one row per partner in page order. */
export function packTable(pack: PressPack, files: ReadonlyMap<PackPartner, PartnerFiles>): string {
  const further = furtherLanguages(pack)
  const translated = further.flatMap((tag) => TRANSLATED.map((column) => `${column} (${tag})`))
  const printed = hasPrintTexts(pack)
  const rows = pack.tiers.flatMap(({ name, partners }) =>
    partners.map((partner) => [
      ...rowOf(name, partner, further, files.get(partner)),
      ...(printed ? printTextOf(partner) : []),
    ]),
  )
  return toCsv([[...BEFORE, ...translated, ...AFTER, ...(printed ? PRINT : [])], ...rows])
}

function rowOf(
  tier: string,
  partner: PackPartner,
  further: string[],
  files: PartnerFiles | undefined,
): string[] {
  const { content, revision, approvals } = partner
  const { name, acronym, nativeName, tagline, website, links, description } = content
  return [
    ...[tier, name, acronym, nativeName, tagline, website],
    links.map(({ label, url }) => `${label}: ${url}`).join("\n"),
    plainText(description),
    ...further.flatMap((tag) => translationOf(partner, tag)),
    logoAltOf(content),
    (files?.print ?? []).map(({ path }) => path).join("\n"),
    (files?.web ?? []).map(({ path }) => path).join("\n"),
    String(revision.number),
    GROUND_WORDS[revision.ground],
    ...[approvedBy(approvals), approvedAt(approvals), revision.hash],
  ]
}

function printTextOf({ printText }: PackPartner): string[] {
  if (!printText) return PRINT.map(() => "")
  const { text, isSignedOff, approvals } = printText
  return [plainText(text), PRINT_STATES[`${isSignedOff}`], approvedBy(approvals), approvedAt(approvals)]
}

const PRINT_STATES = { true: "signed off", false: "not signed off" }

function approvedBy(approvals: Approval[]): string {
  return approvals.map(({ name, role }) => [name, role].filter(Boolean).join(", ")).join("\n")
}

function approvedAt(approvals: Approval[]): string {
  return approvals.map(({ at }) => new Date(at).toISOString()).join("\n")
}

function translationOf({ content }: PackPartner, tag: string): string[] {
  const { name = "", tagline = "", description } = content.translations?.[tag] ?? {}
  return [name, tagline, description ? plainText(description) : ""]
}
