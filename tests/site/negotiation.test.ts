import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { acceptedCodings, readEntityTags } from "@/site/negotiation"

describe("Accept-Encoding", () => {
  it.each([
    [undefined, ["identity"]],
    ["", ["identity"]],
    ["gzip, deflate, br, zstd", ["br", "gzip", "identity"]],
    ["gzip", ["gzip", "identity"]],
    ["GZIP;Q=0.5", ["gzip", "identity"]],
    ["x-gzip", ["gzip", "identity"]],
    ["br;q=0.4, gzip;q=0.8", ["gzip", "br", "identity"]],
    ["br;q=0.4, gzip ; q=0.8 , identity", ["identity", "gzip", "br"]],
    ["br;q=0, gzip", ["gzip", "identity"]],
    ["*", ["br", "gzip", "identity"]],
    ["*;q=0.5, gzip", ["gzip", "br", "identity"]],
    ["gzip, *;q=0", ["gzip"]],
    ["identity;q=0, gzip", ["gzip"]],
    ["identity;q=0", []],
    ["*;q=0", []],
    ["*;q=0, identity", ["identity"]],
    ["zstd, *;q=0", []],
    ["br;q=1.5, gzip;q=high", ["identity"]],
    ["gzip;q=0.000", ["identity"]],
    [",;,;q=1, gzip", ["gzip", "identity"]],
  ])("%s means %j", (header, codings) => {
    expect(acceptedCodings(header)).toEqual(codings)
  })

  it("gives the same answer whether or not the header was seen before", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("br", "gzip", "*", "identity", "q=0", ";", ",", "=", " ")),
        (parts) => {
          const header = parts.join("")
          const first = acceptedCodings(header)
          expect(acceptedCodings(header)).toEqual(first)
          expect(first.every((coding) => ["br", "gzip", "identity"].includes(coding))).toBe(true)
        },
      ),
    )
  })
})

describe("If-None-Match", () => {
  it.each([
    ["*", "*"],
    [" * ", "*"],
    ['"a"', ['"a"']],
    ['W/"a", "b,c" ,"d"', ['"a"', '"b,c"', '"d"']],
    ['""', ['""']],
    ["a, b", []],
    ['"open', []],
  ])("%s names %j", (header, tags) => {
    expect(readEntityTags(header)).toEqual(tags)
  })
})
