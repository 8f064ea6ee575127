import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chosenInAddress, readChosen } from "@/lib/chosen-partners"

describe("chosen partners in an address", () => {
  it("come back, in order and once each", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (ids) => {
        expect(readChosen(chosenInAddress(ids))).toEqual([...new Set(ids)].sort((a, b) => a - b))
      }),
    )
  })

  it("name neighbors as a range, so that thousands fit", () => {
    expect(chosenInAddress([7, 1, 3, 2])).toBe("1-3,7")
    expect(chosenInAddress(Array.from({ length: 10_000 }, (_, at) => at + 1))).toBe("1-10000")
  })

  it("are nobody when nothing can be read, and never more than fit", () => {
    expect(readChosen("x,0,-2,3-1")).toBeNull()
    expect(readChosen(undefined)).toBeNull()
    expect(readChosen("1-999999999")).toHaveLength(50_000)
  })
})
