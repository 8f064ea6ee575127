import { and, eq } from "drizzle-orm"
import type { Ignored } from "@/domain/checks/ignored"
import type { Actor } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { editable } from "./revisions"
import { ignoredFinding } from "./schema"

/** What staff chose to leave as it is in a partner's texts, for ever: oldest first. */
export function ignoredFindings(db: Db, partnerId: number): Ignored[] {
  return db
    .select({ rule: ignoredFinding.rule, words: ignoredFinding.words })
    .from(ignoredFinding)
    .where(eq(ignoredFinding.partnerId, partnerId))
    .orderBy(ignoredFinding.at)
    .all()
}

/** Leaves what a check found as it is, in all later texts of this partner too, while its words are the same. */
export function ignoreFinding(db: Db, actor: Actor, input: { partnerId: number } & Ignored): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { partnerId, rule, words } = input
    tx.insert(ignoredFinding)
      .values({ partnerId, rule, words, at: currentTime(), actorId: actor.id })
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
    const { partnerId, rule, words } = input
    tx.delete(ignoredFinding)
      .where(
        and(
          eq(ignoredFinding.partnerId, partnerId),
          eq(ignoredFinding.rule, rule),
          eq(ignoredFinding.words, words),
        ),
      )
      .run()
    record(tx, actor, "finding.heeded", about(current.partner.eventId, input))
    return { ok: true }
  })
}

function about(eventId: number, { partnerId, rule, words }: { partnerId: number } & Ignored) {
  return { eventId, partnerId, detail: { rule, words } }
}
