import type { ActivityVerb } from "@/domain/activity"
import type { Actor } from "@/domain/permissions"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { activity } from "./schema"

/** Writes one line of the activity log, inside the transaction of the change that it records. */
export function record(
  tx: Db,
  by: Actor | { contactId: number },
  verb: ActivityVerb,
  about: { eventId?: number; partnerId?: number; detail?: Record<string, unknown> } = {},
) {
  tx.insert(activity)
    .values({
      at: currentTime(),
      actorId: "id" in by ? by.id : null,
      contactId: "contactId" in by ? by.contactId : null,
      verb,
      eventId: about.eventId ?? null,
      partnerId: about.partnerId ?? null,
      detail: about.detail ?? {},
    })
    .run()
}
