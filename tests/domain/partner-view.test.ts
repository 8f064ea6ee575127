import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PRESSING } from "@/domain/board-view"
import {
  filters,
  isFiltered,
  PARTNER_SORTS,
  type PartnerSort,
  type PartnerView,
  PUBLIC_WORDS,
  type PublicState,
  pagesToName,
  partnersInView,
  partnerViewSearch,
  readPartnerView,
  type ViewedPartner,
  WHOLE_LIST,
} from "@/domain/partner-view"

const views = fc.record<PartnerView>({
  query: fc.string({ maxLength: 30 }).map((text) => text.trim()),
  tierId: fc.option(fc.integer({ min: 1, max: 9 })),
  standing: fc.option(fc.constantFrom(...PRESSING)),
  missing: fc.boolean(),
  state: fc.option(fc.constantFrom(...(Object.keys(PUBLIC_WORDS) as PublicState[]))),
  tag: fc.option(fc.constantFrom("river", "a b", "q&a=1")),
  archived: fc.boolean(),
  sort: fc.constantFrom(...(Object.keys(PARTNER_SORTS) as PartnerSort[])),
  page: fc.integer({ min: 1, max: 500 }),
})

describe("a view of the list in an address", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readPartnerView(new URLSearchParams(partnerViewSearch(view)))).toEqual(view)
      }),
    )
  })

  it("is empty for the whole list, and readable for another", () => {
    expect(partnerViewSearch(WHOLE_LIST)).toBe("")
    expect(
      partnerViewSearch({
        ...WHOLE_LIST,
        query: " delta ",
        standing: "changes asked",
        sort: "name",
        page: 2,
      }),
    ).toBe("?q=delta&standing=changes-asked&sort=name&page=2")
  })

  it("leaves out what it does not know", () => {
    const junk = "tier=x&standing=gone&state=secret&sort=constructor&page=-3&missing=yes&tag=%20"
    expect(readPartnerView(new URLSearchParams(junk))).toEqual(WHOLE_LIST)
  })

  it("counts its filters; a search is one, an order is none", () => {
    expect(filters({ ...WHOLE_LIST, missing: true, tag: "river", query: "a" })).toBe(2)
    expect(isFiltered({ ...WHOLE_LIST, query: "a" })).toBe(true)
    expect(isFiltered({ ...WHOLE_LIST, sort: "name", page: 3 })).toBe(false)
  })
})

const PARTNERS = [
  partner(1, {
    tierId: 7,
    position: 2,
    name: "Partner 10",
    standing: "approved",
    print: "waiting",
    changedAt: 5,
  }),
  partner(2, {
    tierId: 7,
    position: 1,
    name: "partner 9",
    standing: "proposal",
    changedAt: 9,
    tags: ["River"],
  }),
  partner(3, { tierId: 4, position: 9, name: "Élan", missing: ["logo"], state: "public", changedAt: 7 }),
  partner(4, { tierId: 4, position: 1, name: "Gone", isArchived: true, tags: ["river"] }),
]

describe("the partners of a view", () => {
  it.each<[string, Partial<PartnerView>, number[]]>([
    ["all but those put away, by tier and place", {}, [2, 1, 3]],
    ["those of a tier", { tierId: 4 }, [3]],
    ["those of a standing", { standing: "proposal" }, [2]],
    ["those of a standing with their print text", { standing: "waiting" }, [1]],
    ["those of whom something is missing", { missing: true }, [3]],
    ["those that are public as they are", { state: "public" }, [3]],
    ["those with a tag, in whatever case", { tag: "RIVER" }, [2]],
    ["those put away, with a tag", { archived: true, tag: "river" }, [4]],
    ["by name, numbers as numbers, accents aside", { sort: "name" }, [3, 2, 1]],
    ["by the last change, the newest first", { sort: "changed" }, [2, 3, 1]],
    ["by standing, what presses first", { sort: "standing" }, [2, 3, 1]],
  ])("are %s", (_, view, ids) => {
    expect(inView(view)).toEqual(ids)
  })

  it("are those that the search found", () => {
    expect(inView({ query: "x" }, new Set([1, 4]))).toEqual([1])
  })
})

describe("the pages to name", () => {
  it.each([
    [1, 1, "1"],
    [1, 3, "1 2 3"],
    [1, 67, "1 2 … 67"],
    [3, 67, "1 2 3 4 … 67"],
    [4, 67, "1 2 3 4 5 … 67"],
    [5, 67, "1 … 4 5 6 … 67"],
    [66, 67, "1 … 65 66 67"],
  ])("on page %i of %i: %s", (page, pages, names) => {
    expect(
      pagesToName(page, pages)
        .map((one) => one ?? "…")
        .join(" "),
    ).toBe(names)
  })
})

function inView(view: Partial<PartnerView>, found: ReadonlySet<number> | null = null): number[] {
  return partnersInView(PARTNERS, { ...WHOLE_LIST, ...view }, { found, tiers: [7, 4] }).map(({ id }) => id)
}

function partner(id: number, given: Partial<ViewedPartner>): ViewedPartner {
  return {
    ...{ id, tierId: 7, position: 1, name: "", isArchived: false },
    ...{ standing: "not sent", print: "not asked" },
    ...{ missing: [], tags: [], changedAt: 1, state: "not public", ...given },
  }
}
