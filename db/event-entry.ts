import { eq } from "drizzle-orm"
import { type Actor, mayEnter, mayManageEvents } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { CANNOT_SET_UP, type Event, findEvent, getEvent } from "./events"
import { event } from "./schema"

/** The event of an address, for whoever may enter it; for routes, which answer 404 else. */
export function openEvent(db: Db, by: Actor, slug: string): Event | null {
  const found = findEvent(db, slug)
  return found && mayEnter(by, found) ? found : null
}

/** Lets in only those who showed a second factor, or everybody with a session again. */
export function askSecondFactor(db: Db, actor: Actor, input: { eventId: number; asked: boolean }): Result {
  return write(db, (tx): Result => {
    if (!mayManageEvents(actor)) return denied(actor, CANNOT_SET_UP)
    const current = getEvent(tx, input.eventId)
    if (!current) return refuse(t("This event does not exist."))
    const closed = closedTo(tx, actor, current.id)
    if (closed) return closed
    if (current.requiresSecondFactor === input.asked) return { ok: true }
    if (!mayEnter(actor, { requiresSecondFactor: input.asked }))
      return refuse(
        t(
          "This would lock you out yourself: you have shown no second factor. Set one up under “Your account” first.",
        ),
      )
    tx.update(event).set({ requiresSecondFactor: input.asked }).where(eq(event.id, current.id)).run()
    record(tx, actor, "event.second-factor-asked", {
      eventId: current.id,
      detail: { asked: input.asked },
    })
    return { ok: true }
  })
}
