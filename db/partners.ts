import { and, asc, eq, inArray, isNotNull, isNull, max, sql } from "drizzle-orm"
import type { Content } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import { isLanguageSlug } from "@/domain/languages"
import type { LogoVariants } from "@/domain/logo-facts"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { freeSlug, isSlug, slugFrom } from "@/domain/slug"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { indexPartner } from "./partner-search"
import { image, partner, revision, tier } from "./schema"

export type Partner = typeof partner.$inferSelect
export type Revision = typeof revision.$inferSelect
export type Image = Pick<typeof image.$inferSelect, "sha256" | "type" | "extension" | "width" | "height">

/** A partner with what its entry says now. */
export type PartnerWithHead = Partner & { head: Revision; logo: Image | null }

export const CANNOT_EDIT = marked("Your role can't change partners. Ask an editor.")
export const GONE = marked("This partner no longer exists. Go back to the list.")

/** What is told of a logo everywhere but where its bytes are sent. */
export const imageFacts = {
  sha256: image.sha256,
  type: image.type,
  extension: image.extension,
  width: image.width,
  height: image.height,
}

const withHead = { partner, head: revision, logo: imageFacts }

/** Active partners in the order of the page, by tier, then by position; `only` for some of them. */
export function listPartners(db: Db, eventId: number, only?: readonly number[]): PartnerWithHead[] {
  const among = only && sql`${partner.id} in (select value from json_each(${JSON.stringify(only)}))`
  return heads(db, and(eq(partner.eventId, eventId), isNull(partner.archivedAt), among))
}

export function listArchivedPartners(db: Db, eventId: number): PartnerWithHead[] {
  return heads(db, and(eq(partner.eventId, eventId), isNotNull(partner.archivedAt)))
}

/** One partner of one event, archived or not. */
export function findPartner(db: Db, eventId: number, slug: string): PartnerWithHead | null {
  return heads(db, and(eq(partner.eventId, eventId), eq(partner.slug, slug)))[0] ?? null
}

/** A partner with the nearest of its tier, at most `most` on either side, that have a logo: in the order of the page. */
export function besideInTier(db: Db, { id, tierId, position }: Partner, most: number): PartnerWithHead[] {
  const nearest = (side: "<" | ">") => {
    const direction = sql.raw(side === "<" ? "desc" : "asc")
    return db
      .values<[number]>(sql`
        select ${partner.id} from ${partner} join ${revision} on ${revision.id} = ${partner.headRevisionId}
        where ${partner.tierId} = ${tierId} and ${partner.archivedAt} is null and ${revision.logoSha256} is not null
          and (${partner.position}, ${partner.id}) ${sql.raw(side)} (${position}, ${id})
        order by ${partner.position} ${direction}, ${partner.id} ${direction} limit ${most}`)
      .map(([found]) => found)
  }
  return heads(db, inArray(partner.id, [...nearest("<"), id, ...nearest(">")]))
}

export function getPartner(db: Db, partnerId: number): PartnerWithHead | null {
  return heads(db, eq(partner.id, partnerId))[0] ?? null
}

/** Adds a partner at the end of a tier, with a first revision and an address made from its name. */
export function addPartner(
  db: Db,
  actor: Actor,
  input: { eventId: number; tierId: number; content: Content; slug?: string },
): Result<{ partner: Partner }> {
  return write(db, (tx): Result<{ partner: Partner }> => {
    if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
    if (!tierOf(tx, input)) return refuse(t("This tier no longer exists. Choose another."))
    const created = insertPartner(tx, actor, input)
    record(tx, actor, "partner.added", {
      eventId: input.eventId,
      partnerId: created.id,
      detail: { name: input.content.name },
    })
    return { ok: true, partner: created }
  })
}

/** Inserts without asking, for verbs that have authorised already. */
export function insertPartner(
  tx: Db,
  actor: Actor,
  input: {
    eventId: number
    tierId: number
    content: Content
    slug?: string
    logoSha256?: string | null
    variants?: LogoVariants
  },
): Partner {
  const wanted = input.slug && isSlug(input.slug) ? input.slug : preferredSlug(input.content)
  // /e/<event>/ko/ is where the event's pages in Korean stand, now or one day.
  const isTaken = (slug: string) => isLanguageSlug(slug) || hasSlug(tx, input.eventId, slug)
  const now = currentTime()
  const { id } = tx
    .insert(partner)
    .values({
      eventId: input.eventId,
      tierId: input.tierId,
      slug: freeSlug(wanted, isTaken, "partner"),
      position: nextPosition(tx, input.tierId),
      createdAt: now,
    })
    .returning({ id: partner.id })
    .get()
  const { logoSha256 = null, variants = {} } = input
  const head = tx
    .insert(revision)
    .values({
      partnerId: id,
      number: 1,
      content: input.content,
      logoSha256,
      variants,
      hash: contentHash(input.content, logoSha256, variants),
      authorId: actor.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: revision.id })
    .get()
  indexPartner(tx, id, input.content)
  return tx.update(partner).set({ headRevisionId: head.id }).where(eq(partner.id, id)).returning().get()
}

/** Puts a partner at the end of a tier without asking, for verbs that have authorised already. */
export function putInTier(tx: Db, partnerId: number, tierId: number) {
  tx.update(partner)
    .set({ tierId, position: nextPosition(tx, tierId) })
    .where(eq(partner.id, partnerId))
    .run()
}

function hasSlug(tx: Db, eventId: number, slug: string): boolean {
  const at = and(eq(partner.eventId, eventId), eq(partner.slug, slug))
  return tx.select({ id: partner.id }).from(partner).where(at).get() !== undefined
}

function preferredSlug(content: Content): string {
  return slugFrom(content.name) || slugFrom(content.acronym)
}

function heads(db: Db, where: ReturnType<typeof and>): PartnerWithHead[] {
  return db
    .select(withHead)
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .innerJoin(tier, eq(tier.id, partner.tierId))
    .leftJoin(image, eq(image.sha256, revision.logoSha256))
    .where(where)
    .orderBy(asc(tier.position), asc(partner.position), asc(partner.id))
    .all()
    .map((row) => ({ ...row.partner, head: row.head, logo: row.logo }))
}

function tierOf(tx: Db, input: { eventId: number; tierId: number }) {
  return tx
    .select()
    .from(tier)
    .where(and(eq(tier.id, input.tierId), eq(tier.eventId, input.eventId)))
    .get()
}

function nextPosition(tx: Db, tierId: number): number {
  const last = tx
    .select({ at: max(partner.position) })
    .from(partner)
    .where(eq(partner.tierId, tierId))
    .get()
  return (last?.at ?? 0) + 1
}
