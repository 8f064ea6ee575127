import { describe, expect, it } from "vitest"
import { atTime } from "@/db/clock"
import { runDueSchedules } from "@/db/due-schedules"
import { getEvent } from "@/db/events"
import { listReleases } from "@/db/release-list"
import { publish, unpublish } from "@/db/releases"
import { addSchedule, cancelSchedule, listFailures, listPast, listWaiting, noteFailure } from "@/db/schedules"
import { changeRole, setDisabled } from "@/db/staff"
import type { ScheduledAction } from "@/domain/schedule"
import { dump, must, partnerIn, type Scene, save, scene, setPublishRule } from "./scene"

const HOUR = 3_600_000
const NOW = Date.parse("2026-05-01T10:00:00Z")
const at = (iso: string) => Date.parse(iso)

/** Schedules as if it were ten o'clock on 1 May 2026; days and times are UTC, the scene's zone. */
function later(the: Scene, action: ScheduledAction, local: string, actor = the.staff.publisher) {
  const [day = "", time = ""] = local.split(" ")
  return atTime(NOW, () =>
    addSchedule(the.db, actor, { eventId: the.eventId, timeZone: "UTC", fields: { action, day, time } }),
  )
}

const currentOf = (the: Scene) => getEvent(the.db, the.eventId)?.currentReleaseId ?? null
const outcomes = (the: Scene) => listPast(the.db, the.eventId).map((row) => [row.succeeded, row.outcome])

describe("scheduling", () => {
  it("waits in the order in which it is due, under the name of who asked", () => {
    const the = scene()
    expect(must(later(the, "unpublish", "2026-05-20 18:00"))).toEqual({
      ok: true,
      dueAt: at("2026-05-20T18:00:00Z"),
    })
    must(later(the, "publish", "2026-05-03 09:00", the.staff.owner))
    expect(
      listWaiting(the.db, the.eventId).map(({ action, dueAt, author }) => ({ action, dueAt, author })),
    ).toEqual([
      { action: "publish", dueAt: at("2026-05-03T09:00:00Z"), author: "The owner" },
      { action: "unpublish", dueAt: at("2026-05-20T18:00:00Z"), author: "The publisher" },
    ])
  })

  it("puts what is wrong beside its field, and writes nothing", () => {
    const the = scene()
    must(later(the, "publish", "2026-05-03 09:00"))
    const before = dump(the.db)
    expect(later(the, "publish", "2026-05-01 09:00")).toMatchObject({
      fieldErrors: { time: "This time has passed: it is 10:00 in UTC now. Choose a later one." },
    })
    expect(later(the, "unpublish", "2026-05-03 09:00")).toMatchObject({
      fieldErrors: { time: expect.stringContaining("A publish is scheduled for this minute already.") },
    })
    expect(dump(the.db)).toEqual(before)
  })

  it("refuses a time that was shown in another zone than the event has now", () => {
    const the = scene()
    const fields = { action: "publish", day: "2026-05-03", time: "09:00" } as const
    expect(
      addSchedule(the.db, the.staff.owner, { eventId: the.eventId, timeZone: "Asia/Seoul", fields }),
    ).toEqual({
      ok: false,
      message: "The event’s time zone is now UTC. Check the time, then schedule again.",
    })
  })

  it("can be cancelled until it has happened", () => {
    const the = scene()
    partnerIn(the, "Delta")
    must(later(the, "publish", "2026-05-03 09:00"))
    must(later(the, "publish", "2026-05-04 09:00"))
    const [first, second] = listWaiting(the.db, the.eventId)
    const cancel = (scheduleId = 0) =>
      atTime(NOW, () => cancelSchedule(the.db, the.staff.owner, { eventId: the.eventId, scheduleId }))
    must(cancel(first?.id))
    must(cancel(first?.id))
    expect(listWaiting(the.db, the.eventId)).toHaveLength(1)
    expect(runDueSchedules(the.db, at("2026-05-04T09:00:00Z"))).toBe(1)
    expect(cancel(second?.id)).toMatchObject({
      message: "This has happened already, so it can’t be cancelled.",
    })
    expect(cancel()).toMatchObject({ message: "This is not scheduled." })
    expect(listReleases(the.db, the.eventId)).toHaveLength(1)
    expect(listPast(the.db, the.eventId)).toMatchObject([
      { succeeded: true, outcome: "Published 1 partner as release 1." },
      { doneAt: null, canceller: "The owner" },
    ])
  })
})

describe("when its time comes", () => {
  it("publishes what may go out, in the name of who asked, and closes nothing else", () => {
    const the = scene()
    partnerIn(the, "Delta")
    must(later(the, "publish", "2026-05-03 09:00"))
    const due = at("2026-05-03T09:00:00Z")
    expect(runDueSchedules(the.db, due - 1)).toBe(0)
    expect(currentOf(the)).toBeNull()
    expect(runDueSchedules(the.db, due)).toBe(1)
    expect(runDueSchedules(the.db, due + 60_000)).toBe(0)
    expect(listReleases(the.db, the.eventId)).toMatchObject([
      { number: 1, author: "The publisher", createdAt: due, partners: 1 },
    ])
    expect(outcomes(the)).toEqual([[true, "Published 1 partner as release 1."]])
  })

  it("holds back what the event's rule holds back then, whatever the rule was before", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    save(the, id, "News.")
    partnerIn(the, "Lake")
    must(later(the, "publish", "2026-05-03 09:00"))
    setPublishRule(the.db, the.eventId, "approved")
    runDueSchedules(the.db, at("2026-05-03T09:00:00Z"))
    expect(outcomes(the)).toEqual([[true, "Nothing was new. 2 drafts wait for a sign-off."]])
    expect(listReleases(the.db, the.eventId)).toHaveLength(1)
  })

  it("takes the event off, or finds that it is not public", () => {
    const the = scene()
    partnerIn(the, "Delta")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    must(later(the, "unpublish", "2026-05-03 09:00"))
    must(later(the, "unpublish", "2026-05-04 09:00"))
    runDueSchedules(the.db, at("2026-05-03T09:00:00Z"))
    expect(currentOf(the)).toBeNull()
    runDueSchedules(the.db, at("2026-05-04T09:00:00Z"))
    expect(outcomes(the)).toEqual([
      [true, "The event was not public, so there was nothing to take off."],
      [true, "Took the event off the public site."],
    ])
  })

  it("catches up after downtime, in the order in which it was due, and says how late", () => {
    const the = scene()
    partnerIn(the, "Delta")
    must(later(the, "unpublish", "2026-05-03 12:00"))
    must(later(the, "publish", "2026-05-03 09:00"))
    must(later(the, "publish", "2026-05-09 09:00"))
    expect(runDueSchedules(the.db, at("2026-05-03T15:00:00Z"))).toBe(2)
    expect(currentOf(the)).toBeNull()
    expect(listReleases(the.db, the.eventId)).toHaveLength(1)
    expect(outcomes(the)).toEqual([
      [
        true,
        "Took the event off the public site. It came 3 hours late: Greenroom was not running, or held up.",
      ],
      [
        true,
        "Published 1 partner as release 1. It came 6 hours late: Greenroom was not running, or held up.",
      ],
    ])
    expect(listWaiting(the.db, the.eventId)).toHaveLength(1)
  })

  it("happens whole or not at all, and keeps its turn, when the process fails between publish and outcome", () => {
    const the = scene()
    partnerIn(the, "Delta")
    must(later(the, "publish", "2026-05-03 09:00"))
    const due = at("2026-05-03T09:00:00Z")
    the.db.$client.exec(
      "create trigger broken before update on schedule begin select raise(abort, 'disk full'); end",
    )
    const before = dump(the.db)
    expect(() => runDueSchedules(the.db, due)).toThrow()
    expect(dump(the.db)).toEqual(before)
    the.db.$client.exec("drop trigger broken")
    expect(runDueSchedules(the.db, due + 60_000)).toBe(1)
    expect(listReleases(the.db, the.eventId)).toHaveLength(1)
  })
})

describe("what could not be done", () => {
  it.each([
    ["disabled", "Not published. The account of The publisher, who asked for it, is disabled."],
    ["demoted", "Not published. The publisher may no longer publish."],
  ])("is told and stays on the page until somebody takes note: %s", (what, words) => {
    const the = scene()
    const { owner, publisher } = the.staff
    partnerIn(the, "Delta")
    must(later(the, "publish", "2026-05-03 09:00"))
    if (what === "disabled") must(setDisabled(the.db, owner, { memberId: publisher.id, disabled: true }))
    else must(changeRole(the.db, owner, { memberId: publisher.id, role: "viewer" }))
    runDueSchedules(the.db, at("2026-05-03T09:00:00Z"))
    expect(currentOf(the)).toBeNull()
    const failures = listFailures(the.db, the.eventId)
    expect(failures).toMatchObject([{ outcome: words, author: "The publisher" }])
    must(noteFailure(the.db, owner, { eventId: the.eventId, scheduleId: failures[0]?.id ?? 0 }))
    expect(listFailures(the.db, the.eventId)).toEqual([])
    expect(outcomes(the)).toEqual([[false, words]])
  })

  it("gives publish's own reason", () => {
    const the = scene()
    setPublishRule(the.db, the.eventId, "approved")
    partnerIn(the, "Delta")
    must(later(the, "publish", "2026-05-03 09:00"))
    runDueSchedules(the.db, at("2026-05-03T09:00:00Z"))
    expect(outcomes(the)).toEqual([
      [
        false,
        "Not published. Nobody has signed off yet, so there is nothing to publish. Send the drafts for review, or let a partner through with a reason.",
      ],
    ])
  })

  it("is no failure to take note of when it went well, or waits", () => {
    const the = scene()
    must(later(the, "unpublish", "2026-05-03 09:00"))
    const scheduleId = listWaiting(the.db, the.eventId)[0]?.id ?? 0
    const note = () => noteFailure(the.db, the.staff.owner, { eventId: the.eventId, scheduleId })
    expect(note()).toMatchObject({ message: "This has not failed." })
    runDueSchedules(the.db, NOW + 48 * HOUR)
    expect(note()).toMatchObject({ message: "This has not failed." })
    expect(unpublish(the.db, the.staff.owner, the.eventId).ok).toBe(false)
  })
})
