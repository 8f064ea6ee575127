import { afterEach, describe, expect, it, vi } from "vitest"
import { openLink, recordOpened } from "@/db/review-links"
import { PLAN_MOVED_ON, sendForReview } from "@/db/reviews"
import { sendPlan } from "@/db/send-plans"
import { dump, must, partnerIn, reload, save, scene } from "./scene"
import {
  answer,
  askedPartner,
  contactIn,
  eventOf,
  mails,
  send,
  setRules,
  standing,
  tokenOf,
} from "./sign-off-scene"

afterEach(() => {
  vi.useRealTimers()
})

describe("sending for review", () => {
  it("seals what is sent, and gives each contact a link to it and a mail", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina", "Jo")
    expect(send(the, delta.id)).toEqual({ ok: true, partners: 1, mails: 2 })
    const { head } = reload(the.db, delta.id)
    expect(head.sealedAt).not.toBeNull()
    expect(mails(the)).toEqual(["review mina@example.net", "review jo@example.net"])
    for (const contact of delta.contacts)
      expect(openLink(the.db, tokenOf(the, contact))).toMatchObject({
        contact: { id: contact.id },
        revision: { id: head.id },
      })
    expect(standing(the, delta.id).signOff.standing).toBe("waiting")
  })

  it("never shows work that was not sent: a later text stays on the desk", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    send(the, delta.id)
    save(the, delta.id, "Not sent.")
    const token = tokenOf(the, delta.contacts[0])
    expect(openLink(the.db, token)?.revision.id).toBe(delta.head.id)
    expect(standing(the, delta.id).signOff.standing).toBe("changed")
  })

  it("of a newer draft leaves the earlier link alive, which shows it, and drops the mail that still waits with it", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const mina = delta.contacts[0]
    send(the, delta.id)
    const first = tokenOf(the, mina)
    save(the, delta.id, "Second text.")
    send(the, delta.id)
    const second = tokenOf(the, mina)
    const { id: newest } = reload(the.db, delta.id).head
    expect([first, second].map((token) => openLink(the.db, token)?.revision.id)).toEqual([newest, newest])
    const ended = the.db.$client.prepare("select ended_because, link_token from mail order by id").raw().all()
    expect(ended).toEqual([
      ["overtaken", null],
      [null, second],
    ])
    const reviews = the.db.$client.prepare("select closed_because from review order by id").pluck().all()
    expect(reviews).toEqual(["superseded", null])
  })

  it("of the same draft again ends the earlier links and the mail that waits with one", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const mina = delta.contacts[0]
    send(the, delta.id)
    const first = tokenOf(the, mina)
    save(the, delta.id, "Second text.")
    send(the, delta.id)
    const second = tokenOf(the, mina)
    send(the, delta.id)
    expect([first, second].map((token) => openLink(the.db, token))).toEqual([null, null])
    const ended = the.db.$client.prepare("select ended_because from mail order by id").pluck().all()
    expect(ended).toEqual(["overtaken", "link ended", null])
  })

  it("again counts a mail as sent by hand whose link was opened while it waited", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina", "Jo")
    send(the, delta.id)
    must(recordOpened(the.db, tokenOf(the, delta.contacts[0])))
    save(the, delta.id, "Second text.")
    send(the, delta.id)
    const ended = the.db.$client.prepare("select ended_because from mail order by id").pluck().all()
    expect(ended).toEqual(["by hand", "overtaken", null, null])
  })

  it("sends exactly the plan that was seen, or nothing", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const whom = { partnerIds: [delta.id] }
    const { fingerprint } = sendPlan(the.db, eventOf(the), whom)
    contactIn(the, delta.id, "Jo")
    const before = dump(the.db)
    const input = { eventId: the.eventId, whom, fingerprint }
    expect(sendForReview(the.db, the.staff.editor, input)).toEqual({ ok: false, message: PLAN_MOVED_ON })
    expect(dump(the.db)).toEqual(before)
    const seen = sendPlan(the.db, eventOf(the), whom).fingerprint
    must(sendForReview(the.db, the.staff.editor, { ...input, fingerprint: seen }))
    expect(mails(the)).toHaveLength(2)
  })

  it("leaves out those who have signed off or have no contact, and refuses when nobody is left", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const rhine = partnerIn(the, "Rhine")
    send(the, delta.id, rhine.id)
    answer(the, delta.contacts[0], "approve")
    const before = dump(the.db)
    const whom = { partnerIds: [delta.id, rhine.id] }
    expect(sendForReview(the.db, the.staff.editor, { eventId: the.eventId, whom })).toEqual({
      ok: false,
      message: "There is nobody to send to: each partner chosen has signed off or has no contact.",
    })
    expect(dump(the.db)).toEqual(before)
    expect(reload(the.db, rhine.id).head.sealedAt).toBeNull()
  })

  it("makes links that work until two weeks after the deadline", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-10-01T08:00:00Z") })
    const the = scene()
    setRules(the)
    const delta = askedPartner(the, "Delta", "Mina")
    send(the, delta.id)
    const token = tokenOf(the, delta.contacts[0])
    vi.setSystemTime(Date.parse("2026-10-28T22:59:59Z"))
    expect(openLink(the.db, token)).not.toBeNull()
    vi.setSystemTime(Date.parse("2026-10-28T23:00:00Z"))
    expect(openLink(the.db, token)).toBeNull()
  })

  it("answers of an earlier request count for what they were given to", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const mina = delta.contacts[0]
    save(the, delta.id, "First text.")
    send(the, delta.id)
    answer(the, mina, "approve")
    save(the, delta.id, "Second text.")
    expect(standing(the, delta.id).signOff).toMatchObject({ standing: "changed", lapsed: true })
    send(the, delta.id)
    expect(standing(the, delta.id).signOff).toMatchObject({ standing: "waiting", lapsed: true })
    save(the, delta.id, "First text.")
    expect(standing(the, delta.id).signOff).toMatchObject({ standing: "approved", lapsed: false })
  })
})
