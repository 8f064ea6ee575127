import { expect, it } from "vitest"
import { Shelf } from "@/site/shelf"

/** A shelf with room for ten, and what had to leave it. */
function shelfOfTen() {
  const shelf = new Shelf(10)
  const dropped: string[] = []
  const item = (name: string, weight: number) => {
    const made = { weight, usedAt: shelf.use(), drop: () => dropped.push(name) }
    shelf.put(made)
    return made
  }
  return { shelf, item, dropped }
}

it("what nobody has asked for longest leaves first, and only as much as has to", () => {
  const { shelf, item, dropped } = shelfOfTen()
  const first = item("first", 3)
  item("second", 3)
  item("third", 3)
  first.usedAt = shelf.use()
  item("fourth", 3)
  expect(dropped).toEqual(["second"])
  item("fifth", 6)
  expect(dropped).toEqual(["second", "third", "first"])
})

it("what grows is weighed again, and what was taken away weighs nothing", () => {
  const { shelf, item, dropped } = shelfOfTen()
  const first = item("first", 4)
  const second = item("second", 4)
  shelf.remove(first)
  item("third", 5)
  expect(dropped).toEqual([])
  second.weight = 7
  shelf.put(second)
  expect(dropped).toEqual(["third"])
})

it("what is larger than the shelf lies there alone", () => {
  const { item, dropped } = shelfOfTen()
  item("small", 1)
  item("huge", 50)
  expect(dropped).toEqual(["small"])
  item("next", 1)
  expect(dropped).toEqual(["small", "huge"])
})
