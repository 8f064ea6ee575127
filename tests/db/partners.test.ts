import { describe, expect, it } from "vitest"
import { archivePartner, restorePartner } from "@/db/archiving"
import { placePartner } from "@/db/partner-moves"
import {
  addPartner,
  besideInTier,
  findPartner,
  GONE,
  listArchivedPartners,
  listPartners,
} from "@/db/partners"
import { setLogo } from "@/db/revisions"
import { addEvent, contentOf, dump, logoOf, must, partnerIn, type Scene, scene } from "./scene"

const TIER_GONE = "This tier no longer exists. Choose another."

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

describe("a partner's neighbors on the wall", () => {
  it("are the nearest of its tier that have a logo, whether it has one or not", () => {
    const the = scene()
    const made = ["A", "B", "C", "D", "E", "F", "G"].map((name) => partnerIn(the, name))
    for (const partner of made.filter((_, at) => at !== 3 && at !== 4))
      must(setLogo(the.db, the.staff.editor, { partnerId: partner.id, logo: logoOf(partner.slug) }))
    must(archivePartner(the.db, the.staff.editor, made[1]?.id ?? 0))
    const beside = (at: number, most: number) =>
      besideInTier(the.db, made[at] as (typeof made)[number], most).map(({ head }) => head.content.name)
    expect([beside(3, 1), beside(3, 9), beside(0, 1), beside(6, 2)]).toEqual([
      ["C", "D", "F"],
      ["A", "C", "D", "F", "G"],
      ["A", "C"],
      ["C", "F", "G"],
    ])
  })
})

describe("archiving and restoring", () => {
  it("takes a partner off the list and brings it back where it stood", () => {
    const the = scene()
    const [a] = ["A", "B", "C"].map((name) => partnerIn(the, name).id)
    must(archivePartner(the.db, the.staff.editor, a as number))
    expect(order(the).Gold).toEqual(["b", "c"])
    expect(listArchivedPartners(the.db, the.eventId).map((item) => item.slug)).toEqual(["a"])
    must(restorePartner(the.db, the.staff.editor, a as number))
    expect(order(the).Gold).toEqual(["a", "b", "c"])
    expect(listArchivedPartners(the.db, the.eventId)).toEqual([])
  })

  it("brings it back before the one it stood before, when others were moved meanwhile", () => {
    const the = scene()
    const [a, b, c] = ["A", "B", "C"].map((name) => partnerIn(the, name).id) as [number, number, number]
    must(archivePartner(the.db, the.staff.editor, b))
    const to = { tierId: the.gold.id, partnerId: c, edge: "after" } as const
    must(placePartner(the.db, the.staff.editor, { partnerId: a, fromTierId: the.gold.id, to }))
    must(restorePartner(the.db, the.staff.editor, b))
    expect(order(the).Gold).toEqual(["b", "c", "a"])
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

/** Addresses of the active partners by tier, as the list shows them. */
function order({ db, eventId, gold, silver }: Scene) {
  const active = listPartners(db, eventId)
  const slugsIn = (tierId: number) => active.filter((item) => item.tierId === tierId).map((item) => item.slug)
  return { Gold: slugsIn(gold.id), Silver: slugsIn(silver.id) }
}
