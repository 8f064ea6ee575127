import { and, desc, eq, isNull, sql } from "drizzle-orm"
import type { ActivityVerb } from "@/domain/activity"
import type { Content } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Failure, type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { keepLogo, type LogoFile } from "./images"
import { indexPartner } from "./partner-search"
import { CANNOT_EDIT, GONE, getPartner, type PartnerWithHead, type Revision } from "./partners"
import { refuseWithoutRoom } from "./picture-room"
import { activity, importChange, partner, revision, user } from "./schema"

/** Saves by one person within this time rewrite the head revision instead of adding one. */
export const SAME_EDIT_MS = 10 * 60_000

/** What the head says when a save comes too late, with who wrote it (`own`: the same person, elsewhere) and when. */
export type Conflict = Failure & {
  conflict: { base: string; content: Content; author: string | null; own: boolean; at: number }
}

/**
 * Names the text that an editor has on screen, by its hash: a save is stale when the head's text is another one by now.
 * A logo changed meanwhile, or a text that went back, is no conflict.
 */
export function baseOf(head: Pick<Revision, "content">): string {
  return contentHash(head.content, null)
}

/**
 * Saves a partner's text. `base` says what the editor started from; when the head has moved on, nothing is written and
 * the answer carries the head's text, so that both can be brought together. A save that changes nothing writes nothing.
 * However often one revision is saved, the activity log tells of it once.
 */
export function saveRevision(
  db: Db,
  actor: Actor,
  input: { partnerId: number; base: string; content: Content },
): Result<{ base: string; revision: number }> | Conflict {
  return write(db, (tx): Result<{ base: string; revision: number }> | Conflict => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { head } = current.partner
    const isStale = baseOf(head) !== input.base && contentHash(input.content, null) !== baseOf(head)
    if (isStale) return conflictWith(tx, actor, head)
    const saved = advance(tx, actor, current.partner, { content: input.content })
    if (saved !== head && !isTold(tx, saved))
      record(tx, actor, "revision.saved", {
        eventId: current.partner.eventId,
        partnerId: current.partner.id,
        detail: { number: saved.number },
      })
    return { ok: true, base: baseOf(saved), revision: saved.number }
  })
}

/**
 * Replaces the logo (null removes it) on whatever the text says now. The log names the one before, for `putLogoBack`
 * (db/undo), which asks for the hash that this answers.
 */
export function setLogo(
  db: Db,
  actor: Actor,
  input: { partnerId: number; logo: LogoFile | null },
): Result<{ hash: string }> {
  return write(db, (tx): Result<{ hash: string }> => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { head } = current.partner
    const full = input.logo && refuseWithoutRoom(tx, current.partner.eventId, [input.logo])
    if (full) return full
    if (input.logo) keepLogo(tx, input.logo)
    const saved = advance(tx, actor, current.partner, { logoSha256: input.logo?.sha256 ?? null })
    if (saved !== head)
      record(tx, actor, input.logo ? "logo.changed" : "logo.removed", {
        eventId: current.partner.eventId,
        partnerId: current.partner.id,
        detail: { sha256: saved.logoSha256, from: head.logoSha256, hash: saved.hash },
      })
    return { ok: true, hash: saved.hash }
  })
}

/** Makes a revision final. From then on an edit starts a new one. */
export function sealRevision(tx: Db, revisionId: number) {
  tx.update(revision)
    .set({ sealedAt: currentTime() })
    .where(and(eq(revision.id, revisionId), isNull(revision.sealedAt)))
    .run()
}

/** The same for many, in one statement. */
export function sealRevisions(tx: Db, revisionIds: number[]) {
  const ids = sql`(select value from json_each(${JSON.stringify(revisionIds)}))`
  tx.update(revision)
    .set({ sealedAt: currentTime() })
    .where(and(isNull(revision.sealedAt), sql`${revision.id} in ${ids}`))
    .run()
}

/** What an edit changes of an entry; what is absent stays as the head says it. */
export type Edit = Partial<Pick<Revision, "content" | "logoSha256" | "variants">> & { contactId?: number }

/** What an import wrote stays as it came: to be compared with, and to be brought back. */
function isImported(tx: Db, revisionId: number): boolean {
  return tx.select().from(importChange).where(eq(importChange.afterId, revisionId)).get() !== undefined
}

/**
 * Changes the head: rewrites it for the same person within ten minutes unless sealed or imported, else adds one. A contact's own
 * proposal (`contactId`) stands as a revision by itself.
 */
export function advance(tx: Db, actor: Actor, current: PartnerWithHead, edit: Edit): Revision {
  const { head } = current
  const { content, logoSha256, variants } = head
  const next = { content, logoSha256, variants, ...edit }
  const hash = contentHash(next.content, next.logoSha256, next.variants)
  if (hash === head.hash) return head
  const now = currentTime()
  const ownWords = head.contactId === null && next.contactId === undefined
  const sameEdit = ownWords && head.authorId === actor.id && now - head.createdAt < SAME_EDIT_MS
  if (edit.content) indexPartner(tx, current.id, edit.content)
  if (head.sealedAt === null && sameEdit && !isImported(tx, head.id))
    return tx
      .update(revision)
      .set({ ...next, hash, updatedAt: now })
      .where(eq(revision.id, head.id))
      .returning()
      .get()
  const last = tx
    .select({ number: revision.number })
    .from(revision)
    .where(eq(revision.partnerId, current.id))
    .orderBy(desc(revision.number))
    .get()
  const added = tx
    .insert(revision)
    .values({
      ...next,
      partnerId: current.id,
      number: (last?.number ?? 0) + 1,
      hash,
      authorId: actor.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
    .get()
  tx.update(partner).set({ headRevisionId: added.id }).where(eq(partner.id, current.id)).run()
  return added
}

/** The partner when this actor may change it now, or why not. */
export function editable(tx: Db, actor: Actor, partnerId: number): Result<{ partner: PartnerWithHead }> {
  if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
  const current = getPartner(tx, partnerId)
  if (!current) return refuse(GONE)
  const closed = closedTo(tx, actor, current.eventId)
  if (closed) return closed
  if (current.archivedAt !== null) return refuse(t("This partner is archived. Restore it to change it."))
  return { ok: true, partner: current }
}

/** A revision is one line of the log, for an edit that is saved as it is typed is one edit. */
function isTold(tx: Db, { partnerId, number }: Revision): boolean {
  const line = tx
    .select({ id: activity.id })
    .from(activity)
    .where(
      and(
        eq(activity.partnerId, partnerId),
        eq(activity.verb, "revision.saved" satisfies ActivityVerb),
        sql`json_extract(${activity.detail}, '$.number') = ${number}`,
      ),
    )
    .get()
  return line !== undefined
}

function conflictWith(tx: Db, actor: Actor, head: Revision): Conflict {
  const author =
    head.authorId === null
      ? null
      : (tx.select({ name: user.name }).from(user).where(eq(user.id, head.authorId)).get()?.name ?? null)
  const own = head.authorId !== null && head.authorId === actor.id
  const who = own ? t("In another window you") : (author ?? t("Somebody"))
  return {
    ...refuse(
      t(
        "{who} saved this partner while you were editing. Nothing of yours was lost: compare both texts and choose.",
        { who },
      ),
    ),
    conflict: { base: baseOf(head), content: head.content, author, own, at: head.updatedAt },
  }
}
