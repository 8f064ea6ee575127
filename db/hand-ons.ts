import { eq } from "drizzle-orm"
import { type Actor, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { getAnswer } from "./answers"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { type Contact, insertContact, listContacts } from "./contacts"
import { denied } from "./denials"
import { getEvent } from "./events"
import { getPartner } from "./partners"
import { CANNOT_SEND, endLiveLink, newestReview } from "./review-links"
import { mailLink } from "./review-mails"
import { contact, decision } from "./schema"

/**
 * Staff decide on “not the right person”. Confirmed, the colleague takes the contact's place, with its role and
 * language, and gets a link to what was sent last if that is still open; the contact's own link ends. Declined, all
 * stays as it was.
 */
export function decideHandOn(
  db: Db,
  actor: Actor,
  input: { answerId: number; confirm: boolean },
): Result<{ sent: boolean }> {
  return write(db, (tx): Result<{ sent: boolean }> => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const said = getAnswer(tx, input.answerId)
    const owner = said && getPartner(tx, said.partnerId)
    const event = owner && getEvent(tx, owner.eventId)
    if (!said?.handOn || !owner || !event) return refuse(t("This answer no longer exists. Reload the page."))
    const closed = closedTo(tx, actor, event.id)
    if (closed) return closed
    if (tx.select().from(decision).where(eq(decision.answerId, said.id)).get())
      return refuse(t("Somebody has decided on this already. Reload the page."))
    if (input.confirm && owner.archivedAt !== null)
      return refuse(t("This partner is archived. Restore it first."))
    tx.insert(decision)
      .values({
        answerId: said.id,
        outcome: input.confirm ? "taken" : "left",
        at: currentTime(),
        actorId: actor.id,
      })
      .run()
    record(tx, actor, "hand-on.decided", {
      eventId: event.id,
      partnerId: owner.id,
      detail: { answer: said.id, confirmed: input.confirm },
    })
    if (!input.confirm) return { ok: true, sent: false }
    const holder = tx.select().from(contact).where(eq(contact.id, said.contactId)).get()
    if (!holder) return refuse(t("This contact no longer exists. Reload the page."))
    endLiveLink(tx, holder.id, "revoked")
    tx.update(contact).set({ removedAt: currentTime() }).where(eq(contact.id, holder.id)).run()
    const known = listContacts(tx, owner.id).find((item) => item.email === said.handOn?.email)
    const next = known
      ? withRole(tx, known, holder.role)
      : insertContact(tx, owner.id, {
          ...said.handOn,
          language: holder.language,
          role: holder.role,
        })
    const open = newestReview(tx, owner.id)
    if (open?.review.closedAt !== null) return { ok: true, sent: false }
    mailLink(tx, { event, contact: next, reviewId: open.review.id }, (about) => ({
      ...about,
      kind: "review",
      decides: next.role === "decides",
      draft: "first",
      earlierEvent: "",
      note: "",
      hasPrintText: open.revision.content.printText !== undefined,
    }))
    return { ok: true, sent: true }
  })
}

/** Whoever takes the place of one who decides, decides. */
function withRole(tx: Db, known: Contact, role: Contact["role"]): Contact {
  if (role !== "decides" || known.role === "decides") return known
  return tx.update(contact).set({ role }).where(eq(contact.id, known.id)).returning().get()
}
