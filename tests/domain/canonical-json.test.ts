import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalJson } from "@/domain/canonical-json"

describe("canonical JSON", () => {
  it("sorts keys at every depth, keeps the order of lists, and leaves out what is undefined and white space", () => {
    expect(canonicalJson({ b: [3, { d: "x y", c: null }], a: undefined, B: true, é: 1.5 })).toBe(
      '{"B":true,"b":[3,{"c":null,"d":"x y"}],"é":1.5}',
    )
  })

  it("reads back as what it was written from", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it("is the same text whatever order the keys were set in", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(members))
      }),
    )
  })
})
