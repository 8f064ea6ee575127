import { describe, expect, it } from "vitest"
import { hashPassword, isPassword, isWeakerHash } from "@/lib/password"

const PASSWORD = "vier Wörter für Ⅷ Flüsse"

describe("a password", () => {
  it("is stored as Argon2id with a salt of its own, and known again", async () => {
    const stored = await hashPassword(PASSWORD)
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
    expect(await hashPassword(PASSWORD)).not.toBe(stored)
    expect(await isPassword(stored, PASSWORD)).toBe(true)
    for (const other of ["", PASSWORD.toLowerCase(), `${PASSWORD} `])
      expect(await isPassword(stored, other)).toBe(false)
  })

  it("is the same however a keyboard composes its letters", async () => {
    const stored = await hashPassword(PASSWORD.normalize("NFD"))
    expect(await isPassword(stored, PASSWORD.normalize("NFC"))).toBe(true)
    expect(await isPassword(stored, "vier Wörter für VIII Flüsse")).toBe(true)
  })

  it("never opens an account that does not exist, or that has no password", async () => {
    for (const guess of ["", PASSWORD, "nobody has this password"])
      for (const stored of [null, ""]) expect(await isPassword(stored, guess)).toBe(false)
  })
})

describe("a stored hash", () => {
  it.each([
    ["$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$aGFzaA", true],
    ["$argon2id$v=19$m=19456,t=1,p=1$c2FsdHNhbHQ$aGFzaA", true],
    ["$argon2i$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA", true],
    ["$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy", true],
    ["$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA", false],
    ["$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA", false],
  ])("%s is weaker than today's: %s", (stored, weaker) => {
    expect(isWeakerHash(stored)).toBe(weaker)
  })

  it("made today is not weaker", async () => {
    expect(isWeakerHash(await hashPassword(PASSWORD))).toBe(false)
  })
})
