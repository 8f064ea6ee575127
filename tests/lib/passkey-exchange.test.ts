import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { passkey } from "@/db/account-schema"
import type { Connection } from "@/db/client"
import { passkeyHandle } from "@/db/passkeys"
import { beginStep, openStep } from "@/db/sign-in-steps"
import { LIMITS } from "@/domain/rate-limit"
import { CLIENT_HEADER } from "@/lib/client-address"
import { askAlone, askForPasskey, readPasskey } from "@/lib/passkey-exchange"
import { scene } from "../db/scene"
import { softwarePasskey } from "./software-passkey"

const held = vi.hoisted(() => ({ db: null as unknown, address: "192.0.2.7" }))
vi.mock("@/lib/database", () => ({ database: () => held.db }))
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ [CLIENT_HEADER]: held.address }),
  cookies: async () => ({ set: () => undefined }),
}))

const ORIGIN = "https://partners.example.org"
const CHALLENGE = "a-challenge-of-the-server"

beforeEach(() => vi.stubEnv("GREENROOM_URL", ORIGIN))
afterEach(() => vi.unstubAllEnvs())

/** An editor with one passkey, and a step that waits for it: the second of a sign-in, or alone. */
function waiting(as: "second" | "alone", counter = 0) {
  const { db, staff } = scene()
  held.db = db
  const key = softwarePasskey("laptop", ORIGIN)
  const { id, publicKey } = key
  const userId = staff.editor.id
  db.insert(passkey).values({ id, userId, publicKey, counter, name: "Laptop", createdAt: 0 }).run()
  const handle = passkeyHandle(db, userId)
  const step = stepIn(db, as === "alone" ? null : userId)
  return { key, step, handle, userId, honest: { challenge: CHALLENGE, userHandle: handle } }
}

function stepIn(db: Connection, userId: number | null, challenge = CHALLENGE) {
  const kind = userId === null ? "passkey" : "second-factor"
  const step = openStep(db, kind, beginStep(db, { kind, userId, challenge }))
  if (!step) throw new Error("no step")
  return step
}

describe("a passkey's answer", () => {
  it.each(["second", "alone"] as const)("that is honest is taken (%s)", async (as) => {
    const { key, step, userId, honest } = waiting(as)
    expect(await readPasskey(step, key.show(honest))).toEqual({
      ok: true,
      shown: { id: key.id, userId, counter: 1, isBackedUp: false },
    })
  })

  it.each([
    ["another site's origin", { origin: "https://partners.example.com" }],
    ["a lookalike below ours", { origin: "https://evil.partners.example.org" }],
    ["plain HTTP", { origin: "http://partners.example.org" }],
    ["another site's key", { rpId: "evil.example" }],
    ["another challenge", { challenge: "another-challenge" }],
    ["an answer of another ceremony", { type: "webauthn.create" }],
  ])("with %s is refused", async (_, forged) => {
    for (const as of ["second", "alone"] as const) {
      const { key, step, honest } = waiting(as)
      expect(await readPasskey(step, key.show({ ...honest, ...forged }))).toMatchObject({ ok: false })
    }
  })

  it("alone has to have verified its user; after a password having it is enough", async () => {
    const alone = waiting("alone")
    const unverified = alone.key.show({ ...alone.honest, verified: false })
    expect(await readPasskey(alone.step, unverified)).toMatchObject({ ok: false })
    const second = waiting("second")
    const had = second.key.show({ ...second.honest, verified: false })
    expect(await readPasskey(second.step, had)).toMatchObject({ ok: true })
  })

  it("alone has to name its account by the handle that the account was given", async () => {
    const { key, step } = waiting("alone")
    for (const userHandle of [undefined, "", "another-handle"]) {
      const said = { challenge: CHALLENGE, ...(userHandle === undefined ? {} : { userHandle }) }
      expect(await readPasskey(step, key.show(said))).toMatchObject({ ok: false })
    }
  })

  it("signed by another key, or by an unknown one, is refused", async () => {
    const { key, step, honest } = waiting("second")
    const other = softwarePasskey("laptop", ORIGIN)
    expect(await readPasskey(step, other.show(honest))).toMatchObject({ ok: false })
    expect(await readPasskey(step, softwarePasskey("unknown", ORIGIN).show(honest))).toMatchObject({
      ok: false,
    })
    const shown = key.show(honest)
    const broken = { ...shown, response: { ...shown.response, signature: "AAAA", authenticatorData: "x" } }
    expect(await readPasskey(step, broken)).toMatchObject({ ok: false })
  })

  it("from a copy, whose counter fell behind, is refused", async () => {
    const { key, step, honest } = waiting("second", 5)
    expect(await readPasskey(step, key.show({ ...honest, counter: 5 }))).toMatchObject({ ok: false })
    expect(await readPasskey(step, key.show({ ...honest, counter: 6 }))).toMatchObject({ ok: true })
  })

  it("is no answer to a step that asked nothing", async () => {
    const { key, honest } = waiting("second")
    const silent = stepIn(held.db as Connection, 1, "")
    expect(await readPasskey(silent, key.show({ ...honest, challenge: "" }))).toMatchObject({ ok: false })
  })
})

it("a browser is asked for this site alone: for the account's own passkeys, or alone for any that knows its user", async () => {
  const { key, userId } = waiting("second")
  expect(await askForPasskey(userId)).toMatchObject({
    ...{ rpId: "partners.example.org", userVerification: "preferred" },
    allowCredentials: [{ id: key.id }],
  })
  expect(await askForPasskey(null)).toMatchObject({
    ...{ rpId: "partners.example.org", userVerification: "required", allowCredentials: [] },
  })
})

it("sign-ins by passkey that nobody finishes fill no table: a network begins so many, and sweeping finds the old by an index", async () => {
  const { db } = scene()
  held.db = db
  const steps = db.$client.prepare("select count(*) from sign_in_step").pluck()
  for (let tries = 0; tries < LIMITS["passkey.network"].burst; tries += 1)
    expect(await askAlone()).toMatchObject({ ok: true })
  const before = steps.get()
  expect(await askAlone()).toMatchObject({ ok: false, message: /^Many sign-ins by passkey/u })
  expect(steps.get()).toBe(before)
  held.address = "192.0.2.8"
  expect(await askAlone()).toMatchObject({ ok: true })
  const sweep = db.$client.prepare("explain query plan delete from sign_in_step where expires_at < 1")
  expect(sweep.all()).toMatchObject([{ detail: /USING (COVERING )?INDEX sign_in_step_expires/u }])
})
