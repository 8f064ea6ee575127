import { createHash } from "node:crypto"
import { and, eq, isNull, sql } from "drizzle-orm"
import { canonicalJson } from "@/domain/canonical-json"
import { contentSchema } from "@/domain/content"
import { NEW_TIER } from "@/domain/event"
import type { ImportChoice } from "@/domain/import/choices"
import type { ExistingPartner } from "@/domain/import/import-row"
import { nameKey } from "@/domain/import/name-key"
import { contentOfRow } from "@/domain/import/row-content"
import type { ImportSummary } from "@/domain/import/summary"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { copiesOfRevision } from "./copy-hashes"
import { denied } from "./denials"
import { getEvent } from "./events"
import { addRow, updateRow } from "./import-rows"
import { uploadsOf } from "./logo-batches"
import { CANNOT_EDIT, listArchivedPartners, listPartners } from "./partners"
import { importChange, importRun, partner } from "./schema"
import { standingsOf } from "./sign-offs"
import { insertTier, listTiers, type Tier } from "./tiers"

/** What an import is compared with. `fingerprint` names exactly this state of the event's partners. */
export function importGround(db: Db, eventId: number): { existing: ExistingPartner[]; fingerprint: string } {
  const event = getEvent(db, eventId)
  const tiers = new Map(listTiers(db, eventId).map((tier) => [tier.id, tier.name]))
  const active = listPartners(db, eventId)
  const undone = archivedByUndo(db, eventId)
  const standings = event
    ? standingsOf(
        db,
        event,
        active.map(({ id, tierId, head }) => ({ id, tierId, copies: copiesOfRevision(head) })),
      )
    : null
  const existing = [...active, ...listArchivedPartners(db, eventId)].map((item) => ({
    id: item.id,
    slug: item.slug,
    tier: tiers.get(item.tierId) ?? "",
    content: item.head.content,
    isArchived: item.archivedAt !== null,
    wasUndone: undone.has(item.id),
    logoSha256: item.head.logoSha256,
    isSignedOff: standings?.get(item.id)?.standing === "approved",
  }))
  return { existing, fingerprint: createHash("sha256").update(canonicalJson(existing)).digest("hex") }
}

/**
 * Writes all checked rows, or none: adds partners, updates others, brings archived ones back, and makes the tiers that are missing (the event's
 * first gets large logos, others medium). `fingerprint` is what the rows were compared with (omitted on the command
 * line); when the partners have changed since, nothing is written. `source` is the file's name, "" for pasted text. What it did is kept, so that it
 * can be undone (db/import-runs).
 */
export function applyImport(
  db: Db,
  actor: Actor,
  input: { eventId: number; choices: ImportChoice[]; source?: string; fingerprint?: string },
): Result<ImportSummary> {
  return write(db, (tx): Result<ImportSummary> => {
    if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
    const { eventId, choices, source = "" } = input
    if (input.fingerprint !== undefined && importGround(tx, eventId).fingerprint !== input.fingerprint)
      return refuse(
        t(
          "Somebody changed this event’s partners meanwhile. The rows were compared again: look, then import.",
        ),
      )
    if (!getEvent(tx, eventId)) return refuse(t("This event does not exist."))
    const partners = new Map(
      [...listPartners(tx, eventId), ...listArchivedPartners(tx, eventId)].map((item) => [item.id, item]),
    )
    const uploads = uploadsOf(tx, actor, eventId).screen
    const tiers = new TierFinder(tx, eventId)
    const updated = new Set<number>()
    const importId = startRun(tx, actor, eventId, source)
    const summary: ImportSummary = { importId, added: 0, updated: 0, tiersAdded: [] }
    for (const choice of choices) {
      const named = choice.action === "update" ? partners.get(choice.partnerId ?? -1) : undefined
      const before = named && (named.archivedAt === null || choice.restores) ? named : undefined
      if (before && updated.has(before.id))
        return refuse(
          t("Two rows would update “{name}”. Skip or join one of them.", { name: before.head.content.name }),
        )
      if (before) updated.add(before.id)
      if (choice.action === "update" && !before)
        return refuse(
          t("The partner that “{name}” would update is gone. Import the document again.", {
            name: choice.name,
          }),
        )
      const content = contentSchema.safeParse(contentOfRow(choice, before?.head.content))
      if (!content.success)
        return refuse(
          `“${choice.name.slice(0, 80)}”: ${content.error.issues[0]?.message ?? t("This row can't be saved.")}`,
        )
      const { logoSha256 } = choice
      if (logoSha256 !== undefined && !uploads.has(logoSha256))
        return refuse(
          t("The logo for “{name}” is not kept any more. Read the document again, or leave that logo out.", {
            name: content.data.name,
          }),
        )
      const entry = { content: content.data, ...(logoSha256 === undefined ? {} : { logoSha256 }) }
      if (before)
        updateRow(tx, actor, { importId, before, entry, tier: choice.tier ? tiers.find(choice.tier) : null })
      else if (!choice.tier)
        return refuse(t("“{name}” has no tier. Choose one.", { name: content.data.name }))
      else addRow(tx, actor, { importId, eventId, entry, tier: tiers.find(choice.tier) })
      if (before) summary.updated += 1
      else summary.added += 1
    }
    summary.tiersAdded = tiers.added.map(({ name }) => name)
    const tierIds = tiers.added.map(({ id }) => id)
    tx.update(importRun).set({ tierIds }).where(eq(importRun.id, importId)).run()
    record(tx, actor, "partners.imported", { eventId, detail: summary })
    return { ok: true, ...summary }
  })
}

function startRun(tx: Db, actor: Actor, eventId: number, source: string): number {
  return tx
    .insert(importRun)
    .values({ eventId, actorId: actor.id, at: currentTime(), source: source.slice(0, 255) })
    .returning({ id: importRun.id })
    .get().id
}

/** Partners that are archived because the import that added them was undone, and for no other reason since. */
function archivedByUndo(db: Db, eventId: number): Set<number> {
  const rows = db
    .select({ id: partner.id })
    .from(partner)
    .innerJoin(importChange, and(eq(importChange.partnerId, partner.id), isNull(importChange.beforeId)))
    .innerJoin(importRun, eq(importRun.id, importChange.importId))
    .where(and(eq(partner.eventId, eventId), sql`${importRun.undoneAt} = ${partner.archivedAt}`))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** Tiers by name (case, accents and punctuation aside), made when missing. */
class TierFinder {
  readonly added: Tier[] = []
  private readonly byKey = new Map<string, Tier>()

  constructor(
    private readonly tx: Db,
    private readonly eventId: number,
  ) {
    for (const tier of listTiers(tx, eventId)) this.byKey.set(nameKey(tier.name), tier)
  }

  find(name: string): Tier {
    const known = this.byKey.get(nameKey(name))
    if (known) return known
    const logoSize = this.byKey.size === 0 ? "large" : "medium"
    const tier = insertTier(this.tx, this.eventId, { ...NEW_TIER, name, logoSize })
    this.byKey.set(nameKey(name), tier)
    this.added.push(tier)
    return tier
  }
}
