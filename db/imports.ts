import { createHash } from "node:crypto"
import { eq } from "drizzle-orm"
import { canonicalJson } from "@/domain/canonical-json"
import { type Content, contentSchema } from "@/domain/content"
import { NEW_TIER } from "@/domain/event"
import type { ImportChoice } from "@/domain/import/choices"
import { nameKey } from "@/domain/import/name-key"
import { contentOfRow, type ExistingPartner } from "@/domain/import/plan"
import type { ImportSummary } from "@/domain/import/summary"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { record } from "./activity"
import { type Db, write } from "./client"
import {
  CANNOT_EDIT,
  insertPartner,
  listArchivedPartners,
  listPartners,
  type PartnerWithHead,
  putInTier,
} from "./partners"
import { advance } from "./revisions"
import { event } from "./schema"
import { insertTier, listTiers, type Tier } from "./tiers"

/** What an import is compared with. `fingerprint` names exactly this state of the event's partners. */
export function importGround(db: Db, eventId: number): { existing: ExistingPartner[]; fingerprint: string } {
  const tiers = new Map(listTiers(db, eventId).map((tier) => [tier.id, tier.name]))
  const existing = [...listPartners(db, eventId), ...listArchivedPartners(db, eventId)].map((partner) => ({
    id: partner.id,
    slug: partner.slug,
    tier: tiers.get(partner.tierId) ?? "",
    content: partner.head.content,
    isArchived: partner.archivedAt !== null,
  }))
  return { existing, fingerprint: createHash("sha256").update(canonicalJson(existing)).digest("hex") }
}

/**
 * Writes all checked rows, or none: adds partners, updates others, and makes the tiers that are missing (the event's
 * first gets large logos, others medium). `fingerprint` is what the rows were compared with (omitted on the command
 * line); when the partners have changed since, nothing is written.
 */
export function applyImport(
  db: Db,
  actor: Actor,
  input: { eventId: number; choices: ImportChoice[]; fingerprint?: string },
): Result<ImportSummary> {
  return write(db, (tx): Result<ImportSummary> => {
    if (!mayEdit(actor)) return refuse(CANNOT_EDIT)
    const { eventId, choices } = input
    if (input.fingerprint !== undefined && importGround(tx, eventId).fingerprint !== input.fingerprint)
      return refuse(
        "Somebody changed this event’s partners meanwhile. The rows were compared again: look, then import.",
      )
    if (!tx.select({ id: event.id }).from(event).where(eq(event.id, eventId)).get())
      return refuse("This event does not exist.")
    const partners = new Map(listPartners(tx, eventId).map((partner) => [partner.id, partner]))
    const tiers = new TierFinder(tx, eventId)
    const updated = new Set<number>()
    const summary: ImportSummary = { added: 0, updated: 0, tiersAdded: tiers.added }
    for (const choice of choices) {
      const before = choice.action === "update" ? partners.get(choice.partnerId ?? -1) : undefined
      if (before && updated.has(before.id))
        return refuse(`Two rows would update “${before.head.content.name}”. Skip or join one of them.`)
      if (before) updated.add(before.id)
      if (choice.action === "update" && !before)
        return refuse(`The partner that “${choice.name}” would update is gone. Import the document again.`)
      const content = contentSchema.safeParse(contentOfRow(choice, before?.head.content))
      if (!content.success)
        return refuse(
          `“${choice.name.slice(0, 80)}”: ${content.error.issues[0]?.message ?? "This row can't be saved."}`,
        )
      if (before) update(tx, actor, before, content.data, choice.tier ? tiers.find(choice.tier) : null)
      else if (!choice.tier) return refuse(`“${content.data.name}” has no tier. Choose one.`)
      else add(tx, actor, eventId, tiers.find(choice.tier), content.data)
      if (before) summary.updated += 1
      else summary.added += 1
    }
    record(tx, actor, "partners.imported", { eventId, detail: summary })
    return { ok: true, ...summary }
  })
}

function add(tx: Db, actor: Actor, eventId: number, tier: Tier, content: Content) {
  const created = insertPartner(tx, actor, { eventId, tierId: tier.id, content })
  record(tx, actor, "partner.added", {
    eventId,
    partnerId: created.id,
    detail: { name: content.name, import: true },
  })
}

function update(tx: Db, actor: Actor, before: PartnerWithHead, content: Content, tier: Tier | null) {
  const saved = advance(tx, actor, before, { content })
  if (saved !== before.head)
    record(tx, actor, "revision.saved", {
      eventId: before.eventId,
      partnerId: before.id,
      detail: { number: saved.number, hash: saved.hash, import: true },
    })
  if (tier && tier.id !== before.tierId) putInTier(tx, before.id, tier.id)
}

/** Tiers by name (case, accents and punctuation aside), made when missing. */
class TierFinder {
  readonly added: string[] = []
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
    this.added.push(name)
    return tier
  }
}
