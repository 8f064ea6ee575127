import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { handOn } from "@/db/answers"
import { archivePartner } from "@/db/archiving"
import { removeContact } from "@/db/contacts"
import { sendLinkAgain } from "@/db/new-links"
import { pauseReminders, queueReminders, remind } from "@/db/reminders"
import { openLink, revokeLinks } from "@/db/review-links"
import { PLAN_MOVED_ON } from "@/db/reviews"
import { remindPlan } from "@/db/send-plans"
import { dump, must, type Scene, save, scene } from "./scene"
import { answer, askedPartner, contactIn, eventOf, mails, send, setRules, tokenOf } from "./sign-off-scene"

// The deadline is 14 October 2026 in Berlin (UTC+2): reminders at 07:00 UTC on the 7th, the 13th and the 17th.
const clock = (iso: string) => vi.setSystemTime(Date.parse(iso))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-10-01T08:00:00Z") })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The clock is moved, and the worker looks what is due. */
function at(the: Scene, iso: string): number {
  clock(iso)
  return queueReminders(the.db, Date.now())
}

function waiting() {
  const the = scene()
  setRules(the)
  const delta = askedPartner(the, "Delta", "Mina", "Jo")
  send(the, delta.id)
  return { the, delta }
}

describe("reminders on a schedule", () => {
  it("go out before and after the deadline, at nine by the event’s clocks, each once", () => {
    const { the } = waiting()
    expect(at(the, "2026-10-07T06:59:59Z")).toBe(0)
    expect(at(the, "2026-10-07T07:00:00Z")).toBe(2)
    expect(at(the, "2026-10-07T07:00:01Z")).toBe(0)
    expect(at(the, "2026-10-12T23:00:00Z")).toBe(0)
    expect(at(the, "2026-10-13T07:00:00Z")).toBe(2)
    expect(at(the, "2026-10-17T07:00:00Z")).toBe(2)
    expect(at(the, "2027-01-01T00:00:00Z")).toBe(0)
    expect(mails(the, "reminder")).toEqual(
      Array.from({ length: 3 }, () => ["reminder mina@example.net", "reminder jo@example.net"]).flat(),
    )
  })

  it("carry a new link, and the one before ends", () => {
    const { the, delta } = waiting()
    const mina = delta.contacts[0]
    const first = tokenOf(the, mina)
    at(the, "2026-10-07T07:00:00Z")
    expect(openLink(the.db, first)).toBeNull()
    expect(openLink(the.db, tokenOf(the, mina))?.revision.id).toBe(delta.head.id)
  })

  it("after a time without a server are one mail, not one per day missed", () => {
    const { the } = waiting()
    expect(at(the, "2026-10-20T12:00:00Z")).toBe(2)
    expect(at(the, "2026-10-20T12:01:00Z")).toBe(0)
  })

  it("stop with an answer", () => {
    const { the, delta } = waiting()
    expect(at(the, "2026-10-07T07:00:00Z")).toBe(2)
    answer(the, delta.contacts[0], "approve")
    expect(at(the, "2026-10-13T07:00:00Z")).toBe(0)
  })

  it("when each must approve, go on to those who have not answered", () => {
    const { the, delta } = waiting()
    setRules(the, { approvalRule: "all" })
    answer(the, delta.contacts[0], "approve")
    at(the, "2026-10-07T07:00:00Z")
    expect(mails(the, "reminder")).toEqual(["reminder jo@example.net"])
  })

  it("go to nobody who only comments, is removed, was not sent anything, or whose draft changed since", () => {
    const { the, delta } = waiting()
    contactIn(the, delta.id, "Reader", { role: "comments" })
    must(removeContact(the.db, the.staff.editor, delta.contacts[1]?.id ?? 0))
    askedPartner(the, "Rhine", "Ann")
    const meuse = askedPartner(the, "Meuse", "Bea")
    const gone = askedPartner(the, "Gone", "Cai")
    send(the, meuse.id, gone.id)
    save(the, meuse.id, "Another text.")
    must(archivePartner(the.db, the.staff.editor, gone.id))
    at(the, "2026-10-07T07:00:00Z")
    expect(mails(the, "reminder")).toEqual(["reminder mina@example.net"])
  })

  it("never catch up on days before the draft was sent", () => {
    const the = scene()
    setRules(the)
    const delta = askedPartner(the, "Delta", "Mina")
    clock("2026-10-13T07:00:00Z")
    send(the, delta.id)
    expect(at(the, "2026-10-16T12:00:00Z")).toBe(0)
    expect(at(the, "2026-10-17T07:00:00Z")).toBe(1)
  })

  it("wait while they are paused, and do not make up for it", () => {
    const { the, delta } = waiting()
    must(pauseReminders(the.db, the.staff.editor, { partnerId: delta.id, paused: true }))
    expect(at(the, "2026-10-07T07:00:00Z")).toBe(0)
    clock("2026-10-14T07:00:00Z")
    must(pauseReminders(the.db, the.staff.editor, { partnerId: delta.id, paused: false }))
    expect(at(the, "2026-10-17T06:59:00Z")).toBe(0)
    expect(at(the, "2026-10-17T07:00:00Z")).toBe(2)
  })

  it("never catch up for a contact who was given its link later, and go to nobody who never was", () => {
    const { the, delta } = waiting()
    at(the, "2026-10-07T07:00:00Z")
    clock("2026-10-08T08:00:00Z")
    const late = contactIn(the, delta.id, "Late")
    expect(at(the, "2026-10-08T08:01:00Z")).toBe(0)
    expect(at(the, "2026-10-13T07:00:00Z")).toBe(2)
    clock("2026-10-14T08:00:00Z")
    must(sendLinkAgain(the.db, the.staff.editor, late.id))
    expect(at(the, "2026-10-14T08:01:00Z")).toBe(0)
    expect(at(the, "2026-10-17T07:00:00Z")).toBe(3)
  })

  it("do not go to whose link staff revoked, nor to who named somebody else", () => {
    const { the, delta } = waiting()
    const [mina, jo] = delta.contacts
    must(revokeLinks(the.db, the.staff.editor, { contactId: mina?.id ?? 0 }))
    must(handOn(the.db, tokenOf(the, jo), { name: "Ann", email: "ann@example.net", comment: "" }))
    expect(at(the, "2026-10-07T07:00:00Z")).toBe(0)
  })

  it("are not sent by saving a schedule whose days have passed", () => {
    const { the } = waiting()
    at(the, "2026-10-07T07:00:00Z")
    clock("2026-10-08T08:00:00Z")
    setRules(the, { reviewDeadline: "2026-10-15", reminderDays: [-8, -7, -2] })
    expect(at(the, "2026-10-08T08:01:00Z")).toBe(0)
    expect(at(the, "2026-10-13T07:00:00Z")).toBe(2)
  })

  it("are none without a deadline or without a schedule", () => {
    const { the } = waiting()
    setRules(the, { reminderDays: [] })
    expect(at(the, "2026-10-13T07:00:00Z")).toBe(0)
    setRules(the, { reviewDeadline: "" })
    expect(at(the, "2026-10-13T07:00:00Z")).toBe(0)
  })

  it("follow a deadline that is moved, and remind nobody twice for one day", () => {
    const { the } = waiting()
    expect(at(the, "2026-10-07T07:00:00Z")).toBe(2)
    // The day before the new deadline is the day that was reminded for already.
    setRules(the, { reviewDeadline: "2026-10-08" })
    expect(at(the, "2026-10-07T08:00:00Z")).toBe(0)
    setRules(the, { reviewDeadline: "2026-11-14" })
    expect(at(the, "2026-11-07T07:59:00Z")).toBe(0)
    expect(at(the, "2026-11-07T08:00:00Z")).toBe(2)
  })
})

describe("reminding by hand", () => {
  const everyone = (the: Scene) => ({ eventId: the.eventId, whom: "everyone owing" as const })

  it("reminds those who owe an answer, with a new link, and leaves the schedule as it is", () => {
    const { the, delta } = waiting()
    const mina = delta.contacts[0]
    const first = tokenOf(the, mina)
    expect(remind(the.db, the.staff.editor, everyone(the))).toEqual({ ok: true, partners: 1, mails: 2 })
    expect(openLink(the.db, first)).toBeNull()
    expect(openLink(the.db, tokenOf(the, mina))).not.toBeNull()
    expect(at(the, "2026-10-07T07:00:00Z")).toBe(2)
  })

  it("reminds exactly those who were seen, or nobody", () => {
    const { the, delta } = waiting()
    const { fingerprint } = remindPlan(the.db, eventOf(the), "everyone owing")
    answer(the, delta.contacts[0], "ask for changes")
    const before = dump(the.db)
    expect(remind(the.db, the.staff.editor, { ...everyone(the), fingerprint })).toEqual({
      ok: false,
      message: PLAN_MOVED_ON,
    })
    expect(remind(the.db, the.staff.editor, everyone(the))).toEqual({
      ok: false,
      message: "Nobody owes an answer here. Nothing was sent.",
    })
    expect(dump(the.db)).toEqual(before)
  })
})
