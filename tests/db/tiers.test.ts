import { describe, expect, it } from "vitest"
import { archivePartner, restorePartner } from "@/db/archiving"
import { addTier, listTiers, moveTier, removeTier, updateTier } from "@/db/tiers"
import { NEW_TIER, type TierSettings } from "@/domain/event"
import { addEvent, dump, moveToTier, must, partnerIn, type Scene, scene } from "./scene"

const GONE = { ok: false, message: "This tier no longer exists. Reload the page." }

describe("tiers", () => {
  it("stand in the order in which they were added, with how many partners each holds", () => {
    const the = scene()
    addEvent(the.db, the.staff.owner, "other")
    partnerIn(the, "A")
    must(archivePartner(the.db, the.staff.editor, partnerIn(the, "B").id))
    must(addTier(the.db, the.staff.publisher, { eventId: the.eventId, settings: named("Bronze") }))
    expect(listTiers(the.db, the.eventId).map(({ name, partners }) => [name, partners])).toEqual([
      ["Gold", 2],
      ["Silver", 0],
      ["Bronze", 0],
    ])
  })

  it("change name, logo size and limits", () => {
    const the = scene()
    const settings: TierSettings = { ...NEW_TIER, name: "Hosts", logoSize: "large", wordLimit: 150 }
    must(updateTier(the.db, the.staff.publisher, { eventId: the.eventId, tierId: the.gold.id, settings }))
    expect(listTiers(the.db, the.eventId)[0]).toEqual({ ...the.gold, ...settings, partners: 0 })
  })

  it("may keep their own name but not take another's; another event may have it", () => {
    const the = scene()
    const { db, eventId, silver } = the
    const message = "This event has a tier “Gold” already. Choose another name."
    const taken = { ok: false, message, fieldErrors: { name: message } }
    const before = dump(db)
    expect(addTier(db, the.staff.publisher, { eventId, settings: named("Gold") })).toEqual(taken)
    expect(
      updateTier(db, the.staff.publisher, { eventId, tierId: silver.id, settings: named("Gold") }),
    ).toEqual(taken)
    expect(dump(db)).toEqual(before)
    must(updateTier(db, the.staff.publisher, { eventId, tierId: silver.id, settings: named("Silver") }))
    addEvent(db, the.staff.owner, "other")
  })

  it("are not added to an event that does not exist", () => {
    const the = scene()
    expect(addTier(the.db, the.staff.publisher, { eventId: 999, settings: named("Bronze") })).toEqual({
      ok: false,
      message: "This event does not exist.",
    })
  })

  it("go when they are empty, and the next one added still comes last", () => {
    const the = scene()
    must(removeTier(the.db, the.staff.publisher, { eventId: the.eventId, tierId: the.gold.id }))
    must(addTier(the.db, the.staff.publisher, { eventId: the.eventId, settings: named("Gold") }))
    expect(names(the)).toEqual(["Silver", "Gold"])
  })

  it("stay while they hold partners, archived ones included, and say how many", () => {
    const the = scene()
    const [a, b] = [partnerIn(the, "A"), partnerIn(the, "B")]
    must(archivePartner(the.db, the.staff.editor, a.id))
    const remove = () =>
      removeTier(the.db, the.staff.publisher, { eventId: the.eventId, tierId: the.gold.id })
    const holds = (how: string) => ({
      ok: false,
      message: `“Gold” still holds ${how}, archived ones included. Move them to another tier first.`,
    })
    expect(remove()).toEqual(holds("2 partners"))
    must(moveToTier(the, b.id, the.silver.id))
    expect(remove()).toEqual(holds("1 partner"))
    must(restorePartner(the.db, the.staff.editor, a.id))
    must(moveToTier(the, a.id, the.silver.id))
    must(remove())
    expect(names(the)).toEqual(["Silver"])
  })

  it("move one place up or down; at the ends they stay and nothing is written", () => {
    const the = scene()
    const { db, eventId } = the
    const bronze = must(addTier(db, the.staff.publisher, { eventId, settings: named("Bronze") })).tier
    const move = (tierId: number, direction: "up" | "down") =>
      must(moveTier(db, the.staff.publisher, { eventId, tierId, direction }))
    move(bronze.id, "up")
    expect(names(the)).toEqual(["Gold", "Bronze", "Silver"])
    move(the.gold.id, "down")
    expect(names(the)).toEqual(["Bronze", "Gold", "Silver"])
    const before = dump(db)
    move(bronze.id, "up")
    move(the.silver.id, "down")
    expect(dump(db)).toEqual(before)
  })

  it("of another event can't be changed, removed or moved through this one", () => {
    const the = scene()
    const { db, eventId } = the
    const other = addEvent(db, the.staff.owner, "other")
    const before = dump(db)
    for (const tierId of [other.gold.id, 999]) {
      const where = { eventId, tierId }
      expect(updateTier(db, the.staff.owner, { ...where, settings: named("Mine") })).toEqual(GONE)
      expect(removeTier(db, the.staff.owner, where)).toEqual(GONE)
      expect(moveTier(db, the.staff.owner, { ...where, direction: "down" })).toEqual(GONE)
    }
    expect(dump(db)).toEqual(before)
  })
})

function named(name: string): TierSettings {
  return { ...NEW_TIER, name }
}

function names({ db, eventId }: Scene): string[] {
  return listTiers(db, eventId).map((tier) => tier.name)
}
