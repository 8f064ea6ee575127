import { afterEach, describe, expect, it, vi } from "vitest"
import { createEvent } from "@/db/events"
import { openLink, revokeLinks } from "@/db/review-links"
import { updateReviewRules } from "@/db/review-rules"
import { must, scene, settingsOf } from "./scene"
import { askedPartner, eventOf, RULES, send, setRules, tokenOf } from "./sign-off-scene"

afterEach(() => {
  vi.useRealTimers()
})

describe("the rules of an event’s sign-off", () => {
  it("start with no deadline, approved only, one approval, and three reminders", () => {
    const the = scene()
    const { event } = must(createEvent(the.db, the.staff.owner, settingsOf({ slug: "another" })))
    expect(event).toMatchObject({
      reviewDeadline: "",
      timeZone: "UTC",
      publishRule: "approved",
      approvalRule: "one",
      reminderDays: [-7, -1, 3],
      replyTo: "",
    })
  })

  it("change as a whole, and nothing else of the event does", () => {
    const the = scene()
    const before = eventOf(the)
    const rules = {
      ...RULES,
      publishRule: "staff",
      approvalRule: "all",
      replyTo: "desk@example.org",
    } as const
    must(updateReviewRules(the.db, the.staff.publisher, { eventId: the.eventId, rules }))
    expect(eventOf(the)).toEqual({ ...before, ...rules })
  })

  it("of an event that does not exist can’t be changed", () => {
    const the = scene()
    expect(updateReviewRules(the.db, the.staff.owner, { eventId: 999, rules: RULES })).toEqual({
      ok: false,
      message: "This event does not exist.",
    })
  })

  it("take links along with a later deadline, end none with an earlier one, and wake none that ended", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-10-01T08:00:00Z") })
    const the = scene()
    setRules(the)
    const delta = askedPartner(the, "Delta", "Mina", "Jo")
    send(the, delta.id)
    const [mina, jo] = delta.contacts.map((contact) => tokenOf(the, contact)) as [string, string]
    must(revokeLinks(the.db, the.staff.editor, { contactId: delta.contacts[1]?.id ?? 0 }))
    const opens = (iso: string) => {
      vi.setSystemTime(Date.parse(iso))
      return [mina, jo].map((token) => openLink(the.db, token) !== null)
    }
    setRules(the, { reviewDeadline: "2026-10-02" })
    expect(opens("2026-10-28T22:59:59Z")).toEqual([true, false])
    setRules(the, { reviewDeadline: "2026-11-14" })
    expect(opens("2026-11-28T22:59:59Z")).toEqual([true, false])
    expect(opens("2026-11-28T23:00:00Z")).toEqual([false, false])
    setRules(the, { reviewDeadline: "2027-11-14" })
    expect(opens("2026-11-28T23:00:01Z")).toEqual([false, false])
  })
})
