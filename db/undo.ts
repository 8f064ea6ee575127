import { and, desc, eq, inArray } from "drizzle-orm"
import type { LogoVariant } from "@/domain/logo-facts"
import { type Actor, mayPublish, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { scheduleRefused } from "@/domain/schedule"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { listContacts } from "./contacts"
import { denied } from "./denials"
import { NOT_ALLOWED } from "./releases"
import { CANNOT_SEND } from "./review-links"
import { advance, editable } from "./revisions"
import { listWaiting } from "./schedules"
import { activity, contact, image, partner, schedule } from "./schema"

/**
 * The ways back from what is easily done by mistake. Each takes back exactly one thing, as long as nobody has built on it
 * since; else it says why not.
 */

/** Puts the logo, or the variant, back whose removal made the entry what it is (`hash`). */
export function putLogoBack(db: Db, actor: Actor, input: { partnerId: number; hash: string }): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { head } = current.partner
    const removed = head.hash === input.hash ? removedLogo(tx, input) : null
    if (!removed)
      return refuse(
        t(
          "Somebody changed this partner meanwhile, so nothing was undone. Choose the file again, or restore an earlier revision.",
        ),
      )
    const { from, variant } = removed
    if (!tx.select({ sha256: image.sha256 }).from(image).where(eq(image.sha256, from)).get())
      return refuse(t("This file is not kept any more. Choose it again from your computer."))
    const saved = advance(
      tx,
      actor,
      current.partner,
      variant ? { variants: { ...head.variants, [variant]: from } } : { logoSha256: from },
    )
    record(tx, actor, "logo.put-back", {
      eventId: current.partner.eventId,
      partnerId: current.partner.id,
      detail: { ...(variant ? { variant } : {}), sha256: from, hash: saved.hash },
    })
    return { ok: true }
  })
}

/** Makes somebody a contact again who was removed. The personal link stays ended: it may have been the reason. */
export function putContactBack(db: Db, actor: Actor, contactId: number): Result {
  return write(db, (tx): Result => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const removed = tx.select().from(contact).where(eq(contact.id, contactId)).get()
    const owner = removed && tx.select().from(partner).where(eq(partner.id, removed.partnerId)).get()
    if (!removed || !owner || removed.erasedAt !== null)
      return refuse(t("This contact no longer exists. Reload the page."))
    const closed = closedTo(tx, actor, owner.eventId)
    if (closed) return closed
    if (removed.removedAt === null) return { ok: true }
    const other = listContacts(tx, owner.id).find(({ email }) => email === removed.email)
    if (other)
      return refuse(t("{name} has this address here by now, so nothing was undone.", { name: other.name }))
    tx.update(contact).set({ removedAt: null }).where(eq(contact.id, contactId)).run()
    record(tx, actor, "contact.put-back", {
      eventId: owner.eventId,
      partnerId: owner.id,
      detail: { contact: contactId },
    })
    return { ok: true }
  })
}

/** Leaves to the clock again what was cancelled, for the same moment and in the name of who asked for it. */
export function putScheduleBack(
  db: Db,
  actor: Actor,
  input: { eventId: number; scheduleId: number },
): Result {
  return write(db, (tx): Result => {
    if (!mayPublish(actor)) return denied(actor, NOT_ALLOWED)
    const closed = closedTo(tx, actor, input.eventId)
    if (closed) return closed
    const row = tx
      .select()
      .from(schedule)
      .where(and(eq(schedule.id, input.scheduleId), eq(schedule.eventId, input.eventId)))
      .get()
    if (!row || row.doneAt !== null) return refuse(t("This can’t be scheduled again. Schedule a new one."))
    if (row.cancelledAt === null) return { ok: true }
    if (row.dueAt <= currentTime())
      return refuse(t("Its time has passed meanwhile, so nothing was undone. Schedule a new one."))
    const { action, dueAt } = row
    const refused = scheduleRefused({ action, dueAt }, listWaiting(tx, input.eventId))
    if (refused) return refuse(refused)
    tx.update(schedule).set({ cancelledAt: null, cancelledBy: null }).where(eq(schedule.id, row.id)).run()
    record(tx, actor, "schedule.put-back", {
      eventId: row.eventId,
      detail: { schedule: row.id, action, dueAt },
    })
    return { ok: true }
  })
}

/** Which file was taken from where, when the entry became what this hash says. */
function removedLogo(
  tx: Db,
  { partnerId, hash }: { partnerId: number; hash: string },
): { from: string; variant: LogoVariant | null } | null {
  const lines = tx
    .select({ detail: activity.detail })
    .from(activity)
    .where(
      and(
        eq(activity.partnerId, partnerId),
        inArray(activity.verb, ["logo.removed", "logo.variant-changed"]),
      ),
    )
    .orderBy(desc(activity.id))
    .all()
  const { detail } = lines.find((line) => line.detail.hash === hash && line.detail.sha256 === null) ?? {}
  if (typeof detail?.from !== "string") return null
  return { from: detail.from, variant: (detail.variant as LogoVariant | undefined) ?? null }
}
