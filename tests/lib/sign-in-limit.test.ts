import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Connection } from "@/db/client"
import { takeDrops } from "@/db/rate-limits"
import { LIMITS } from "@/domain/rate-limit"
import { CLIENT_HEADER } from "@/lib/client-address"
import { forgetPasswordTries, limitSignIn, Slowed, takePasswordTry } from "@/lib/sign-in-limit"
import { testDatabase } from "../db/database"

let db: Connection
/** The browser of the next try: where it is, and its cookies. */
let browser: { address: string; cookies: Map<string, string> }

vi.mock("@/lib/database", () => ({ database: () => db }))
vi.mock("next/headers", () => ({
  headers: async () => ({ get: (name: string) => (name === CLIENT_HEADER ? browser.address : null) }),
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
}))

const MINA = "mina@example.org"
const PAIR = LIMITS["sign-in.account-and-network"].burst
const NETWORK = LIMITS["sign-in.network"].burst
const EVERYWHERE = LIMITS["sign-in.account"].burst

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] })
  db = testDatabase()
  browser = at("192.0.2.7")
})
afterEach(() => {
  vi.useRealTimers()
})

describe("wrong passwords", () => {
  it("are slowed by account and network, and say when to try again", async () => {
    for (let tries = 0; tries < PAIR; tries += 1) expect(await wrong(MINA)).toBeNull()
    await expect(wrong(MINA)).rejects.toEqual(new Slowed(60_000))
    // No other account from here, nor this one from elsewhere.
    expect(await wrong("jonas@example.org")).toBeNull()
    browser = at("192.0.2.8")
    expect(await wrong(MINA)).toBeNull()
  })

  it("are slowed alike for an address that is no account's", async () => {
    const ends = async (email: string, address: string) => {
      browser = at(address)
      const said: unknown[] = []
      for (let tries = 0; tries < PAIR + 2; tries += 1)
        said.push(await wrong(email).catch((error: Error) => error.message))
      return said
    }
    expect(await ends(MINA, "192.0.2.1")).toEqual(await ends("nobody@example.org", "192.0.2.2"))
  })

  it("are slowed by network, whatever the account", async () => {
    for (let tries = 0; tries < NETWORK; tries += 1) await wrong(`somebody-${tries}@example.org`)
    await expect(wrong("one-more@example.org")).rejects.toBeInstanceOf(Slowed)
  })

  it("do not count when fifty come at once and more than a few get in", async () => {
    let checked = 0
    const check = async () => {
      checked += 1
      await new Promise((resolve) => setImmediate(resolve))
      return null
    }
    const all = Array.from({ length: 50 }, () => limitSignIn(MINA, check).catch(() => null))
    await Promise.all(all)
    expect(checked).toBe(PAIR)
  })
})

describe("the owner of an account", () => {
  it("comes in from a known browser while strangers guess, in the same network or from everywhere", async () => {
    expect(await right(MINA)).toBe("in")
    const own = browser
    browser = at("192.0.2.7")
    for (let tries = 0; tries < NETWORK; tries += 1) await wrong(MINA).catch(() => null)
    await expect(wrong(MINA)).rejects.toBeInstanceOf(Slowed)
    await fillEverywhere()
    browser = own
    const check = vi.fn(async () => "in")
    expect(await limitSignIn(MINA, check)).toBe("in")
    expect(check).toHaveBeenCalledWith(true)
  })

  it("comes in from a new one, too, though later, while strangers guess from everywhere", async () => {
    await fillEverywhere()
    vi.useFakeTimers({ toFake: ["Date", "setTimeout"] })
    browser = at("198.51.100.1")
    const check = vi.fn(async () => "in")
    const asked = limitSignIn(MINA, check)
    await vi.advanceTimersByTimeAsync(4900)
    expect(check).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(200)
    expect(await asked).toBe("in")
  })

  it("may mistype: what was wrong is forgotten with the right one", async () => {
    for (let round = 0; round < 5; round += 1) {
      for (let tries = 0; tries < PAIR - 1; tries += 1) await wrong(MINA)
      expect(await right(MINA)).toBe("in")
      // Another browser of the same network, so that the next round is a stranger's again.
      browser = at("192.0.2.7")
      vi.setSystemTime(Date.now() + 600_000)
    }
  })
})

describe("a known browser", () => {
  it("is limited by itself", async () => {
    await right(MINA)
    for (let tries = 0; tries < LIMITS["sign-in.device"].burst; tries += 1) await wrong(MINA)
    await expect(wrong(MINA)).rejects.toBeInstanceOf(Slowed)
  })

  it("is known for the account that was used in it, and by no cookie of one's own making", async () => {
    await right(MINA)
    const [[name = "", value = ""] = []] = [...browser.cookies]
    expect(await isKnown("jonas@example.org")).toBe(false)
    expect(await isKnown(MINA)).toBe(true)
    for (const forged of ["", "x", "x.y", value.slice(0, -1), `x${value}`]) {
      browser.cookies.set(name, forged)
      expect([forged, await isKnown(MINA)]).toEqual([forged, false])
    }
  })
})

it("wrong passwords of who is signed in are counted by account alone, and forgotten after a right one", () => {
  const { burst } = LIMITS["password.account"]
  for (let tries = 0; tries < burst; tries += 1) expect(takePasswordTry(1)).toBeNull()
  expect(takePasswordTry(1)).toEqual({
    ok: false,
    message: "This was wrong too often. Try again in a minute.",
  })
  expect(takePasswordTry(2)).toBeNull()
  forgetPasswordTries(1)
  expect(takePasswordTry(1)).toBeNull()
})

const at = (address: string) => ({ address, cookies: new Map<string, string>() })
const wrong = (email: string) => limitSignIn(email, async () => null)
const right = (email: string) => limitSignIn(email, async () => "in")

async function isKnown(email: string): Promise<boolean> {
  let known = false
  await limitSignIn(email, async (answer) => {
    known = answer
    return null
  })
  return known
}

/** What very many networks have tried. */
async function fillEverywhere() {
  for (let tries = 0; tries < EVERYWHERE; tries += 1) takeDrops(db, [{ limit: "sign-in.account", of: MINA }])
}
