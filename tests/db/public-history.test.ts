import { describe, expect, it } from "vitest"
import { atTime } from "@/db/clock"
import { publicHistory } from "@/db/public-history"
import { comparableOf } from "@/db/release-outlines"
import { snapshotOf } from "@/db/release-snapshots"
import { publish, rollBack, unpublish } from "@/db/releases"
import { comparable } from "./comparable"
import { addEvent, must, partnerIn, type Scene, save, scene } from "./scene"

const DAY = 86_400_000

describe("the public history of an event", () => {
  it("tells what each release changed, newest first, from the one that was public before it", () => {
    const the = scene()
    const alpha = partnerIn(the, "Alpha")
    const first = publishOn(the, 1)
    partnerIn(the, "Beta")
    publishOn(the, 2)
    save(the, alpha.id, "Alpha has news.")
    const third = publishOn(the, 3)
    expect(told(the, third)).toEqual({
      startedAt: DAY,
      changedAt: 3 * DAY,
      releases: [
        [3, 3 * DAY, 2, [], ["Alpha"]],
        [2, 2 * DAY, 1, ["Beta"], []],
        [1, DAY, null, ["Alpha"], []],
      ],
    })
    atTime(4 * DAY, () => must(rollBack(the.db, the.staff.owner, { eventId: the.eventId, releaseId: first })))
    expect(told(the, first)).toEqual({
      startedAt: DAY,
      changedAt: 4 * DAY,
      releases: [[1, DAY, null, ["Alpha"], []]],
    })
    partnerIn(the, "Gamma")
    const fourth = publishOn(the, 5)
    expect(told(the, fourth).releases[0]).toEqual([4, 5 * DAY, 1, ["Beta", "Gamma"], ["Alpha"]])
  })

  it("goes on after the event was not public for a while, and knows nothing of other events", () => {
    const the = scene()
    const other = { ...the, ...addEvent(the.db, the.staff.owner, "other") }
    partnerIn(the, "Alpha")
    partnerIn(other, "Other")
    publishOn(the, 1)
    publishOn(other, 2)
    must(unpublish(the.db, the.staff.owner, the.eventId))
    partnerIn(the, "Beta")
    const second = publishOn(the, 3)
    expect(told(the, second).releases).toEqual([
      [2, 3 * DAY, 1, ["Beta"], []],
      [1, DAY, null, ["Alpha"], []],
    ])
    expect(publicHistory(the.db, second).event).not.toBe(publicHistory(the.db, 2).event)
  })

  it("compares by what the releases hold, read without their texts", () => {
    const the = scene()
    for (const name of ["Alpha", "“Beta” \\ 한국"]) partnerIn(the, name)
    partnerIn({ ...the, gold: the.silver }, "Silver")
    const id = publishOn(the, 1)
    expect(comparableOf(the.db, id)).toEqual(comparable(snapshotOf(the.db, id)))
    expect(() => publicHistory(the.db, 999)).toThrow("release 999 does not exist")
  })
})

function publishOn(the: Scene, day: number): number {
  return atTime(day * DAY, () => must(publish(the.db, the.staff.owner, { eventId: the.eventId })).releaseId)
}

function told({ db }: Scene, releaseId: number) {
  const { startedAt, changedAt, releases } = publicHistory(db, releaseId)
  const names = (list: { name: string }[]) => list.map(({ name }) => name)
  return {
    startedAt,
    changedAt,
    releases: releases.map(({ release, at, before, changes }) => [
      release,
      at,
      before,
      names(changes.added),
      names(changes.changed),
    ]),
  }
}
