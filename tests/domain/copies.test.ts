import { describe, expect, it } from "vitest"
import { copiesStillAsked } from "@/domain/copies"

describe("a kept choice of what is approved", () => {
  it("stays as it was while both texts are asked for", () => {
    expect(copiesStillAsked(["web"], ["web", "print"])).toEqual(["web"])
    expect(copiesStillAsked(["print", "web"], ["web", "print"])).toEqual(["web", "print"])
    expect(copiesStillAsked([], ["web", "print"])).toEqual([])
  })

  it("is what is left once the other was approved or went", () => {
    expect(copiesStillAsked(["web"], ["print"])).toEqual(["print"])
    expect(copiesStillAsked(["web", "print"], ["web"])).toEqual(["web"])
  })

  it("is all that is asked for where none was kept", () => {
    expect(copiesStillAsked(undefined, ["web", "print"])).toEqual(["web", "print"])
    expect(copiesStillAsked("web", ["web", "print"])).toEqual(["web", "print"])
  })
})
