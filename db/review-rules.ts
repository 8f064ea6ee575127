import { and, eq, gt, inArray, isNull, lt } from "drizzle-orm"
import { linkExpiry } from "@/domain/deadline"
import { type Actor, mayManageEvents } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import type { ReviewRules } from "@/domain/review-rules"
import { changedKeys } from "@/domain/setting-words"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { CANNOT_SET_UP, type Event, getEvent } from "./events"
import { skipDaysSoFar } from "./reminders"
import { event, partner, reviewLink } from "./schema"

/**
 * Changes how an event's partners sign off. Links that work now keep working at least as long as one made under the new
 * rules when they were made: a deadline that moves on takes them with it, one that comes forward ends none. Days of the new schedule that
 * have passed are over: saving it reminds nobody by itself.
 */
export function updateReviewRules(
  db: Db,
  actor: Actor,
  input: { eventId: number; rules: ReviewRules },
): Result<{ event: Event }> {
  return write(db, (tx): Result<{ event: Event }> => {
    if (!mayManageEvents(actor)) return denied(actor, CANNOT_SET_UP)
    const before = getEvent(tx, input.eventId)
    const changed = tx.update(event).set(input.rules).where(eq(event.id, input.eventId)).returning().get()
    if (!before || !changed) return refuse(t("This event does not exist."))
    prolongLinks(tx, changed)
    skipDaysSoFar(tx, changed)
    // All but the address for replies: the log can't forget it.
    const { replyTo: _, ...rules } = input.rules
    const detail = { ...rules, changed: changedKeys(before, input.rules) }
    record(tx, actor, "event.review-rules-changed", { eventId: changed.id, detail })
    return { ok: true, event: changed }
  })
}

function prolongLinks(tx: Db, current: Event) {
  const ofEvent = tx.select({ id: partner.id }).from(partner).where(eq(partner.eventId, current.id))
  const live = tx
    .select()
    .from(reviewLink)
    .where(
      and(
        inArray(reviewLink.partnerId, ofEvent),
        isNull(reviewLink.endedAt),
        gt(reviewLink.expiresAt, currentTime()),
      ),
    )
    .all()
  for (const { id, createdAt } of live) {
    const expiresAt = linkExpiry(current, createdAt)
    tx.update(reviewLink)
      .set({ expiresAt })
      .where(and(eq(reviewLink.id, id), lt(reviewLink.expiresAt, expiresAt)))
      .run()
  }
}
