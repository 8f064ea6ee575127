import { and, eq, sql } from "drizzle-orm"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { hasTag, isSameTag, TAGS_PER_PARTNER, tidyTags } from "@/domain/tags"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { denied } from "./denials"
import { CANNOT_EDIT, GONE } from "./partners"
import { partner, partnerTag } from "./schema"

/** A partner's tags in the order of the alphabet. */
export function tagsOf(db: Db, partnerId: number): string[] {
  return db
    .select({ tag: partnerTag.tag })
    .from(partnerTag)
    .where(eq(partnerTag.partnerId, partnerId))
    .orderBy(sql`${partnerTag.tag} collate nocase`)
    .all()
    .map(({ tag }) => tag)
}

/** All tags in use in an event, archived partners' included, in the order of the alphabet. */
export function tagsInUse(db: Db, eventId: number): string[] {
  return db
    .selectDistinct({ tag: partnerTag.tag })
    .from(partnerTag)
    .innerJoin(partner, eq(partner.id, partnerTag.partnerId))
    .where(eq(partner.eventId, eventId))
    .orderBy(sql`${partnerTag.tag} collate nocase`)
    .all()
    .map(({ tag }) => tag)
}

/**
 * Gives a partner tags and takes others, and leaves those that somebody else gave meanwhile. A tag that the event has in another
 * case is taken as the event spells it.
 */
export function changeTags(
  db: Db,
  actor: Actor,
  input: { partnerId: number; add?: string[]; remove?: string[] },
): Result {
  return write(db, (tx): Result => {
    if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
    const owner = tx.select().from(partner).where(eq(partner.id, input.partnerId)).get()
    if (!owner) return refuse(GONE)
    const before = tagsOf(tx, owner.id)
    const { add = [], remove = [] } = input
    const removed = before.filter((tag) => hasTag(remove, tag))
    const added = tidyTags(add, tagsInUse(tx, owner.eventId)).filter((tag) => !hasTag(before, tag))
    if (added.length + removed.length === 0) return { ok: true }
    if (added.length > 0 && before.length - removed.length + added.length > TAGS_PER_PARTNER)
      return refuse(
        t("A partner has {tagsPerPartner} tags at most. Remove one first.", {
          tagsPerPartner: TAGS_PER_PARTNER,
        }),
      )
    for (const tag of removed) removeTag(tx, owner.id, tag)
    for (const tag of added) addTag(tx, owner.id, tag)
    recordTags(tx, actor, owner, { added, removed })
    return { ok: true }
  })
}

/** Adds without asking, for verbs that have authorised already. */
export function addTag(tx: Db, partnerId: number, tag: string) {
  tx.insert(partnerTag).values({ partnerId, tag }).onConflictDoNothing().run()
}

/** Removes a tag, in whatever case, without asking. */
export function removeTag(tx: Db, partnerId: number, tag: string) {
  const spelled = tagsOf(tx, partnerId).find((one) => isSameTag(one, tag))
  if (spelled === undefined) return
  tx.delete(partnerTag)
    .where(and(eq(partnerTag.partnerId, partnerId), eq(partnerTag.tag, spelled)))
    .run()
}

/** Says in the log which tags a partner got and lost. */
export function recordTags(
  tx: Db,
  actor: Actor,
  { id, eventId }: { id: number; eventId: number },
  { added = [], removed = [] }: { added?: string[]; removed?: string[] },
) {
  record(tx, actor, "partner.tagged", { eventId, partnerId: id, detail: { added, removed } })
}
