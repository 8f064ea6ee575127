import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { foundPartners, indexPartnersOnce } from "@/db/partner-search"
import { addPartner } from "@/db/partners"
import { contentOf, must, partnerIn, reload, type Scene, save, scene } from "./scene"

describe("searching the partners of an event", () => {
  it("finds names and texts, by the beginning of any word, whatever the accents", () => {
    const the = scene()
    const inText = partnerIn(the, "Delta")
    save(the, inText.id, "Works with the city of Zürich.")
    const inName = partnerIn(the, "Zurich Water")
    expect(found(the, "zür")).toEqual([inText.id, inName.id])
    expect(found(the, "zurich wat")).toEqual([inName.id])
    expect(found(the, "urich")).toEqual([])
  })

  it("finds Korean inside a longer word", () => {
    const the = scene()
    const content = { ...contentOf("Korea Tourism Organization"), nativeName: "한국관광공사" }
    const { partner } = must(
      addPartner(the.db, the.staff.editor, { eventId: the.eventId, tierId: the.gold.id, content }),
    )
    expect(found(the, "관광")).toEqual([partner.id])
    expect(found(the, "광관")).toEqual([])
  })

  it("follows what the draft says now", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta")
    save(the, id, "Old words.")
    save(the, id, "New words.")
    expect(found(the, "old")).toEqual([])
    expect(found(the, "new")).toEqual([id])
  })

  it("looks for nothing when nothing was typed", () => {
    const the = scene()
    partnerIn(the, "Delta")
    expect(found(the, "  ")).toBeNull()
  })

  it("is made once for what was there before there was a search", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta")
    the.db.$client.exec("delete from partner_search")
    expect(found(the, "delta")).toEqual([])
    indexPartnersOnce(the.db)
    expect(found(the, "delta")).toEqual([id])
    expect(reload(the.db, id).head.content.name).toBe("Delta")
  })

  it("takes whatever is typed", () => {
    const the = scene()
    partnerIn(the, "Delta")
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (typed) => {
        foundPartners(the.db, typed)
      }),
    )
  })
})

function found({ db }: Scene, typed: string): number[] | null {
  const ids = foundPartners(db, typed)
  return ids && [...ids].sort((a, b) => a - b)
}
