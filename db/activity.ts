import type { ActivityVerb } from "@/domain/activity"
import type { Actor } from "@/domain/permissions"
import { chain } from "./activity-chain"
import { type Db, Refused } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { activity } from "./schema"

/**
 * Writes one line of the activity log and chains it to the one before, inside the transaction of the change that it
 * records. Every verb comes by here, so a session without a second factor is refused here whatever it tried in an event that
 * asks for one. A contact is named by its number, never by name or address: those can be erased, a line can't. Nothing here ever
 * is a token, a password or the address of a link.
 */
export function record(
  tx: Db,
  by: Actor | { contactId: number },
  verb: ActivityVerb,
  about: { eventId?: number; partnerId?: number; detail?: Record<string, unknown> } = {},
) {
  const closed = "id" in by && about.eventId !== undefined ? closedTo(tx, by, about.eventId) : null
  if (closed) throw new Refused(closed)
  const line = tx
    .insert(activity)
    .values({
      at: currentTime(),
      actorId: "id" in by ? by.id : null,
      contactId: "contactId" in by ? by.contactId : null,
      verb,
      eventId: about.eventId ?? null,
      partnerId: about.partnerId ?? null,
      detail: about.detail ?? {},
    })
    .returning()
    .get()
  chain(tx, line)
}
