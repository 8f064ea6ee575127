import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { findPartners } from "@/db/find-partners"
import { addEvent, must, partnerIn, type Scene, save, scene } from "./scene"

describe("the partners that the palette finds", () => {
  it("are named so in this event, then in others, then those whose texts say it", () => {
    const the = scene()
    const other = { ...the, ...addEvent(the.db, the.staff.owner, "other") }
    partnerIn(other, "Delta Elsewhere")
    save(the, partnerIn(the, "River League").id, "Cares for the delta.")
    partnerIn(the, "Upper Delta")
    expect(found(the, "delta")).toEqual(["Upper Delta", "Delta Elsewhere", "River League"])
    expect(found(the, "delta", "other")).toEqual(["Delta Elsewhere", "Upper Delta", "River League"])
    expect(found(the, "delta", null)).toHaveLength(3)
  })

  it("are no more than asked for, and never archived ones", () => {
    const the = scene()
    for (const name of ["Delta One", "Delta Two", "Delta Three"]) partnerIn(the, name)
    must(archivePartner(the.db, the.staff.editor, partnerIn(the, "Delta").id))
    expect(found(the, "delta", null, 2)).toHaveLength(2)
    expect(found(the, "delta").sort()).toEqual(["Delta One", "Delta Three", "Delta Two"])
  })

  it("come with where they are, and are none when nothing can be searched for", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    expect(findPartners(the.db, { typed: "del", first: null, limit: 8 })).toEqual([
      {
        id,
        name: "Delta Province",
        acronym: "",
        path: "/events/river-cities/partners/delta-province",
        event: { slug: "river-cities", title: "The river-cities forum" },
        logo: null,
      },
    ])
    for (const typed of ["", "  ", "…", '"', "names :"])
      expect(Array.isArray(found(the, typed)), typed).toBe(true)
    expect(found(the, "…")).toEqual([])
  })
})

function found({ db }: Scene, typed: string, first: string | null = "river-cities", limit = 8) {
  return findPartners(db, { typed, first, limit }).map(({ name }) => name)
}
