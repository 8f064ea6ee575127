import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Arranged, place, stepTarget, type Target } from "@/domain/arrangement"

type Tiers = Arranged<{ id: number }>[]

const TIERS = tiersOf([[11, 12], [], [31]])

describe("place", () => {
  it.each<[string, number, Target, number[][]]>([
    ["before another", 31, { partnerId: 12, edge: "before" }, [[11, 31, 12], [], []]],
    ["after another", 11, { partnerId: 12, edge: "after" }, [[12, 11], [], [31]]],
    ["to the end of another tier", 11, { tierId: 3 }, [[12], [], [31, 11]]],
    ["into an empty tier", 31, { tierId: 2 }, [[11, 12], [31], []]],
    ["to the end of its own tier", 11, { tierId: 1 }, [[12, 11], [], [31]]],
  ])("puts a partner %s", (_, partnerId, target, order) => {
    expect(orderOf(place(TIERS, partnerId, target))).toEqual(order)
  })

  it.each<[string, number, Target]>([
    ["the partner is there already", 12, { partnerId: 11, edge: "after" }],
    ["the partner ends its tier already", 12, { tierId: 1 }],
    ["the target is the partner itself", 11, { partnerId: 11, edge: "after" }],
    ["there is no such partner", 99, { tierId: 1 }],
    ["there is no such tier", 11, { tierId: 99 }],
    ["there is no such neighbor", 11, { partnerId: 99, edge: "before" }],
  ])("gives the same array where %s", (_, partnerId, target) => {
    expect(place(TIERS, partnerId, target)).toBe(TIERS)
  })

  it("keeps the facts of tiers and partners", () => {
    const tiers = [
      { id: 1, name: "Gold", partners: [{ id: 11, name: "Delta" }] },
      { id: 2, name: "Silver", partners: [] },
    ]
    expect(place(tiers, 11, { tierId: 2 })).toEqual([
      { id: 1, name: "Gold", partners: [] },
      { id: 2, name: "Silver", partners: [{ id: 11, name: "Delta" }] },
    ])
  })

  it("loses and doubles nobody, leaves the others in their order, and takes the partner where it was sent", () => {
    fc.assert(
      fc.property(
        arrangements,
        fc.nat(40),
        fc.nat(40),
        fc.constantFrom("before", "after"),
        (tiers, a, b, edge) => {
          const everybody = orderOf(tiers).flat()
          const [partnerId, neighborId] = [pick(everybody, a), pick(everybody, b)]
          const moved = orderOf(place(tiers, partnerId, { partnerId: neighborId, edge }))
          const others = (order: number[][]) => order.map((tier) => tier.filter((id) => id !== partnerId))
          expect(others(moved)).toEqual(others(orderOf(tiers)))
          expect(moved.flat().filter((id) => id === partnerId)).toEqual([partnerId])
          if (partnerId === neighborId) return
          const tier = moved.find((ids) => ids.includes(neighborId)) ?? []
          expect(tier.indexOf(partnerId) - tier.indexOf(neighborId)).toBe(edge === "before" ? -1 : 1)
        },
      ),
    )
  })
})

describe("stepTarget", () => {
  it("goes one place, over the borders of tiers and through empty ones", () => {
    let tiers = TIERS
    const orders = [12, 12, 12, 12].map((id) => {
      tiers = step(tiers, id, "down")
      return orderOf(tiers)
    })
    expect(orders).toEqual([
      [[11], [12], [31]],
      [[11], [], [12, 31]],
      [[11], [], [31, 12]],
      [[11], [], [31, 12]],
    ])
  })

  it("changes nothing at the ends, or for a partner that there is not", () => {
    expect(step(TIERS, 11, "up")).toBe(TIERS)
    expect(step(TIERS, 31, "down")).toBe(TIERS)
    expect(step(TIERS, 99, "down")).toBe(TIERS)
  })

  it("swaps a partner with what stands next to it, partner or border, and with nothing else", () => {
    fc.assert(
      fc.property(arrangements, fc.nat(40), fc.constantFrom("up", "down"), (tiers, pickAt, direction) => {
        const partnerId = pick(orderOf(tiers).flat(), pickAt)
        expect(lineOf(step(tiers, partnerId, direction))).toEqual(
          swapped(lineOf(tiers), partnerId, direction === "up" ? -1 : 1),
        )
      }),
    )
  })

  it("is taken back by the step the other way, except at the ends", () => {
    fc.assert(
      fc.property(arrangements, fc.nat(40), fc.boolean(), (tiers, pickAt, upFirst) => {
        const partnerId = pick(orderOf(tiers).flat(), pickAt)
        const [there, back] = upFirst ? (["up", "down"] as const) : (["down", "up"] as const)
        const moved = step(tiers, partnerId, there)
        if (moved !== tiers) expect(orderOf(step(moved, partnerId, back))).toEqual(orderOf(tiers))
      }),
    )
  })
})

/** One to five tiers with up to five partners each, at least one partner in all. */
const arrangements = fc
  .array(fc.nat(5), { minLength: 1, maxLength: 5 })
  .filter((sizes) => sizes.some((size) => size > 0))
  .map((sizes) =>
    tiersOf(sizes.map((size, tier) => Array.from({ length: size }, (_, at) => (tier + 1) * 10 + at))),
  )

/** The tiers after one step. */
function step(tiers: Tiers, partnerId: number, direction: "up" | "down"): Tiers {
  const target = stepTarget(tiers, partnerId, direction)
  return target ? place(tiers, partnerId, target) : tiers
}

function tiersOf(order: number[][]): Tiers {
  return order.map((ids, index) => ({ id: index + 1, partners: ids.map((id) => ({ id })) }))
}

function orderOf(tiers: Tiers): number[][] {
  return tiers.map((tier) => tier.partners.map((partner) => partner.id))
}

/** All partners in one line, with a 0 at each border between tiers. */
function lineOf(tiers: Tiers): number[] {
  return orderOf(tiers).flatMap((ids, index) => (index === 0 ? ids : [0, ...ids]))
}

function swapped(line: number[], id: number, by: -1 | 1): number[] {
  const at = line.indexOf(id)
  const other = line[at + by]
  if (other === undefined) return line
  return line.map((value, index) => (index === at ? other : index === at + by ? id : value))
}

function pick(ids: number[], at: number): number {
  return ids[at % ids.length] ?? 0
}
