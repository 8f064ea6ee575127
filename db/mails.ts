import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import type { MailLanguage } from "@/domain/contact"
import { composeMail } from "@/domain/mail/compose"
import { mailState } from "@/domain/mail/delivery"
import type { MailData } from "@/domain/mail/mail-data"
import { type Actor, mayEdit, mayManageInstallation, mayPublish } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { event, type MailEnd, mail, reviewLink, user } from "./schema"

export type Mail = typeof mail.$inferSelect

const NOT_ALLOWED = marked("Your role can't change mails. Ask an editor, a publisher or an owner.")
const NO_MAIL = marked("This mail does not exist.")
const BEING_SENT = marked("This mail is being sent right now. Look again in a minute.")

/**
 * Writes a mail into the queue, in the transaction of what causes it. `link` is the personal link that it carries: its
 * token is kept here, and nowhere else, until the mail is sent or given up.
 */
export function queueMail(
  tx: Db,
  input: {
    data: MailData
    to: { name: string; email: string; language: MailLanguage }
    event: { id: number; title: string; replyTo: string } | null
    partnerId?: number
    contactId?: number
    link?: { id: number; token: string }
    accountLink?: { id: number; token: string }
  },
): number {
  const now = currentTime()
  const { data, to, event, link, accountLink } = input
  const composed = composeMail(data, to.language)
  return tx
    .insert(mail)
    .values({
      kind: data.kind,
      eventId: event?.id ?? null,
      partnerId: input.partnerId ?? null,
      contactId: input.contactId ?? null,
      linkId: link?.id ?? null,
      accountLinkId: accountLink?.id ?? null,
      linkToken: link?.token ?? accountLink?.token ?? null,
      fromName: event?.title ?? "Greenroom",
      replyTo: event?.replyTo ?? "",
      toName: to.name,
      toEmail: to.email,
      language: to.language,
      ...composed,
      createdAt: now,
      dueAt: now,
    })
    .returning({ id: mail.id })
    .get().id
}

/** A link has ended: mails that still wait with it are not sent any more. */
export function endMailsOfLink(tx: Db, linkId: number) {
  endWaiting(tx, eq(mail.linkId, linkId), "link ended")
}

/** Links to accounts were used or have ended: mails that still wait with one are not sent any more. */
export function endMailsOfAccountLinks(tx: Db, linkIds: number[], because: "link ended" | "by hand") {
  end(tx, inArray(mail.accountLinkId, linkIds), because)
}

/** A newer draft goes to a contact: mails that still wait with the link to an older one are not sent any more. */
export function overtakeMails(tx: Db, contactId: number) {
  endWaiting(tx, and(eq(mail.contactId, contactId), isNotNull(mail.linkId)), "overtaken")
}

/** Puts a mail that did not surely arrive back into the queue. One with a personal link can't be: the link is not kept. */
export function sendAgain(db: Db, actor: Actor, mailId: number): Result {
  return write(db, (tx): Result => {
    if (!mayEdit(actor)) return denied(actor, NOT_ALLOWED)
    const row = getMail(tx, actor, mailId)
    if (!row) return refuse(NO_MAIL)
    const closed = row.eventId === null ? null : closedTo(tx, actor, row.eventId)
    if (closed) return closed
    const state = mailState(row)
    if (state === "sent") return refuse(t("This mail was sent."))
    if (state === "sending") return refuse(BEING_SENT)
    if (state === "waiting") return refuse(t("This mail is waiting to be sent already."))
    if (row.text === "")
      return refuse(t("The text of this mail is not kept any more, so it can't go out again."))
    if (row.linkId !== null || row.accountLinkId !== null)
      return refuse(
        t(
          "The link in this mail was personal and is not kept, so it can't go out again. Send {toName} a new link instead.",
          { toName: row.toName },
        ),
      )
    const set = { endedAt: null, endedBecause: null, claimedAt: null, handedAt: null, lastError: null }
    tx.update(mail)
      .set({ ...set, attempts: 0, dueAt: currentTime() })
      .where(eq(mail.id, mailId))
      .run()
    note(tx, actor, "mail.sent-again", row)
    return { ok: true }
  })
}

/** Somebody brought the link or the text to the person in another way: the mail does not go out, and keeps no link. */
export function markSentByHand(db: Db, actor: Actor, mailId: number): Result {
  return write(db, (tx): Result => {
    if (!mayEdit(actor)) return denied(actor, NOT_ALLOWED)
    const row = getMail(tx, actor, mailId)
    if (!row) return refuse(NO_MAIL)
    const closed = row.eventId === null ? null : closedTo(tx, actor, row.eventId)
    if (closed) return closed
    const state = mailState(row)
    if (state === "sent") return refuse(t("This mail was sent."))
    if (state === "sending") return refuse(BEING_SENT)
    if (row.endedBecause === "by hand") return refuse(t("This mail is marked as sent by hand already."))
    if (row.endedBecause === "overtaken")
      return refuse(
        t("A newer draft went to {toName} since. Its mail is in the Outbox too.", { toName: row.toName }),
      )
    if (row.endedBecause === "link ended")
      return refuse(
        t("The link in this mail no longer works. Send {toName} a new one.", { toName: row.toName }),
      )
    tx.update(mail)
      .set({ endedAt: currentTime(), endedBecause: "by hand", linkToken: null })
      .where(eq(mail.id, mailId))
      .run()
    note(tx, actor, "mail.sent-by-hand", row)
    return { ok: true }
  })
}

/** Queues a test to the actor's own address. `installation` is the public base address, as the mail names it. */
export function sendTest(
  db: Db,
  actor: Actor,
  input: { eventId: number; installation: string },
): Result<{ mailId: number }> {
  return write(db, (tx): Result<{ mailId: number }> => {
    if (!mayPublish(actor))
      return denied(actor, marked("Your role can't test the mail server. Ask a publisher or an owner."))
    const to = actor.id === null ? undefined : tx.select().from(user).where(eq(user.id, actor.id)).get()
    if (!to) return refuse(t("A test goes to your own address: sign in first."))
    const about = tx.select().from(event).where(eq(event.id, input.eventId)).get()
    if (!about) return refuse(t("This event does not exist."))
    const mailId = queueMail(tx, {
      data: { kind: "test", contactName: to.name, installation: input.installation },
      to: { name: to.name, email: to.email, language: "en" },
      event: about,
    })
    record(tx, actor, "mail.tested", { eventId: about.id, detail: { mailId } })
    return { ok: true, mailId }
  })
}

function note(tx: Db, actor: Actor, verb: "mail.sent-again" | "mail.sent-by-hand", row: Mail) {
  record(tx, actor, verb, {
    ...(row.eventId === null ? {} : { eventId: row.eventId }),
    ...(row.partnerId === null ? {} : { partnerId: row.partnerId }),
    detail: { mailId: row.id, kind: row.kind },
  })
}

/** What was sent to accounts is in no Outbox: it is there for owners alone. */
function getMail(db: Db, actor: Actor, id: number): Mail | undefined {
  const found = db.select().from(mail).where(eq(mail.id, id)).get()
  return found && (found.eventId !== null || mayManageInstallation(actor)) ? found : undefined
}

/** A link that was opened did arrive: somebody brought it there while its mail waited. */
function endWaiting(tx: Db, which: ReturnType<typeof and>, endedBecause: MailEnd) {
  const opened = tx.select({ id: reviewLink.id }).from(reviewLink).where(isNotNull(reviewLink.openedAt))
  end(tx, and(which, inArray(mail.linkId, opened)), "by hand")
  end(tx, which, endedBecause)
}

function end(tx: Db, which: ReturnType<typeof and>, endedBecause: MailEnd) {
  tx.update(mail)
    .set({ endedAt: currentTime(), endedBecause, linkToken: null })
    .where(and(which, isNull(mail.sentAt), isNull(mail.endedAt)))
    .run()
}
