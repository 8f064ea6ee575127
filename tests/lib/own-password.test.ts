import { expect, it, vi } from "vitest"
import { noteWrongTry, tooManyTries } from "@/db/factor-tries"
import { changePassword } from "@/db/staff"
import { LIMITS } from "@/domain/rate-limit"
import { isOwnPassword } from "@/lib/own-password"
import { hashPassword } from "@/lib/password"
import { must, scene } from "../db/scene"

const held = vi.hoisted(() => ({ db: null as unknown }))
vi.mock("@/lib/database", () => ({ database: () => held.db }))

const RIGHT = "four words are good"

async function signedIn() {
  const { db, staff } = scene()
  held.db = db
  must(changePassword(db, staff.editor, await hashPassword(RIGHT)))
  return { db, id: staff.editor.id }
}

it("who is signed in guesses no faster by asking many times at once", async () => {
  const { id } = await signedIn()
  const guesses = Array.from({ length: 15 }, (_, guess) => isOwnPassword(id, `guess ${guess}`))
  const answers = await Promise.all(guesses)
  expect(answers.filter((answer) => answer === false)).toHaveLength(LIMITS["password.account"].burst)
  expect(await isOwnPassword(id, RIGHT)).toMatchObject({ ok: false, message: /^This was wrong too often/u })
})

it("a right password forgets the wrong ones, and neither counts as a wrong code", async () => {
  const { db, id } = await signedIn()
  for (let tries = 0; tries < 9; tries += 1) expect(await isOwnPassword(id, "a guess")).toBe(false)
  expect(await isOwnPassword(id, RIGHT)).toBe(true)
  expect(tooManyTries(db, id)).toBeNull()
  for (let tries = 0; tries < 5; tries += 1) noteWrongTry(db, id)
  for (let tries = 0; tries < 9; tries += 1) expect(await isOwnPassword(id, "a guess")).toBe(false)
})

it("beyond a crowd it asks to come back, which counts as no try", async () => {
  const { id } = await signedIn()
  const crowd = Array.from({ length: 21 }, (_, other) => isOwnPassword(1000 + other, "a guess"))
  for (let tries = 0; tries < 20; tries += 1)
    expect(await isOwnPassword(id, RIGHT)).toMatchObject({
      ok: false,
      message: /^Greenroom could not check/u,
    })
  await Promise.all(crowd)
  expect(await isOwnPassword(id, RIGHT)).toBe(true)
})
