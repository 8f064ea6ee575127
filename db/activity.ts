import type { Actor } from "@/domain/permissions"
import type { Db } from "./client"
import { activity } from "./schema"

/** What can happen, in the trade's words: noun.verb. */
export type ActivityVerb =
  | "owner.set-up"
  | "staff.added"
  | "staff.role-changed"
  | "staff.disabled"
  | "staff.enabled"
  | "staff.password-changed"
  | "event.created"
  | "event.changed"
  | "tier.added"
  | "tier.changed"
  | "tier.removed"
  | "tier.moved"
  | "partner.added"
  | "partner.archived"
  | "partner.restored"
  | "partners.arranged"
  | "partners.imported"
  | "revision.saved"
  | "logo.changed"
  | "logo.removed"
  | "event.published"
  | "event.unpublished"
  | "event.rolled-back"
  | "mail.sent-again"
  | "mail.sent-by-hand"
  | "mail.tested"

/** Writes one line of the activity log, inside the transaction of the change that it records. */
export function record(
  tx: Db,
  actor: Actor,
  verb: ActivityVerb,
  about: { eventId?: number; partnerId?: number; detail?: Record<string, unknown> } = {},
) {
  tx.insert(activity)
    .values({
      at: Date.now(),
      actorId: actor.id,
      verb,
      eventId: about.eventId ?? null,
      partnerId: about.partnerId ?? null,
      detail: about.detail ?? {},
    })
    .run()
}
