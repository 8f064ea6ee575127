import { expect, it } from "vitest"
import { signedOffAt, type Word } from "@/domain/signed-off-at"

const MINA = 1
const JO = 2
const yes = (at: number, contactId: number, hash = "a"): Word => ({ at, contactId, hash, approves: true })
const no = (at: number, contactId: number, hash = "a"): Word => ({ at, contactId, hash, approves: false })

it("tells since when a sign-off holds: the answer that completed it", () => {
  const both = [yes(1, MINA), yes(2, JO), yes(3, MINA)]
  expect(signedOffAt("one", both)).toBe(1)
  expect(signedOffAt("all", both)).toBe(2)
  expect(signedOffAt("one", [])).toBeNull()
})

it("counts from the end of an objection", () => {
  expect(signedOffAt("one", [yes(1, MINA), no(2, MINA), yes(3, MINA)])).toBe(3)
  expect(signedOffAt("one", [yes(1, MINA), no(2, JO), yes(3, MINA), yes(4, JO)])).toBe(4)
  expect(signedOffAt("one", [yes(1, MINA), no(2, JO)])).toBeNull()
})

it("goes by the content that was approved last", () => {
  expect(signedOffAt("one", [yes(1, MINA, "a"), yes(2, MINA, "b")])).toBe(2)
  expect(signedOffAt("one", [yes(1, MINA, "a"), yes(2, MINA, "b"), no(3, MINA, "c")])).toBe(2)
})
