import { beforeEach, describe, expect, it, vi } from "vitest"
import type { Connection } from "@/db/client"
import { LIMITS } from "@/domain/rate-limit"
import { mayAskForMail } from "@/lib/account-limit"
import { CLIENT_HEADER } from "@/lib/client-address"
import { rememberDevice } from "@/lib/device"
import { testDatabase } from "../db/database"

let db: Connection
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
const at = (address: string) => ({ address, cookies: new Map<string, string>() })

beforeEach(() => {
  db = testDatabase()
  browser = at("192.0.2.7")
})

describe("mails that anybody may ask for", () => {
  it("are counted by kind: who asks for many links to sign in with keeps nobody from a new password", async () => {
    for (let times = 0; times < 3; times += 1) expect(await mayAskForMail("sign-in", MINA)).toBe("send")
    expect(await mayAskForMail("sign-in", MINA)).toBe("hush")
    expect(await mayAskForMail("reset", MINA)).toBe("send")
  })

  it("go out to the owner's own browser while strangers ask, from its network or elsewhere", async () => {
    const own = at("192.0.2.7")
    browser = own
    await rememberDevice(MINA)
    browser = at("192.0.2.7")
    for (let times = 0; times < LIMITS["account-mail.network"].burst; times += 1)
      await mayAskForMail("reset", MINA)
    expect(await mayAskForMail("reset", MINA)).toMatchObject({ ok: false })
    browser = own
    for (let times = 0; times < 3; times += 1) expect(await mayAskForMail("reset", ` ${MINA} `)).toBe("send")
    expect(await mayAskForMail("reset", MINA)).toBe("hush")
    expect(await mayAskForMail("sign-in", MINA)).toBe("send")
    // It is known for this account alone.
    expect(await mayAskForMail("sign-in", "jonas@example.org")).toMatchObject({ ok: false })
  })
})
