import { z } from "zod"
import { earlierVariants } from "./logo-earlier"
import { isLogoVariant, LOGO_VARIANTS, type LogoVariant } from "./logo-facts"
import type { NamedPartner } from "./logo-likeness"
import { type LogoPlace, matchLogo } from "./logo-matching"
import { t, worded } from "./words"

/** The largest upload of many logos at once, ZIP or single file: 100 MB. */
export const LOGO_BATCH_LIMIT = 100 * 1024 * 1024

/** A file that the server has looked into, with the forms of it that are kept: for screens and for print. */
export type FoundLogo = {
  path: string
  screen: { sha256: string; path: string; type: string; width: number; height: number } | null
  print: { sha256: string; type: string } | null
  /** Why it can't be used, in words; null when it can. */
  problem: string | null
  notes: string[]
}

/** What the server says while it reads an upload, one line of JSON each. */
export type LogoLine =
  | { kind: "total"; total: number }
  | { kind: "file"; file: FoundLogo }
  | { kind: "failed"; message: string }
  | { kind: "end" }

/** A row of the table to confirm. */
export type LogoRow = {
  key: string
  file: FoundLogo
  partnerId: number | null
  place: LogoPlace
  isLeftOut: boolean
  /** Why it was matched so, and how sure. */
  reason: string
  confidence: "sure" | "likely" | "unsure"
  candidates: number[]
}

/** A partner of the table with the hashes of what it has now, by place. */
export type LogoOwner = NamedPartner & { has: Partial<Record<LogoPlace, string>> }

export type LogoOutcome =
  /** `earlier` are the partner's variants that stay from the logo which a new main logo replaces. */
  | { kind: "replace"; earlier: LogoVariant[] }
  | { kind: "set" | "same" | "out" }
  /** `why` asks the person to settle it; `left` says afterwards why it was not used. */
  | { kind: "cannot"; why: string; left: string }

export const PLACES = ["main", ...LOGO_VARIANTS] as const
export const PLACE_WORDS: Record<LogoPlace, string> = worded({
  main: "Main logo",
  dark: "For dark backgrounds",
  mono: "One color",
  print: "For print",
})

/** Files as rows, each matched by its name. Of one logo in two formats, the drawing is taken and the picture left out. */
export function planLogos(
  files: readonly FoundLogo[],
  partners: readonly NamedPartner[],
  from = 0,
): LogoRow[] {
  const rows = files.map((file, index): LogoRow => {
    const match = matchLogo(file.path, partners)
    // A file that no browser shows can only be for print.
    const place = file.screen === null && file.print !== null ? "print" : match.place
    return { key: String(from + index + 1), file, isLeftOut: file.problem !== null, ...match, place }
  })
  return rows.map((row) => {
    const drawing = isDrawing(row) ? null : rows.find((other) => isDrawing(other) && isSamePlace(other, row))
    if (!drawing || row.isLeftOut || row.place === "print") return row
    return { ...row, isLeftOut: true, reason: t("Left out, for the same logo is here as an SVG") }
  })
}

/** What confirming would do with each row, by its key. */
export function logoOutcomes(
  rows: readonly LogoRow[],
  partners: readonly LogoOwner[],
): Map<string, LogoOutcome> {
  return new Map(rows.map((row) => [row.key, outcomeOf(row, rows, partners)]))
}

function outcomeOf(row: LogoRow, rows: readonly LogoRow[], partners: readonly LogoOwner[]): LogoOutcome {
  if (row.file.problem !== null) return { kind: "cannot", why: row.file.problem, left: row.file.problem }
  if (row.isLeftOut) return { kind: "out" }
  const partner = partners.find(({ id }) => id === row.partnerId)
  if (!partner)
    return {
      ...{ kind: "cannot", why: t("Choose whose logo this is, or leave it out.") },
      left: t("nobody was chosen for it."),
    }
  const sha256 = hashOf(row)
  if (sha256 === null)
    return {
      kind: "cannot",
      why:
        row.place === "print"
          ? t("This format is not for print. Choose another place, or leave it out.")
          : t("Browsers don’t show this format. Choose “For print”, or leave it out."),
      left: t("its format does not fit the place that was chosen."),
    }
  if (rows.some((other) => other !== row && !other.isLeftOut && isSamePlace(other, row)))
    return {
      ...{ kind: "cannot", why: t("Two files are for the same place. Leave one of them out.") },
      left: t("another file was for the same place."),
    }
  const now = partner.has[row.place]
  if (now === sha256) return { kind: "same" }
  return now ? { kind: "replace", earlier: earlierOf(row, rows, partner) } : { kind: "set" }
}

function earlierOf(row: LogoRow, rows: readonly LogoRow[], { has }: LogoOwner): LogoVariant[] {
  if (row.place !== "main") return []
  const { main = null, ...variants } = has
  const places = rows
    .filter((one) => !one.isLeftOut && one.partnerId === row.partnerId)
    .map(({ place }) => place)
  return earlierVariants({ logoSha256: main, variants }, hashOf(row), places.filter(isLogoVariant))
}

/** The rows that confirming writes, as the action takes them. */
export function logoChoices(rows: readonly LogoRow[], partners: readonly LogoOwner[]) {
  const outcomes = logoOutcomes(rows, partners)
  return rows.flatMap((row) => {
    const kind = outcomes.get(row.key)?.kind
    const sha256 = hashOf(row)
    if ((kind !== "set" && kind !== "replace") || row.partnerId === null || sha256 === null) return []
    return [{ partnerId: row.partnerId, place: row.place, sha256 }]
  })
}

/** The one schema of the table and its action. */
export const logoChoicesSchema = z
  .array(
    z.object({
      partnerId: z.number().int(),
      place: z.enum(PLACES),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  )
  .max(2000, { error: () => t("At most 2,000 logos at once.") })

function hashOf({ file, place }: LogoRow): string | null {
  return (place === "print" ? file.print : file.screen)?.sha256 ?? null
}

function isDrawing({ file, isLeftOut }: LogoRow): boolean {
  return !isLeftOut && file.screen?.type === "image/svg+xml"
}

function isSamePlace(one: LogoRow, other: LogoRow): boolean {
  return (
    one.file.problem === null &&
    one.partnerId !== null &&
    one.partnerId === other.partnerId &&
    one.place === other.place
  )
}
