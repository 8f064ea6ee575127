import { and, eq, inArray, or } from "drizzle-orm"
import { type Ignored, isIgnored, keptWords } from "@/domain/checks/ignored"
import type { Actor } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { editable } from "./revisions"
import { ignoredFinding, partner } from "./schema"

/**
 * What staff chose to leave as it is in a partner's texts, for ever: oldest first. A word's spelling is left at all partners
 * of the event as soon as it is at one.
 */
export function ignoredFindings(db: Db, partnerId: number): Ignored[] {
  const own = eq(ignoredFinding.partnerId, partnerId)
  // What is ignored is looked through rather than all partners: of ten thousand, few have anything ignored.
  const found = db
    .select({ rule: ignoredFinding.rule, words: ignoredFinding.words })
    .from(ignoredFinding)
    .innerJoin(partner, eq(partner.id, ignoredFinding.partnerId))
    .where(or(own, and(eq(ignoredFinding.rule, "spelling"), eq(partner.eventId, eventOf(db, partnerId)))))
    .orderBy(ignoredFinding.at)
    .all()
  return found.filter((one, index) => !isIgnored(one, found.slice(0, index)))
}

/** What is left at all partners of an event, those to come included. */
export function ignoredInEvent(db: Db, eventId: number): Ignored[] {
  return db
    .selectDistinct({ rule: ignoredFinding.rule, words: ignoredFinding.words })
    .from(ignoredFinding)
    .innerJoin(partner, eq(partner.id, ignoredFinding.partnerId))
    .where(and(eq(partner.eventId, eventId), eq(ignoredFinding.rule, "spelling")))
    .orderBy(ignoredFinding.words)
    .all()
}

/** Leaves what a check found as it is, in all later texts of this partner too, while its words are the same. */
export function ignoreFinding(db: Db, actor: Actor, input: { partnerId: number } & Ignored): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { partnerId, rule } = input
    tx.insert(ignoredFinding)
      .values({ partnerId, rule, words: keptWords(input), at: currentTime(), actorId: actor.id })
      .onConflictDoNothing()
      .run()
    record(tx, actor, "finding.ignored", about(current.partner.eventId, input))
    return { ok: true }
  })
}

/** Has the checks tell of it again. */
export function heedFinding(db: Db, actor: Actor, input: { partnerId: number } & Ignored): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { partnerId, rule } = input
    const where = rule === "spelling" ? inSameEvent(tx, partnerId) : eq(ignoredFinding.partnerId, partnerId)
    tx.delete(ignoredFinding)
      .where(and(where, eq(ignoredFinding.rule, rule), eq(ignoredFinding.words, keptWords(input))))
      .run()
    record(tx, actor, "finding.heeded", about(current.partner.eventId, input))
    return { ok: true }
  })
}

function inSameEvent(db: Db, partnerId: number) {
  const all = db
    .select({ id: partner.id })
    .from(partner)
    .where(eq(partner.eventId, eventOf(db, partnerId)))
  return inArray(ignoredFinding.partnerId, all)
}

function eventOf(db: Db, partnerId: number) {
  return db.select({ id: partner.eventId }).from(partner).where(eq(partner.id, partnerId))
}

function about(eventId: number, { partnerId, rule, words }: { partnerId: number } & Ignored) {
  return { eventId, partnerId, detail: { rule, words } }
}
