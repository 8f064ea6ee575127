import { z } from "zod"
import { line } from "@/domain/content"
import { EVENT_LIMITS } from "@/domain/event"
import { printTextSchema } from "@/domain/print-text"
import { richTextSchema } from "@/domain/rich-text"
import { marked, t } from "@/domain/words"
import { type ExistingPartner, IMPORT_FIELDS, type ImportAction, type ImportRow } from "./import-row"
import { nameKey } from "./name-key"
import { MAX_IMPORTED_PARTNERS } from "./parsed-document"
import { takesLogo } from "./plan"

/** Tiers for partners that a document puts under no heading: on top of others, or all of them. */
const ABOVE_OTHERS = "Organizers"
const ALL = "Partners"

/**
 * Where rows without a tier go unless somebody says otherwise: the event's first tier that the document does not name
 * itself, else a new one.
 */
export function tierForRest(rows: Pick<ImportRow, "tier">[], eventTiers: string[]): string {
  const named = new Set(rows.flatMap((row) => (row.tier === null ? [] : [nameKey(row.tier)])))
  const free = eventTiers.find((tier) => !named.has(nameKey(tier)))
  return free ?? (named.size > 0 ? ABOVE_OTHERS : ALL)
}

/** What happens to a row: the plan's suggestion, unless a person chose otherwise and it is possible. */
export function actionOf(row: ImportRow, chosen: ImportAction | undefined): ImportAction {
  if (chosen === undefined || !possibleActions(row).includes(chosen)) return row.action
  return chosen
}

/** What a person may choose for a row; a row without a name, or that can't be saved, can only be skipped. */
export function possibleActions(row: ImportRow): ImportAction[] {
  if (row.name.trim() === "") return ["skip"]
  if (row.existing) return ["update", "add", "skip"]
  return ["add", "skip"]
}

/** One row that will be written, as the browser sends it. */
const importChoiceSchema = z.object({
  action: z.enum(["add", "update"]),
  /** The partner that an update changes. */
  partnerId: z.number().int().nullable(),
  /** Null leaves an updated partner in its tier. */
  tier: line(
    EVENT_LIMITS.tierName,
    marked("The tier’s name has room for {max} characters. Shorten it."),
  ).nullable(),
  name: z.string().max(1000),
  acronym: z.string().max(1000),
  nativeName: z.string().max(1000),
  website: z.string().max(3000),
  tagline: z.string().max(1000),
  description: richTextSchema,
  logoAlt: z.string().max(1000).optional(),
  printText: printTextSchema,
  /** What of an updated partner stays as it is. */
  keeps: z.array(z.enum(IMPORT_FIELDS)).optional(),
  /** Does an update bring the partner back from the archive? */
  restores: z.boolean().optional(),
  /** A picture of the document that was read and kept, and that becomes the logo. */
  logoSha256: z.string().length(64).optional(),
})

export const importChoicesSchema = z
  .array(importChoiceSchema)
  .min(1, { error: () => t("Nothing is chosen. Set a row to add or update.") })
  .max(MAX_IMPORTED_PARTNERS, {
    error: () => t("At most {most} partners fit in one import.", { most: MAX_IMPORTED_PARTNERS }),
  })

export type ImportChoice = z.infer<typeof importChoiceSchema>

/**
 * The rows that will be written; those without a tier go to `rest`, updates of partners stay where they are. `existing`
 * says who has a logo already.
 */
export function choicesFrom(
  rows: ImportRow[],
  chosen: Record<string, ImportAction | undefined>,
  rest: string,
  existing: ExistingPartner[] = [],
): ImportChoice[] {
  const byId = new Map(existing.map((partner) => [partner.id, partner]))
  return rows.flatMap((row): ImportChoice[] => {
    const action = actionOf(row, chosen[row.key])
    if (action === "skip") return []
    const { name, acronym, nativeName, website, tagline, description, logoAlt, printText } = row
    const isUpdate = action === "update"
    const keeps = row.keeps.filter((field) => field !== "tier")
    const withLogo = takesLogo(row, isUpdate && row.existing ? byId.get(row.existing.id) : undefined)
    return [
      {
        action,
        partnerId: isUpdate ? (row.existing?.id ?? null) : null,
        tier: isUpdate ? (row.keeps.includes("tier") ? null : row.tier) : (row.tier ?? rest),
        ...{ name, acronym, nativeName, website, tagline, description },
        ...(logoAlt === "" ? {} : { logoAlt }),
        ...(printText.content.length === 0 ? {} : { printText }),
        ...(isUpdate && keeps.length > 0 ? { keeps } : {}),
        ...(isUpdate && row.existing?.isArchived ? { restores: true } : {}),
        ...(withLogo && row.logo ? { logoSha256: row.logo.sha256 } : {}),
      },
    ]
  })
}
