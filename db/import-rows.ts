import type { Content } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import type { Actor } from "@/domain/permissions"
import { record } from "./activity"
import { bringBack } from "./archiving"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { insertPartner, type Partner, type PartnerWithHead, putInTier } from "./partners"
import { advance, sealRevision } from "./revisions"
import { importChange } from "./schema"
import type { Tier } from "./tiers"

/** What a row writes; without a hash the logo stays as it is. */
type Entry = { content: Content; logoSha256?: string }

/** Adds a partner, and keeps that the import did. */
export function addRow(
  tx: Db,
  actor: Actor,
  { importId, eventId, entry, tier }: { importId: number; eventId: number; entry: Entry; tier: Tier },
) {
  const { content, logoSha256 = null } = entry
  const created = insertPartner(tx, actor, { eventId, tierId: tier.id, content, logoSha256 })
  record(tx, actor, "partner.added", {
    eventId,
    partnerId: created.id,
    detail: { name: content.name, import: true },
  })
  if (logoSha256 !== null) recordLogo(tx, actor, created, logoSha256)
  if (created.headRevisionId === null) return
  const afterHash = contentHash(content, logoSha256)
  tx.insert(importChange)
    .values({ importId, partnerId: created.id, afterId: created.headRevisionId, afterHash })
    .run()
}

/**
 * Changes a partner, and keeps what it was. What stood there before is sealed, so that it is there to go back to. A partner
 * that comes back from the archive counts as added.
 */
export function updateRow(
  tx: Db,
  actor: Actor,
  {
    importId,
    before,
    entry,
    tier,
  }: { importId: number; before: PartnerWithHead; entry: Entry; tier: Tier | null },
) {
  const { eventId, id: partnerId, head } = before
  const isBack = before.archivedAt !== null
  const { content, logoSha256 = head.logoSha256 } = entry
  const changes = contentHash(content, logoSha256, head.variants) !== head.hash
  const moves = tier !== null && tier.id !== before.tierId
  if (!changes && !moves && !isBack) return
  if (isBack) bringBack(tx, actor, { ...before, name: content.name }, { import: true })
  if (changes) sealRevision(tx, head.id)
  const sealed = { ...before, head: { ...head, sealedAt: head.sealedAt ?? currentTime() } }
  const saved = changes ? advance(tx, actor, sealed, { content, logoSha256 }) : head
  if (changes)
    record(tx, actor, "revision.saved", {
      eventId,
      partnerId,
      detail: { number: saved.number, hash: saved.hash, import: true },
    })
  if (saved.logoSha256 !== null && saved.logoSha256 !== head.logoSha256)
    recordLogo(tx, actor, before, saved.logoSha256)
  if (moves) {
    putInTier(tx, partnerId, tier.id)
    record(tx, actor, "partners.arranged", {
      eventId,
      partnerId,
      detail: { tier: tier.name, tierId: tier.id, import: importId },
    })
  }
  tx.insert(importChange)
    .values({
      ...{ importId, partnerId, afterId: saved.id, afterHash: saved.hash },
      beforeId: isBack ? null : head.id,
      beforeTierId: moves && !isBack ? before.tierId : null,
    })
    .run()
}

function recordLogo(tx: Db, actor: Actor, { id, eventId }: Pick<Partner, "id" | "eventId">, sha256: string) {
  record(tx, actor, "logo.changed", { eventId, partnerId: id, detail: { sha256, import: true } })
}
