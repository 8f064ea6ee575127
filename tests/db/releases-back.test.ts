import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { createEvent } from "@/db/events"
import { publishPlan } from "@/db/next-release"
import { activePartners } from "@/db/partner-list"
import { listReleases } from "@/db/release-list"
import { snapshotOf, toRelease } from "@/db/release-snapshots"
import { publish, rollBack, unpublish } from "@/db/releases"
import { isUnchanged } from "@/domain/release-changes"
import { addEvent, dump, must, partnerIn, type Scene, save, scene, settingsOf } from "./scene"
import { eventOf } from "./sign-off-scene"

const NO_EVENT = { ok: false, message: "This event does not exist." }

describe("unpublishing and going back", () => {
  it("takes the event off, once, and brings a release back exactly, drafts untouched", () => {
    const the = scene()
    const { db, eventId } = the
    const { id } = partnerIn(the, "A")
    const first = publishNow(the)
    const old = current(the)
    save(the, id, "New.")
    publishNow(the)
    must(unpublish(db, the.staff.publisher, eventId))
    expect(current(the)).toBeNull()
    expect(unpublish(db, the.staff.publisher, eventId)).toEqual({
      ok: false,
      message: "This event is not public.",
    })
    const drafts = dump(db).revision
    must(rollBack(db, the.staff.publisher, { eventId, releaseId: first.releaseId }))
    expect(current(the)).toEqual(old)
    expect(dump(db).revision).toEqual(drafts)
    const again = dump(db)
    must(rollBack(db, the.staff.publisher, { eventId, releaseId: first.releaseId }))
    expect(dump(db)).toEqual(again)
  })

  it("never reaches releases of another event", () => {
    const the = scene()
    const other = { ...the, ...addEvent(the.db, the.staff.owner, "other") }
    partnerIn(the, "A")
    partnerIn(other, "B")
    publishNow(the)
    const { releaseId } = publishNow(other)
    const before = dump(the.db)
    for (const target of [releaseId, 999])
      expect(rollBack(the.db, the.staff.owner, { eventId: the.eventId, releaseId: target })).toEqual({
        ok: false,
        message: "This release does not exist.",
      })
    expect(unpublish(the.db, the.staff.owner, 999)).toEqual(NO_EVENT)
    expect(dump(the.db)).toEqual(before)
  })
})

describe("the plan and the list", () => {
  it("say what a publish would do, and that it does nothing right after one", () => {
    const the = scene()
    const [a, b] = [partnerIn(the, "A"), partnerIn(the, "B")]
    expect(publishPlan(the.db, the.eventId)).toMatchObject({ isPublic: false, partners: 2 })
    publishNow(the)
    const after = publishPlan(the.db, the.eventId)
    expect(after && isUnchanged(after.changes)).toBe(true)
    save(the, a.id, "New.")
    must(archivePartner(the.db, the.staff.editor, b.id))
    const c = partnerIn(the, "C")
    expect(publishPlan(the.db, the.eventId)).toMatchObject({
      isPublic: true,
      partners: 2,
      changes: {
        added: [{ id: c.id, name: "C", slug: "c" }],
        changed: [{ id: a.id, name: "A", slug: "a" }],
        removed: [{ id: b.id, name: "B", slug: "b" }],
        moved: [],
        settings: [],
      },
    })
    expect(activePartners(the.db, eventOf(the)).map(({ id, state }) => [id, state])).toEqual([
      [a.id, "changed"],
      [c.id, "not public"],
    ])
  })

  it("know nothing of an event without a release", () => {
    const the = scene()
    const { event } = must(createEvent(the.db, the.staff.owner, settingsOf({ slug: "bare" })))
    expect(publishPlan(the.db, event.id)).toMatchObject({ partners: 0, isPublic: false })
    expect(activePartners(the.db, event)).toEqual([])
    expect(listReleases(the.db, event.id)).toEqual([])
  })
})

function publishNow({ db, staff, eventId }: Pick<Scene, "db" | "staff" | "eventId">) {
  return must(publish(db, staff.publisher, { eventId }))
}

/** What the public sees of the event. */
function current({ db, eventId }: Scene) {
  const id = db.$client.prepare("select current_release_id from event where id = ?").pluck().get(eventId)
  return id === null ? null : toRelease(snapshotOf(db, id as number))
}
