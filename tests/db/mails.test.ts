import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { claimNextMail, markHanded, recoverMails, settleMail } from "@/db/mail-delivery"
import { endMailsOfLink, type Mail, markSentByHand, sendAgain, sendTest } from "@/db/mails"
import { askForReset } from "@/db/password-resets"
import { mail, reviewLink } from "@/db/schema"
import { GIVE_UP_AFTER } from "@/domain/mail/delivery"
import { LINK_PLACE } from "@/domain/mail/mail-data"
import { mailOf, plainMail, reviewMail } from "./mail-scene"
import { dump, must, scene } from "./scene"

const MINUTE = 60_000
const FAILED = { kind: "failed", error: "451 try later" } as const

/** A mail that the worker has taken; `now` is the moment of its claim. */
function claimed() {
  const the = scene()
  const sent = reviewMail(the, "Delta Province")
  const now = Date.now()
  return { ...the, ...sent, now, attempt: taken(the.db, now) }
}

function taken(db: Parameters<typeof claimNextMail>[0], now: number): Mail {
  const mail = claimNextMail(db, now)
  if (!mail) throw new Error("no mail is due")
  return mail
}

describe("a mail in the queue", () => {
  it("keeps the token apart from its texts, until it is sent", () => {
    const { db, mailId, token, attempt, now } = claimed()
    const row = mailOf(db, mailId)
    expect(row.linkToken).toBe(token)
    expect(row.text).toContain(LINK_PLACE)
    expect(row.text + row.html).not.toContain(token)
    expect(markHanded(db, attempt, now + 5)).toBe(true)
    settleMail(db, attempt, { kind: "sent" }, now + 9)
    expect(mailOf(db, mailId)).toMatchObject({
      linkToken: null,
      handedAt: now + 5,
      sentAt: now + 9,
      claimedAt: null,
    })
  })

  it("is taken once, and those that fell due first come first", () => {
    const the = scene()
    const first = plainMail(the)
    const second = plainMail(the)
    const now = Date.now()
    expect([taken(the.db, now).id, taken(the.db, now).id]).toEqual([first, second])
    expect(claimNextMail(the.db, now)).toBeNull()
    expect(mailOf(the.db, first)).toMatchObject({ attempts: 1, claimedAt: now })
  })

  it("is not taken before it is due", () => {
    const the = scene()
    const id = plainMail(the)
    expect(claimNextMail(the.db, mailOf(the.db, id).dueAt - 1)).toBeNull()
  })

  it("waits longer after each failure, keeps its link, and gives up after a day", () => {
    const the = claimed()
    const { db, mailId, token, now: start } = the
    const waits: number[] = []
    let now = start
    let attempt = the.attempt
    for (;;) {
      settleMail(db, attempt, FAILED, now)
      const row = mailOf(db, mailId)
      if (row.endedAt !== null) break
      expect(row).toMatchObject({ linkToken: token, claimedAt: null, lastError: "451 try later" })
      expect(claimNextMail(db, row.dueAt - 1)).toBeNull()
      waits.push((row.dueAt - now) / MINUTE)
      now = row.dueAt
      attempt = taken(db, now)
    }
    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240])
    expect(Math.max(...waits)).toBe(240)
    const row = mailOf(db, mailId)
    expect(row).toMatchObject({ endedBecause: "gave up", linkToken: null, lastError: "451 try later" })
    expect(row.endedAt).toBe(row.createdAt + GIVE_UP_AFTER)
  })

  it("that waited for days until there was a mail server still gets half an hour of tries", () => {
    const the = scene()
    const id = plainMail(the)
    let now = Date.now() + 10 * GIVE_UP_AFTER
    for (let tries = 1; tries < 6; tries += 1) {
      settleMail(the.db, taken(the.db, now), FAILED, now)
      expect(mailOf(the.db, id)).toMatchObject({ endedAt: null, attempts: tries })
      now = mailOf(the.db, id).dueAt
    }
    settleMail(the.db, taken(the.db, now), FAILED, now)
    expect(mailOf(the.db, id)).toMatchObject({ endedBecause: "gave up", attempts: 6 })
  })

  it("is refused for good by the server, and keeps no link", () => {
    const { db, attempt, mailId, now } = claimed()
    settleMail(db, attempt, { kind: "refused", error: "550 no such user" }, now)
    expect(mailOf(db, mailId)).toMatchObject({
      endedBecause: "refused",
      endedAt: now,
      linkToken: null,
      lastError: "550 no such user",
    })
    expect(claimNextMail(db, now + GIVE_UP_AFTER)).toBeNull()
  })

  it("handed over without an answer is uncertain, and never taken again by itself", () => {
    const { db, attempt, mailId, now } = claimed()
    markHanded(db, attempt, now)
    settleMail(db, attempt, { kind: "lost", error: "connection closed" }, now)
    expect(mailOf(db, mailId)).toMatchObject({ endedBecause: "uncertain", handedAt: now, linkToken: null })
    recoverMails(db, now)
    expect(claimNextMail(db, now + GIVE_UP_AFTER)).toBeNull()
  })

  it("takes no answer to an attempt that is over", () => {
    const { db, attempt, mailId, now } = claimed()
    settleMail(db, attempt, FAILED, now)
    const second = taken(db, now + MINUTE)
    settleMail(db, attempt, { kind: "refused", error: "550 late" }, now)
    expect(markHanded(db, attempt, now)).toBe(false)
    expect(mailOf(db, mailId)).toMatchObject({ endedAt: null, claimedAt: now + MINUTE, handedAt: null })
    settleMail(db, second, { kind: "sent" }, now)
    const before = mailOf(db, mailId)
    settleMail(db, second, FAILED, now)
    expect(mailOf(db, mailId)).toEqual(before)
  })
})

describe("a mail whose link ends", () => {
  it("before it is taken is not sent", () => {
    const the = scene()
    const { mailId, linkId } = reviewMail(the, "Delta Province")
    endMailsOfLink(the.db, linkId)
    expect(mailOf(the.db, mailId)).toMatchObject({ endedBecause: "link ended", linkToken: null })
    expect(claimNextMail(the.db, Date.now())).toBeNull()
  })

  it("while it is being sent is called back before its end", () => {
    const { db, attempt, mailId, linkId, now } = claimed()
    endMailsOfLink(db, linkId)
    expect(markHanded(db, attempt, now)).toBe(false)
    settleMail(db, attempt, { kind: "failed", error: "called back" }, now)
    expect(mailOf(db, mailId)).toMatchObject({ endedBecause: "link ended", claimedAt: null, handedAt: null })
    expect(claimNextMail(db, now + GIVE_UP_AFTER)).toBeNull()
  })

  it("after it was handed over was sent, if the server says so", () => {
    const { db, attempt, mailId, linkId, now } = claimed()
    markHanded(db, attempt, now)
    endMailsOfLink(db, linkId)
    settleMail(db, attempt, { kind: "sent" }, now)
    expect(mailOf(db, mailId)).toMatchObject({ sentAt: now, linkToken: null })
  })

  it("by its date is ended instead of being sent, and the next one is taken", () => {
    const the = scene()
    const expiresAt = Date.now() + 1000
    const { mailId } = reviewMail(the, "Delta Province", { expiresAt })
    const other = plainMail(the)
    expect(taken(the.db, expiresAt).id).toBe(other)
    expect(mailOf(the.db, mailId)).toMatchObject({ endedBecause: "link ended", linkToken: null, attempts: 0 })
  })
})

describe("after a crash", () => {
  it("what was not handed over goes back to the queue", () => {
    const { db, mailId, token, now } = claimed()
    recoverMails(db, now + 1)
    expect(mailOf(db, mailId)).toMatchObject({
      claimedAt: null,
      endedAt: null,
      linkToken: token,
      attempts: 1,
    })
    expect(taken(db, now + 1)).toMatchObject({ id: mailId, attempts: 2 })
  })

  it("what was handed over is uncertain", () => {
    const { db, attempt, mailId, now } = claimed()
    markHanded(db, attempt, now)
    recoverMails(db, now + 1)
    expect(mailOf(db, mailId)).toMatchObject({
      endedBecause: "uncertain",
      endedAt: now + 1,
      linkToken: null,
      claimedAt: null,
      lastError: "Greenroom stopped before the mail server answered.",
    })
    expect(claimNextMail(db, now + GIVE_UP_AFTER)).toBeNull()
  })

  it("an earlier attempt's handing over does not count for the next", () => {
    const { db, attempt, mailId, now } = claimed()
    markHanded(db, attempt, now)
    settleMail(db, attempt, FAILED, now)
    taken(db, now + MINUTE)
    recoverMails(db, now + MINUTE)
    expect(mailOf(db, mailId)).toMatchObject({ endedAt: null, claimedAt: null })
  })

  it("what waits, was sent or has ended stays as it is", () => {
    const { db, attempt, now, ...the } = claimed()
    settleMail(db, attempt, { kind: "sent" }, now)
    const waiting = plainMail({ ...the, db })
    const before = [mailOf(db, the.mailId), mailOf(db, waiting)]
    recoverMails(db, now)
    expect([mailOf(db, the.mailId), mailOf(db, waiting)]).toEqual(before)
  })
})

describe("sending again", () => {
  it("puts a mail without a link back, with all its tries", () => {
    const the = scene()
    const id = plainMail(the)
    const now = Date.now()
    settleMail(the.db, taken(the.db, now), { kind: "refused", error: "550 no" }, now)
    must(sendAgain(the.db, the.staff.editor, id))
    expect(mailOf(the.db, id)).toMatchObject({
      endedAt: null,
      endedBecause: null,
      lastError: null,
      attempts: 0,
      handedAt: null,
    })
    expect(taken(the.db, Date.now()).id).toBe(id)
  })

  it("is refused in words for a mail with a personal link", () => {
    const { db, staff, attempt, mailId, now } = claimed()
    settleMail(db, attempt, { kind: "refused", error: "550 no" }, now)
    expect(sendAgain(db, staff.editor, mailId)).toEqual({
      ok: false,
      message:
        "The link in this mail was personal and is not kept, so it can't go out again. Send Contact of Delta Province a new link instead.",
    })
  })

  it("is refused while a mail waits, is being sent, or was sent", () => {
    const the = scene()
    const id = plainMail(the)
    const again = () => sendAgain(the.db, the.staff.editor, id)
    expect(again()).toMatchObject({ message: "This mail is waiting to be sent already." })
    const attempt = taken(the.db, Date.now())
    expect(again()).toMatchObject({ message: "This mail is being sent right now. Look again in a minute." })
    settleMail(the.db, attempt, { kind: "sent" }, Date.now())
    expect(again()).toMatchObject({ message: "This mail was sent." })
    expect(sendAgain(the.db, the.staff.editor, 999)).toMatchObject({ message: "This mail does not exist." })
  })
})

describe("marking a mail as sent by hand", () => {
  it("keeps it from going out, and keeps no link", () => {
    const the = scene()
    const { mailId } = reviewMail(the, "Delta Province")
    must(markSentByHand(the.db, the.staff.editor, mailId))
    expect(mailOf(the.db, mailId)).toMatchObject({ endedBecause: "by hand", linkToken: null, sentAt: null })
    expect(claimNextMail(the.db, Date.now() + GIVE_UP_AFTER)).toBeNull()
    expect(markSentByHand(the.db, the.staff.editor, mailId)).toMatchObject({ ok: false })
  })

  it("settles one that gave up", () => {
    const { db, staff, attempt, mailId, now } = claimed()
    settleMail(db, attempt, { kind: "refused", error: "550 no" }, now)
    must(markSentByHand(db, staff.editor, mailId))
    expect(mailOf(db, mailId).endedBecause).toBe("by hand")
  })

  it("is refused for a mail that is being sent, or whose link has ended", () => {
    const { db, staff, mailId, ...the } = claimed()
    expect(markSentByHand(db, staff.editor, mailId)).toMatchObject({
      message: "This mail is being sent right now. Look again in a minute.",
    })
    const other = reviewMail({ ...the, db, staff }, "Other")
    endMailsOfLink(db, other.linkId)
    expect(markSentByHand(db, staff.editor, other.mailId)).toMatchObject({
      message: "The link in this mail no longer works. Send Contact of Other a new one.",
    })
  })
})

describe("a test", () => {
  it("goes to the address of whoever asks, in the event's name", () => {
    const the = scene()
    const input = { eventId: the.eventId, installation: "https://partners.example.org" }
    const { mailId } = must(sendTest(the.db, the.staff.publisher, input))
    expect(mailOf(the.db, mailId)).toMatchObject({
      kind: "test",
      toEmail: "publisher@example.org",
      toName: "The publisher",
      fromName: "The river-cities forum",
      eventId: the.eventId,
      linkId: null,
    })
  })

  it("is for people: the installation itself has no address", () => {
    const the = scene()
    const input = { eventId: the.eventId, installation: "https://partners.example.org" }
    expect(sendTest(the.db, { id: null, role: "owner" }, input)).toMatchObject({ ok: false })
  })
})

describe("the table itself", () => {
  it("refuses a sent mail's change and a done mail's link", () => {
    const { db, attempt, mailId, now } = claimed()
    settleMail(db, attempt, { kind: "sent" }, now)
    expect(() => db.$client.exec(`update mail set subject = 'x' where id = ${mailId}`)).toThrow(
      "never changes",
    )
    const other = scene()
    const waiting = reviewMail(other, "Delta Province")
    expect(() => other.db.$client.exec(`update mail set ended_at = 1 where id = ${waiting.mailId}`)).toThrow(
      "keeps no link",
    )
    expect(other.db.select().from(reviewLink).all()).toHaveLength(1)
  })
})

describe("a mail to an account", () => {
  it("is an owner's to mark, and does not exist for anybody else", () => {
    const { db, staff } = scene()
    askForReset(db, "viewer@example.org")
    const { id } = db.select().from(mail).where(eq(mail.kind, "reset")).get() ?? { id: 0 }
    const before = dump(db)
    for (const verb of [sendAgain, markSentByHand])
      for (const actor of [staff.editor, staff.publisher])
        expect(verb(db, actor, id)).toEqual({ ok: false, message: "This mail does not exist." })
    expect(dump(db)).toEqual(before)
    must(markSentByHand(db, staff.owner, id))
    expect(mailOf(db, id)).toMatchObject({ endedBecause: "by hand", linkToken: null })
  })
})
