import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CHAIN_START, type ChainedLine, chainHash, headAsText, readHead } from "@/domain/activity-chain"

const id = fc.integer({ min: 1, max: 1e9 })
const maybe = fc.option(id)
const line: fc.Arbitrary<ChainedLine> = fc.record({
  ...{ id, at: fc.integer({ min: 0 }), actorId: maybe, contactId: maybe, eventId: maybe, partnerId: maybe },
  verb: fc.string({ unit: "binary" }),
  detail: fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()),
})
const LINE: ChainedLine = {
  ...{ id: 7, at: 1_790_000_000_000, actorId: 2, contactId: null, eventId: 1, partnerId: null },
  verb: "tier.added",
  detail: { name: "Gold" },
}

describe("the hash of a line", () => {
  it("stays what it was: logs that exist are checked by it", () => {
    expect(chainHash(LINE, CHAIN_START)).toBe(
      "f434cda0156bf2dac3af82b3e7e7adbdf37b0f96bf20c70f45f729bad7fd6698",
    )
  })

  it("is the same for what was stored as for what was to be stored, whatever order its keys came in", () => {
    fc.assert(
      fc.property(line, (one) => {
        const stored = { ...one, detail: JSON.parse(JSON.stringify(one.detail)) as ChainedLine["detail"] }
        const turned = { ...one, detail: Object.fromEntries(Object.entries(one.detail).reverse()) }
        expect(chainHash(stored, CHAIN_START)).toBe(chainHash(one, CHAIN_START))
        expect(chainHash(turned, CHAIN_START)).toBe(chainHash(one, CHAIN_START))
      }),
    )
  })

  it("is another as soon as anything in the line is, or the line before was", () => {
    fc.assert(
      fc.property(
        line,
        line,
        fc.constantFrom(...(Object.keys(LINE) as (keyof ChainedLine)[])),
        (one, two, key) => {
          const changed = { ...one, [key]: two[key] }
          const isSame = JSON.stringify(changed[key]) === JSON.stringify(one[key])
          fc.pre(
            isSame || key !== "detail" || Object.keys(one.detail).length !== Object.keys(two.detail).length,
          )
          expect(chainHash(changed, CHAIN_START) === chainHash(one, CHAIN_START)).toBe(isSame)
          expect(chainHash(one, chainHash(two, CHAIN_START))).not.toBe(chainHash(one, CHAIN_START))
        },
      ),
    )
  })
})

describe("a head as text", () => {
  it("reads back, and is nothing else", () => {
    const head = { number: 1204, hash: chainHash(LINE, CHAIN_START) }
    expect(readHead(` ${headAsText(head)}\n`)).toEqual(head)
    for (const text of ["", "12", "0:00", `0:${head.hash}`, `3:${head.hash.slice(1)}`, `3:${head.hash}0`])
      expect(readHead(text)).toBeNull()
  })
})
