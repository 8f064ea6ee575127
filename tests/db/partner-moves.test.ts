import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { archivePartner, restorePartner } from "@/db/archiving"
import { type Place, placePartner } from "@/db/partner-moves"
import { GONE, listPartners } from "@/db/partners"
import { removeTier } from "@/db/tiers"
import { place } from "@/domain/arrangement"
import { addEvent, dump, moveToTier, must, partnerIn, type Scene, scene } from "./scene"

const MOVED_MEANWHILE =
  "Somebody changed the list meanwhile. The page is up to date now: move the partner again."

describe("moving one partner", () => {
  it("gives the order that the screen shows, whatever was moved, archived and brought back before", () => {
    const the = scene()
    for (const name of ["A", "B", "C", "D", "E"]) partnerIn(the, name)
    const all = listPartners(the.db, the.eventId).map(({ id }) => id)
    const tiers = [the.gold.id, the.silver.id]
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        fc.constantFrom("before", "after", "start", "end", "away", "back"),
        fc.constantFrom(...tiers),
        (id, beside, edge, tierId) => {
          const moved = listPartners(the.db, the.eventId).find((one) => one.id === id)
          if (edge === "away") return void archivePartner(the.db, the.staff.editor, id)
          if (edge === "back") return void restorePartner(the.db, the.staff.editor, id)
          const shown = onScreen(the)
          const anchor = shown.find((tier) => tier.partners.some((one) => one.id === beside))
          if (!moved || ((edge === "before" || edge === "after") && !anchor)) return
          const to: Place =
            edge === "before" || edge === "after"
              ? { tierId: anchor?.id ?? 0, partnerId: beside, edge }
              : { tierId, edge }
          const wanted =
            edge === "before" || edge === "after"
              ? place(shown, id, { partnerId: beside, edge })
              : place(shown, id, edge === "start" ? { tierId, edge } : { tierId })
          must(placePartner(the.db, the.staff.editor, { partnerId: id, fromTierId: moved.tierId, to }))
          expect(onScreen(the)).toEqual(wanted)
        },
      ),
      { numRuns: 150 },
    )
  })

  it("leads back to where it was", () => {
    const the = scene()
    const [a, b, c] = ["A", "B", "C"].map((name) => partnerIn(the, name).id) as [number, number, number]
    const before = onScreen(the)
    for (const partnerId of [a, b, c]) {
      const to = { tierId: the.silver.id, edge: "end" } as const
      const { back } = must(
        placePartner(the.db, the.staff.editor, { partnerId, fromTierId: the.gold.id, to }),
      )
      must(placePartner(the.db, the.staff.editor, { partnerId, fromTierId: the.silver.id, to: back }))
      expect(onScreen(the)).toEqual(before)
    }
  })

  it.each<[string, (the: Scene, a: number, b: number) => unknown]>([
    ["it was moved to another tier", (the, a) => must(moveToTier(the, a, the.silver.id))],
    ["it was archived", (the, a) => must(archivePartner(the.db, the.staff.editor, a))],
    ["the one beside it was moved", (the, _, b) => must(moveToTier(the, b, the.silver.id))],
    ["the one beside it was archived", (the, _, b) => must(archivePartner(the.db, the.staff.editor, b))],
  ])("is refused when meanwhile %s", (_, meanwhile) => {
    const the = scene()
    const [a, b] = ["A", "B"].map((name) => partnerIn(the, name).id) as [number, number]
    meanwhile(the, a, b)
    const before = dump(the.db)
    const to = { tierId: the.gold.id, partnerId: b, edge: "after" } as const
    expect(placePartner(the.db, the.staff.editor, { partnerId: a, fromTierId: the.gold.id, to })).toEqual({
      ok: false,
      message: MOVED_MEANWHILE,
    })
    expect(dump(the.db)).toEqual(before)
  })

  it("leads back no more when it was moved on, archived, or its tier is gone", () => {
    const the = scene()
    const { id } = partnerIn(the, "A")
    const { back } = must(moveToTier(the, id, the.silver.id))
    const undo = () =>
      placePartner(the.db, the.staff.editor, { partnerId: id, fromTierId: the.silver.id, to: back })
    must(moveToTier(the, id, the.gold.id))
    expect(undo()).toEqual({ ok: false, message: MOVED_MEANWHILE })
    must(moveToTier(the, id, the.silver.id))
    must(removeTier(the.db, the.staff.owner, { eventId: the.eventId, tierId: the.gold.id }))
    expect(undo()).toEqual({ ok: false, message: MOVED_MEANWHILE })
    must(archivePartner(the.db, the.staff.editor, id))
    expect(undo()).toEqual({ ok: false, message: MOVED_MEANWHILE })
  })

  it("is refused for a partner that does not exist", () => {
    const the = scene()
    const to = { tierId: the.silver.id, edge: "end" } as const
    expect(placePartner(the.db, the.staff.editor, { partnerId: 999, fromTierId: the.gold.id, to })).toEqual({
      ok: false,
      message: GONE,
    })
  })

  it("never leads into another event", () => {
    const the = scene()
    const other = addEvent(the.db, the.staff.owner, "other")
    const { id } = partnerIn(the, "A")
    const to = { tierId: other.gold.id, edge: "end" } as const
    expect(placePartner(the.db, the.staff.editor, { partnerId: id, fromTierId: the.gold.id, to })).toEqual({
      ok: false,
      message: MOVED_MEANWHILE,
    })
  })
})

function onScreen({ db, eventId, gold, silver }: Scene) {
  const active = listPartners(db, eventId)
  return [gold.id, silver.id].map((id) => ({
    id,
    partners: active.filter(({ tierId }) => tierId === id).map((item) => ({ id: item.id })),
  }))
}
