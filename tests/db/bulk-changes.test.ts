import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { changeMany, undoChange } from "@/db/bulk-changes"
import { bulkPlan } from "@/db/bulk-plans"
import { listPartners } from "@/db/partners"
import { publish } from "@/db/releases"
import { changeTags, tagsOf } from "@/db/tags"
import type { BulkChange } from "@/domain/bulk-changes"
import { addEvent, dump, must, partnerIn, type Scene, save, scene } from "./scene"
import { contactIn, send } from "./sign-off-scene"

const PLAN_MOVED_ON = "Something changed since this was shown. Look at what would happen now, then do it."

describe("changing many partners at once", () => {
  it("moves them to the end of a tier in their order, and back to where each was", () => {
    const { the, a, b, c } = three()
    partnerIn(the, "First", the.silver)
    const { plan, undo } = change(the, [c, a], { kind: "tier", tierId: the.silver.id })
    expect(plan.changing.map(({ name }) => name)).toEqual(["A", "C"])
    expect(order(the)).toEqual({ gold: ["B"], silver: ["First", "A", "C"] })
    expect(must(undoChange(the.db, the.staff.editor, { eventId: the.eventId, undo }))).toEqual({
      ...{ ok: true, undone: 2, kept: 0 },
    })
    expect(order(the)).toEqual({ gold: ["A", "B", "C"], silver: ["First"] })
    expect(b).toBeGreaterThan(0)
  })

  it("says who stays as they are, and why", () => {
    const { the, a, b, c } = three()
    must(archivePartner(the.db, the.staff.editor, c))
    const skipped = (kind: BulkChange) =>
      bulkPlan(the.db, { eventId: the.eventId, partnerIds: [a, b, c], change: kind }).skipped.map(
        ({ name, because }) => `${name}: ${because}`,
      )
    must(changeTags(the.db, the.staff.editor, { partnerId: a, add: ["River"] }))
    const twelve = Array.from({ length: 12 }, (_, at) => `tag ${at}`)
    must(changeTags(the.db, the.staff.editor, { partnerId: b, add: twelve }))
    expect(skipped({ kind: "tier", tierId: the.gold.id })).toEqual([
      "A: there already",
      "B: there already",
      "C: archived",
    ])
    expect(skipped({ kind: "add tag", tag: "river" })).toEqual([
      "A: has the tag",
      "B: too many tags",
      "C: archived",
    ])
    expect(skipped({ kind: "remove tag", tag: "river" })).toEqual(["B: has no such tag", "C: archived"])
    expect(skipped({ kind: "archive" })).toEqual(["C: archived"])
    expect(skipped({ kind: "restore" })).toEqual(["A: not archived", "B: not archived"])
  })

  it("adds and removes a tag as the event spells it, and takes that back", () => {
    const { the, a, b } = three()
    must(changeTags(the.db, the.staff.editor, { partnerId: b, add: ["River"] }))
    const { undo } = change(the, [a, b], { kind: "add tag", tag: "river" })
    expect([tagsOf(the.db, a), tagsOf(the.db, b)]).toEqual([["River"], ["River"]])
    must(undoChange(the.db, the.staff.editor, { eventId: the.eventId, undo }))
    expect([tagsOf(the.db, a), tagsOf(the.db, b)]).toEqual([[], ["River"]])
    const removed = change(the, [b], { kind: "remove tag", tag: "RIVER" })
    expect(tagsOf(the.db, b)).toEqual([])
    must(undoChange(the.db, the.staff.editor, { eventId: the.eventId, undo: removed.undo }))
    expect(tagsOf(the.db, b)).toEqual(["River"])
  })

  it("archives, tells of requests and of what is public, and brings back to the same places", () => {
    const { the, a, b, c } = three()
    contactIn(the, a, "Mina")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    save(the, a, "A text.")
    send(the, a)
    const { plan, undo } = change(the, [a, b], { kind: "archive" })
    expect({ asked: plan.asked, published: plan.published }).toEqual({ asked: 1, published: 2 })
    expect(order(the).gold).toEqual(["C"])
    must(undoChange(the.db, the.staff.editor, { eventId: the.eventId, undo }))
    expect(order(the).gold).toEqual(["A", "B", "C"])
    expect(c).toBeGreaterThan(0)
  })

  it("does not archive again who was sent for review since", () => {
    const { the, a, b } = three()
    contactIn(the, a, "Mina")
    change(the, [a, b], { kind: "archive" })
    const { undo } = change(the, [a, b], { kind: "restore" })
    save(the, a, "A text.")
    send(the, a)
    expect(must(undoChange(the.db, the.staff.editor, { eventId: the.eventId, undo }))).toMatchObject({
      ...{ undone: 1, kept: 1 },
    })
    expect(order(the).gold).toEqual(["A", "C"])
  })

  it("is refused when what would change is another than was shown", () => {
    const { the, a, b } = three()
    const input = { eventId: the.eventId, partnerIds: [a, b], change: { kind: "archive" } as const }
    const { fingerprint } = bulkPlan(the.db, input)
    must(archivePartner(the.db, the.staff.editor, b))
    const before = dump(the.db)
    expect(changeMany(the.db, the.staff.editor, { ...input, fingerprint })).toEqual({
      ...{ ok: false, message: PLAN_MOVED_ON },
    })
    expect(dump(the.db)).toEqual(before)
  })

  it("takes back what is still as it left it, and leaves the rest", () => {
    const { the, a, b } = three()
    const { undo } = change(the, [a, b], { kind: "add tag", tag: "river" })
    must(changeTags(the.db, the.staff.editor, { partnerId: b, remove: ["river"] }))
    expect(must(undoChange(the.db, the.staff.editor, { eventId: the.eventId, undo }))).toMatchObject({
      ...{ undone: 1, kept: 1 },
    })
    expect(undoChange(the.db, the.staff.editor, { eventId: the.eventId, undo })).toEqual({
      ...{ ok: false, message: "All of them were changed since, so nothing was taken back." },
    })
  })

  it("reaches nobody of another event", () => {
    const { the, a } = three()
    const other = { ...the, ...addEvent(the.db, the.staff.owner, "other") }
    const plan = bulkPlan(the.db, {
      ...{ eventId: other.eventId, partnerIds: [a], change: { kind: "archive" } },
    })
    expect([...plan.changing, ...plan.skipped]).toEqual([])
  })
})

describe("a partner's tags", () => {
  it("are each there once, in the event's spelling, twelve at most", () => {
    const { the, a, b } = three()
    must(changeTags(the.db, the.staff.editor, { partnerId: a, add: ["River", "river", "booth"] }))
    must(changeTags(the.db, the.staff.editor, { partnerId: b, add: ["BOOTH"] }))
    expect([tagsOf(the.db, a), tagsOf(the.db, b)]).toEqual([["booth", "River"], ["booth"]])
    const thirteen = Array.from({ length: 13 }, (_, at) => `tag ${at}`)
    expect(changeTags(the.db, the.staff.editor, { partnerId: a, add: thirteen })).toEqual({
      ...{ ok: false, message: "A partner has 12 tags at most. Remove one first." },
    })
  })

  it("that a colleague gave meanwhile stay", () => {
    const { the, a } = three()
    const { db, staff } = the
    must(changeTags(db, staff.editor, { partnerId: a, add: ["River"] }))
    must(changeTags(db, staff.owner, { partnerId: a, add: ["booth"] }))
    must(changeTags(db, staff.editor, { partnerId: a, add: ["dinner"] }))
    expect(tagsOf(db, a)).toEqual(["booth", "dinner", "River"])
    must(changeTags(db, staff.editor, { partnerId: a, remove: ["river"] }))
    expect(tagsOf(db, a)).toEqual(["booth", "dinner"])
  })
})

function three() {
  const the = scene()
  const [a, b, c] = ["A", "B", "C"].map((name) => partnerIn(the, name).id) as [number, number, number]
  return { the, a, b, c }
}

/** Plans a change and makes it. */
function change({ db, staff, eventId }: Scene, partnerIds: number[], kind: BulkChange) {
  const plan = bulkPlan(db, { eventId, partnerIds, change: kind })
  const { undo } = must(
    changeMany(db, staff.editor, { eventId, partnerIds, change: kind, fingerprint: plan.fingerprint }),
  )
  return { plan, undo }
}

function order({ db, eventId, gold, silver }: Scene) {
  const names = (tierId: number) =>
    listPartners(db, eventId)
      .filter((item) => item.tierId === tierId)
      .map(({ head }) => head.content.name)
  return { gold: names(gold.id), silver: names(silver.id) }
}
