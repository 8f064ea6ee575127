import { describe, expect, it } from "vitest"
import {
  addPartner,
  archivePartner,
  arrangementOf,
  arrangePartners,
  findPartner,
  GONE,
  listArchivedPartners,
  listPartners,
  movePartner,
  restorePartner,
} from "@/db/partners"
import { addEvent, contentOf, dump, must, partnerIn, type Scene, scene } from "./scene"

const TIER_GONE = "This tier no longer exists. Choose another."
const LIST_CHANGED = "Somebody changed the list meanwhile. It was reloaded; move the partner again."

describe("adding a partner", () => {
  it("puts it at the end of its tier with a first revision and an address made from its name", () => {
    const the = scene()
    partnerIn(the, "Delta Province")
    const added = partnerIn(the, "Ministry of Water – 환경부")
    expect(added).toMatchObject({ slug: "ministry-of-water", tierId: the.gold.id, position: 2, logo: null })
    expect(added.head).toMatchObject({
      number: 1,
      content: contentOf("Ministry of Water – 환경부"),
      authorId: the.staff.editor.id,
      sealedAt: null,
    })
    expect(order(the)).toEqual({ Gold: ["delta-province", "ministry-of-water"], Silver: [] })
  })

  it.each([
    ["the same name", ["Water", "Water", "Water"], ["water", "water-2", "water-3"]],
    ["names that differ in case and accents", ["Wàter", "WATER"], ["water", "water-2"]],
    ["names in another script", ["환경부", "항구군"], ["partner", "partner-2"]],
    ["a name that another's number makes", ["Water 2", "Water", "Water"], ["water-2", "water", "water-3"]],
  ])("finds an address for %s", (_, names, slugs) => {
    const the = scene()
    expect(names.map((name) => partnerIn(the, name).slug)).toEqual(slugs)
  })

  it("makes the address from the short name when the name has no Latin letters", () => {
    const the = scene()
    const content = { ...contentOf("환경부"), acronym: "MoE" }
    const { partner } = must(
      addPartner(the.db, the.staff.editor, { eventId: the.eventId, tierId: the.gold.id, content }),
    )
    expect(partner.slug).toBe("moe")
  })

  it("takes a wanted address when it is one, and leaves an archived partner its own", () => {
    const the = scene()
    const add = (slug: string) =>
      must(
        addPartner(the.db, the.staff.editor, {
          eventId: the.eventId,
          tierId: the.gold.id,
          content: contentOf("Delta Province"),
          slug,
        }),
      ).partner
    must(archivePartner(the.db, the.staff.editor, add("delta").id))
    expect(["delta", "Delta!", "../x"].map((slug) => add(slug).slug)).toEqual([
      "delta-2",
      "delta-province",
      "delta-province-2",
    ])
  })

  it("lets another event have the same address", () => {
    const the = scene()
    const other = { ...the, ...addEvent(the.db, the.staff.owner, "other") }
    expect([partnerIn(the, "Water").slug, partnerIn(other, "Water").slug]).toEqual(["water", "water"])
    expect(findPartner(the.db, the.eventId, "water")?.eventId).toBe(the.eventId)
    expect(findPartner(the.db, other.eventId, "water")?.eventId).toBe(other.eventId)
  })

  it("is refused for a tier of another event, or none", () => {
    const the = scene()
    const other = addEvent(the.db, the.staff.owner, "other")
    const before = dump(the.db)
    for (const tierId of [other.gold.id, 999])
      expect(
        addPartner(the.db, the.staff.editor, { eventId: the.eventId, tierId, content: contentOf("Water") }),
      ).toEqual({ ok: false, message: TIER_GONE })
    expect(dump(the.db)).toEqual(before)
  })
})

describe("archiving and restoring", () => {
  it("takes a partner off the list and brings it back to the end of its tier", () => {
    const the = scene()
    const [a] = ["A", "B", "C"].map((name) => partnerIn(the, name).id)
    must(archivePartner(the.db, the.staff.editor, a as number))
    expect(order(the).Gold).toEqual(["b", "c"])
    expect(listArchivedPartners(the.db, the.eventId).map((item) => item.slug)).toEqual(["a"])
    must(restorePartner(the.db, the.staff.editor, a as number))
    expect(order(the).Gold).toEqual(["b", "c", "a"])
    expect(listArchivedPartners(the.db, the.eventId)).toEqual([])
  })

  it("done twice changes nothing the second time", () => {
    const the = scene()
    const { id } = partnerIn(the, "A")
    for (const verb of [restorePartner, archivePartner, restorePartner]) {
      must(verb(the.db, the.staff.editor, id))
      const once = dump(the.db)
      must(verb(the.db, the.staff.editor, id))
      expect(dump(the.db)).toEqual(once)
    }
  })

  it("is refused for a partner that does not exist", () => {
    const the = scene()
    for (const verb of [archivePartner, restorePartner])
      expect(verb(the.db, the.staff.editor, 999)).toEqual({ ok: false, message: GONE })
  })
})

describe("moving to another tier", () => {
  it("puts the partner at its end, also while it is archived", () => {
    const the = scene()
    const [a, b, c] = [partnerIn(the, "A"), partnerIn(the, "B"), partnerIn(the, "C", the.silver)]
    must(archivePartner(the.db, the.staff.editor, b.id))
    for (const { id: partnerId } of [a, b])
      must(movePartner(the.db, the.staff.editor, { partnerId, tierId: c.tierId }))
    must(restorePartner(the.db, the.staff.editor, b.id))
    expect(order(the)).toEqual({ Gold: [], Silver: ["c", "a", "b"] })
  })

  it("to its own tier writes nothing; to a tier of another event is refused", () => {
    const the = scene()
    const other = addEvent(the.db, the.staff.owner, "other")
    const { id: partnerId } = partnerIn(the, "A")
    const before = dump(the.db)
    must(movePartner(the.db, the.staff.editor, { partnerId, tierId: the.gold.id }))
    for (const tierId of [other.gold.id, 999])
      expect(movePartner(the.db, the.staff.editor, { partnerId, tierId })).toEqual({
        ok: false,
        message: TIER_GONE,
      })
    expect(movePartner(the.db, the.staff.editor, { partnerId: 999, tierId: the.gold.id })).toEqual({
      ok: false,
      message: GONE,
    })
    expect(dump(the.db)).toEqual(before)
  })
})

describe("arranging", () => {
  it("sets tier and order of all active partners at once", () => {
    const the = scene()
    const [a, b, c] = ["A", "B", "C"].map((name) => partnerIn(the, name).id) as [number, number, number]
    arrange(the, [
      { tierId: the.silver.id, partnerIds: [c, a] },
      { tierId: the.gold.id, partnerIds: [b] },
    ])
    expect(order(the)).toEqual({ Gold: ["b"], Silver: ["c", "a"] })
  })

  it("keeps the order of the rest when an archived partner comes back", () => {
    const the = scene()
    const [a, b, c] = ["A", "B", "C"].map((name) => partnerIn(the, name).id) as [number, number, number]
    must(archivePartner(the.db, the.staff.editor, a))
    arrange(the, [{ tierId: the.gold.id, partnerIds: [c, b] }])
    must(restorePartner(the.db, the.staff.editor, a))
    expect(order(the).Gold).toEqual(["c", "b", "a"])
  })

  it.each<[string, (ids: Ids) => { tierId: number; partnerIds: number[] }[]]>([
    ["leaves one out", ({ gold, a }) => [{ tierId: gold, partnerIds: [a] }]],
    ["names one twice and leaves one out", ({ gold, a }) => [{ tierId: gold, partnerIds: [a, a] }]],
    ["names one twice", ({ gold, a, b }) => [{ tierId: gold, partnerIds: [a, b, a] }]],
    ["names an archived one", ({ gold, a, b, archived }) => [{ tierId: gold, partnerIds: [a, b, archived] }]],
    [
      "trades one for an archived one",
      ({ gold, a, archived }) => [{ tierId: gold, partnerIds: [a, archived] }],
    ],
    ["names one of another event", ({ gold, a, foreign }) => [{ tierId: gold, partnerIds: [a, foreign] }]],
    ["names one that does not exist", ({ gold, a, b }) => [{ tierId: gold, partnerIds: [a, b, 999] }]],
    [
      "uses a tier of another event",
      ({ foreignTier, a, b }) => [{ tierId: foreignTier, partnerIds: [b, a] }],
    ],
    [
      "names an empty tier of another event",
      ({ gold, foreignTier, a, b }) => [
        { tierId: gold, partnerIds: [b, a] },
        { tierId: foreignTier, partnerIds: [] },
      ],
    ],
    [
      "names a tier twice",
      ({ gold, a, b }) => [
        { tierId: gold, partnerIds: [b] },
        { tierId: gold, partnerIds: [a] },
      ],
    ],
    ["is empty", () => []],
  ])("refuses a list that %s", (_, tiersOf) => {
    const the = scene()
    const other = { ...the, ...addEvent(the.db, the.staff.owner, "other") }
    const [a, b, archived] = ["A", "B", "C"].map((name) => partnerIn(the, name).id) as [
      number,
      number,
      number,
    ]
    must(archivePartner(the.db, the.staff.editor, archived))
    const foreign = partnerIn(other, "D").id
    const before = dump(the.db)
    const tiers = tiersOf({ gold: the.gold.id, foreignTier: other.gold.id, a, b, archived, foreign })
    const input = { eventId: the.eventId, before: arrangementOf(the.db, the.eventId), tiers }
    expect(arrangePartners(the.db, the.staff.editor, input)).toEqual({ ok: false, message: LIST_CHANGED })
    expect(dump(the.db)).toEqual(before)
  })

  it("refuses to undo what somebody else moved meanwhile", () => {
    const the = scene()
    const [a, b, c] = ["A", "B", "C"].map((name) => partnerIn(the, name).id) as [number, number, number]
    const seen = arrangementOf(the.db, the.eventId)
    arrange(the, [{ tierId: the.gold.id, partnerIds: [c, a, b] }])
    const mine = [{ tierId: the.gold.id, partnerIds: [b, a, c] }]
    expect(
      arrangePartners(the.db, the.staff.editor, { eventId: the.eventId, before: seen, tiers: mine }),
    ).toEqual({ ok: false, message: LIST_CHANGED })
    expect(arrangementOf(the.db, the.eventId)).toEqual([{ tierId: the.gold.id, partnerIds: [c, a, b] }])
  })
})

type Ids = Record<"gold" | "foreignTier" | "a" | "b" | "archived" | "foreign", number>

function arrange({ db, staff, eventId }: Scene, tiers: { tierId: number; partnerIds: number[] }[]) {
  must(arrangePartners(db, staff.editor, { eventId, before: arrangementOf(db, eventId), tiers }))
}

/** Addresses of the active partners by tier, as the list shows them. */
function order({ db, eventId, gold, silver }: Scene) {
  const active = listPartners(db, eventId)
  const slugsIn = (tierId: number) => active.filter((item) => item.tierId === tierId).map((item) => item.slug)
  return { Gold: slugsIn(gold.id), Silver: slugsIn(silver.id) }
}
