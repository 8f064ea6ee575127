import { describe, expect, it } from "vitest"
import { claimNextMail, settleMail } from "@/db/mail-delivery"
import { endMailsOfLink, markSentByHand } from "@/db/mails"
import { countMails, findMail, listMails, OUTBOX_PAGE, type OutboxFilter } from "@/db/outbox"
import { reviewLink } from "@/db/schema"
import { plainMail, reviewMail } from "./mail-scene"
import { addEvent, must, type Scene, scene } from "./scene"

/** One mail in each state; ids by the words of the state. */
function outbox() {
  const the = scene()
  const end = (kind: "refused" | "lost" | "sent") => {
    const now = Date.now()
    const mail = claimNextMail(the.db, now)
    if (!mail) throw new Error("no mail is due")
    settleMail(the.db, mail, kind === "sent" ? { kind } : { kind, error: `${kind} it` }, now)
    return mail.id
  }
  plainMail(the)
  const sent = end("sent")
  const refused = reviewMail(the, "Refused")
  end("refused")
  reviewMail(the, "Uncertain")
  const uncertain = end("lost")
  const ended = reviewMail(the, "Ended")
  endMailsOfLink(the.db, ended.linkId)
  const byHand = reviewMail(the, "By hand").mailId
  must(markSentByHand(the.db, the.staff.editor, byHand))
  plainMail(the)
  const sending = claimNextMail(the.db, Date.now())?.id
  const waiting = reviewMail(the, "Waiting").mailId
  return { ...the, sent, refused, uncertain, ended: ended.mailId, byHand, sending, waiting }
}

function ids(the: Scene, filter: OutboxFilter) {
  return listMails(the.db, { eventId: the.eventId, filter }).mails.map((mail) => mail.id)
}

describe("the Outbox", () => {
  it("lists an event's mails, newest first, with state and partner", () => {
    const the = outbox()
    const { mails, more } = listMails(the.db, { eventId: the.eventId, filter: "all" })
    expect(more).toBe(false)
    expect(mails.map(({ state, partner }) => [state, partner?.name ?? null])).toEqual([
      ["waiting", "Waiting"],
      ["sending", null],
      ["ended", "By hand"],
      ["ended", "Ended"],
      ["ended", "Uncertain"],
      ["ended", "Refused"],
      ["sent", null],
    ])
    expect(Object.keys(mails[0] ?? {})).not.toContain("html")
  })

  it("filters by what one looks for", () => {
    const the = outbox()
    expect(ids(the, "waiting")).toEqual([the.waiting, the.sending])
    expect(ids(the, "owed")).toEqual([the.uncertain, the.refused.mailId])
    expect(ids(the, "sent")).toEqual([the.byHand, the.sent])
    expect(countMails(the.db, the.eventId)).toMatchObject({ waiting: 2, owed: 2 })
  })

  it("owes nothing for a mail whose link a newer one replaced, nor for a link that has run out", () => {
    const the = outbox()
    the.db.update(reviewLink).set({ endedAt: Date.now(), endedBecause: "replaced" }).run()
    expect(ids(the, "owed")).toEqual([])
    const other = outbox()
    const later = Date.now() + 60 * 86_400_000
    expect(countMails(other.db, other.eventId, later).owed).toBe(0)
  })

  it("owes nothing for a mail that was brought by hand", () => {
    const the = outbox()
    must(markSentByHand(the.db, the.staff.editor, the.refused.mailId))
    expect(ids(the, "owed")).toEqual([the.uncertain])
  })

  it("comes in pages", () => {
    const the = scene()
    const all = Array.from({ length: OUTBOX_PAGE + 2 }, () => plainMail(the)).reverse()
    const first = listMails(the.db, { eventId: the.eventId, filter: "all" })
    expect(first.more).toBe(true)
    expect(first.mails.map((mail) => mail.id)).toEqual(all.slice(0, OUTBOX_PAGE))
    const before = all[OUTBOX_PAGE - 1] as number
    const rest = listMails(the.db, { eventId: the.eventId, filter: "all", before })
    expect(rest.mails.map((mail) => mail.id)).toEqual(all.slice(OUTBOX_PAGE))
    expect(rest.more).toBe(false)
  })

  it("shows no mail of another event", () => {
    const the = outbox()
    const other = addEvent(the.db, the.staff.owner, "other").eventId
    expect(listMails(the.db, { eventId: other, filter: "all" }).mails).toEqual([])
    expect(countMails(the.db, other)).toEqual({ waiting: 0, toBring: 0, owed: 0 })
    expect(findMail(the.db, other, the.waiting)).toBeNull()
    expect(findMail(the.db, the.eventId, the.waiting)).toMatchObject({ state: "waiting", owed: false })
    expect(findMail(the.db, the.eventId, the.refused.mailId)).toMatchObject({ owed: true })
    expect(findMail(the.db, the.eventId, the.waiting)?.text).toContain("Contact of Waiting")
  })
})
