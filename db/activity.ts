import type { Actor } from "@/domain/permissions"
import type { Db } from "./client"
import { currentTime } from "./clock"
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
  | "revision.restored"
  | "logo.changed"
  | "logo.removed"
  | "event.published"
  | "event.unpublished"
  | "event.rolled-back"
  | "partner.overridden"
  | "event.review-rules-changed"
  | "contact.added"
  | "contact.changed"
  | "contact.removed"
  | "contacts.imported"
  | "review.sent"
  | "review.reminded"
  | "reminders.paused"
  | "reminders.resumed"
  | "link.sent-again"
  | "link.asked-for"
  | "link.revoked"
  | "link.opened"
  | "answer.approved"
  | "answer.changes"
  | "answer.commented"
  | "answer.proposed"
  | "answer.handed-on"
  | "proposal.decided"
  | "hand-on.decided"
  | "mail.sent-again"
  | "mail.sent-by-hand"
  | "mail.tested"
  | "schedule.added"
  | "schedule.cancelled"
  | "schedule.done"
  | "schedule.failed"
  | "schedule.failure-noted"
  | "logo.variant-changed"
  | "logo.trimmed"
  | "logo.untrimmed"
  | "logo.nudged"
  | "event.header-changed"
  | "event.header-removed"

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
