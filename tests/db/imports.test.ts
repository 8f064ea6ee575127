import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { applyImport, importGround } from "@/db/imports"
import { listPartners } from "@/db/partners"
import { publish } from "@/db/releases"
import { listTiers } from "@/db/tiers"
import type { ImportChoice } from "@/domain/import/choices"
import { fromPlainText } from "@/domain/rich-text"
import { addEvent, choiceOf, dump, must, partnerIn, reload, type Scene, save, scene } from "./scene"

describe("an import", () => {
  it("adds, updates and makes the tiers that are missing, all at once", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    const summary = must(
      importRows(the, [
        choiceOf("Delta Province", {
          action: "update",
          partnerId: id,
          tier: null,
          description: fromPlainText("New."),
        }),
        choiceOf("River League", { tier: "silver" }),
        choiceOf("Rain Archive", { tier: "Media" }),
        choiceOf("Tree Bureau", { tier: "MEDIA" }),
      ]),
    )
    expect(summary).toEqual({ ok: true, importId: 1, added: 3, updated: 1, tiersAdded: ["Media"] })
    expect(
      listPartners(the.db, the.eventId).map(({ tierId, slug }) => [tierName(the, tierId), slug]),
    ).toEqual([
      ["Gold", "delta-province"],
      ["Silver", "river-league"],
      ["Media", "rain-archive"],
      ["Media", "tree-bureau"],
    ])
    expect(reload(the.db, id).head.content.description).toEqual(fromPlainText("New."))
  })

  it("never changes what was published", () => {
    const the = scene()
    const { id: partnerId } = partnerIn(the, "Delta Province")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    const { head } = reload(the.db, partnerId)
    must(importRows(the, [update(partnerId, "Delta")]))
    const { id, number } = reload(the.db, partnerId).head
    expect([id === head.id, number]).toEqual([false, 2])
  })

  it("is refused as a whole when the partners changed since the rows were compared", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    const { fingerprint } = importGround(the.db, the.eventId)
    save(the, id, "Meanwhile.")
    const before = dump(the.db)
    expect(importRows(the, [choiceOf("River League")], fingerprint)).toEqual({
      ok: false,
      message:
        "Somebody changed this event’s partners meanwhile. The rows were compared again: look, then import.",
    })
    expect(dump(the.db)).toEqual(before)
    must(importRows(the, [choiceOf("River League")], importGround(the.db, the.eventId).fingerprint))
  })

  it.each<[string, (ids: Record<"mine" | "archived" | "foreign", number>) => ImportChoice, string]>([
    ["a row without a name", () => choiceOf(" "), "“ ”: Enter the partner’s name."],
    ["a row without a tier", () => choiceOf("X", { tier: null }), "“X” has no tier. Choose one."],
    ["a tier without a name", () => choiceOf("X", { tier: "" }), "“X” has no tier. Choose one."],
    ["an update of nobody", () => update(null, "X"), gone("X")],
    ["an update of a partner that is gone", () => update(999, "X"), gone("X")],
    ["an update of an archived partner", ({ archived }) => update(archived, "X"), gone("X")],
    ["an update of a partner of another event", ({ foreign }) => update(foreign, "X"), gone("X")],
    [
      "a second update of one partner",
      ({ mine }) => update(mine, "X"),
      "Two rows would update “Delta Province”. Skip or join one of them.",
    ],
  ])("with %s writes nothing of the other rows either", (_, row, message) => {
    const the = scene()
    const other = { ...the, ...addEvent(the.db, the.staff.owner, "other") }
    const mine = partnerIn(the, "Delta Province").id
    const archived = partnerIn(the, "Former Friend").id
    must(archivePartner(the.db, the.staff.editor, archived))
    const ids = { mine, archived, foreign: partnerIn(other, "Foreign").id }
    const before = dump(the.db)
    const rows = [choiceOf("River League", { tier: "New tier" }), update(mine, "Delta"), row(ids)]
    expect(importRows(the, rows)).toEqual({ ok: false, message })
    expect(dump(the.db)).toEqual(before)
  })

  it("of an update without a tier's name leaves the partner where it is", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province", the.silver)
    must(importRows(the, [{ ...update(id, "Delta"), tier: "" }]))
    expect(reload(the.db, id).tierId).toBe(the.silver.id)
    expect(listTiers(the.db, the.eventId)).toHaveLength(2)
  })

  it("into an event that does not exist is refused", () => {
    const the = scene()
    expect(importRows({ ...the, eventId: 999 }, [choiceOf("X")])).toEqual({
      ok: false,
      message: "This event does not exist.",
    })
  })
})

function importRows({ db, staff, eventId }: Scene, choices: ImportChoice[], fingerprint?: string) {
  return applyImport(db, staff.editor, { eventId, choices, fingerprint })
}

function update(partnerId: number | null, name: string): ImportChoice {
  return choiceOf(name, { action: "update", partnerId, tier: null })
}

function gone(name: string): string {
  return `The partner that “${name}” would update is gone. Import the document again.`
}

function tierName({ db, eventId }: Scene, tierId: number) {
  return listTiers(db, eventId).find((tier) => tier.id === tierId)?.name
}
