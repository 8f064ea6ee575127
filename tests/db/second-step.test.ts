import { asc } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Connection } from "@/db/client"
import { confirmByPassword, confirmWithCode, isConfirmed } from "@/db/confirmations"
import { removeFactorsOf } from "@/db/factor-resets"
import { addPasskey, listPasskeys, passkeyHandle, removePasskey, renamePasskey } from "@/db/passkeys"
import { renewRecoveryCodes } from "@/db/recovery-codes"
import { mail } from "@/db/schema"
import { factorsOf, recoveryCodesLeft, staffWithoutFactor } from "@/db/second-factors"
import { passWithCode } from "@/db/second-step"
import { type Staff, staffBySession } from "@/db/sessions"
import { beginStep, openStep, tokenFor, tryBeginStep } from "@/db/sign-in-steps"
import { changePassword, setDisabled } from "@/db/staff"
import { beginTotp, confirmTotp, removeTotp } from "@/db/totp"
import { codeAt } from "@/domain/one-time-codes"
import { dump, must, scene, sessionOf } from "./scene"

const START = Date.UTC(2026, 8, 1, 9)
const MINUTE = 60_000
const STEP = 30_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

/** An editor who is signed in, without a second factor. */
function signedIn() {
  const { db, staff } = scene()
  const session = sessionOf(db, staff.editor.id)
  return { db, staff, session, self: staffBySession(db, session) as Staff }
}

/** The same with an authenticator app; the clock stands a step after its first code. */
function withApp() {
  const made = signedIn()
  const { key } = must(beginTotp(made.db, made.self))
  const { codes } = must(confirmTotp(made.db, made.self, codeAt(key, START)))
  vi.setSystemTime(START + STEP)
  return { ...made, key, codes: codes ?? [], code: () => codeAt(key, Date.now()) }
}

const begin = (db: Connection, userId: number) =>
  beginStep(db, { kind: "second-factor", userId }, tokenFor("password"))
const pass = (db: Connection, token: string, code: string) =>
  passWithCode(db, { token, code, agent: "Firefox", network: "192.0.2.7" })

const keyOf = (id: string) => ({
  ...{ id, publicKey: Buffer.from("a key"), counter: 0, transports: ["internal"], isBackedUp: false },
  name: id,
})
function stepOf(db: Connection, userId: number) {
  const token = beginStep(db, { kind: "new-passkey", userId, challenge: "c" })
  const step = openStep(db, "new-passkey", token)
  if (!step) throw new Error("no step")
  return step
}

describe("an authenticator app", () => {
  it("counts from its first right code on, which brings ten recovery codes and opens this session", () => {
    const { db, session, self } = signedIn()
    const { key } = must(beginTotp(db, self))
    expect(factorsOf(db, self.id)).toEqual({ totp: false, passkey: false })
    expect(confirmTotp(db, self, "000000")).toMatchObject({ ok: false, fieldErrors: { code: /clock/u } })
    const { codes } = must(confirmTotp(db, self, codeAt(key, START)))
    expect(new Set(codes).size).toBe(10)
    expect(factorsOf(db, self.id)).toEqual({ totp: true, passkey: false })
    expect(staffBySession(db, session)?.hasSecondFactor).toBe(true)
    expect(beginTotp(db, self)).toMatchObject({ ok: false })
    for (const code of codes ?? []) expect(JSON.stringify(dump(db))).not.toContain(code.replaceAll("-", ""))
  })

  it("ends the account's sessions elsewhere, which were begun without it", () => {
    const { db, staff, session, self } = signedIn()
    const [elsewhere, others] = [sessionOf(db, self.id), sessionOf(db, staff.viewer.id)]
    must(confirmTotp(db, self, codeAt(must(beginTotp(db, self)).key, START)))
    const live = [session, elsewhere, others].map((id) => staffBySession(db, id) !== null)
    expect(live).toEqual([true, false, true])
  })

  it("can be begun anew until then: only the newest key counts", () => {
    const { db, self } = signedIn()
    const old = must(beginTotp(db, self)).key
    const { key } = must(beginTotp(db, self))
    expect(confirmTotp(db, self, codeAt(old, START)).ok).toBe(false)
    expect(confirmTotp(db, self, codeAt(key, START)).ok).toBe(true)
  })

  it("can't be guessed on: five wrong codes, and the key is over after a quarter of an hour", () => {
    const { db, self } = signedIn()
    const { key } = must(beginTotp(db, self))
    for (let tries = 0; tries < 5; tries += 1) expect(confirmTotp(db, self, "000000").ok).toBe(false)
    expect(confirmTotp(db, self, codeAt(key, START))).toMatchObject({ ok: false, message: /Wait a minute/u })
    vi.setSystemTime(START + 15 * MINUTE + STEP)
    const late = codeAt(key, Date.now())
    expect(confirmTotp(db, self, late)).toMatchObject({ ok: false, message: /quarter of an hour/u })
    const again = must(beginTotp(db, self)).key
    vi.setSystemTime(START + 30 * MINUTE)
    expect(confirmTotp(db, self, codeAt(again, Date.now())).ok).toBe(true)
  })

  it("turned off, takes its codes, the recovery codes and the sessions' rights along", () => {
    const { db, session, self, codes } = withApp()
    must(removeTotp(db, self))
    expect(recoveryCodesLeft(db, self.id)).toBe(0)
    expect(staffBySession(db, session)?.hasSecondFactor).toBe(false)
    const token = begin(db, self.id)
    expect(pass(db, token, codes[0] ?? "").ok).toBe(false)
    expect(removeTotp(db, self)).toMatchObject({ ok: false })
  })
})

describe("the second step of a sign-in", () => {
  it("starts a session with the newest code, once", () => {
    const { db, self, code } = withApp()
    const token = begin(db, self.id)
    const { sessionId } = must(pass(db, token, code()))
    expect(staffBySession(db, sessionId)).toMatchObject({ id: self.id, hasSecondFactor: true })
    vi.setSystemTime(START + 2 * STEP)
    expect(pass(db, token, code())).toMatchObject({ ok: false, message: /from the start/u })
  })

  it("is not asked for where the disk does not take it", () => {
    const { db, self } = withApp()
    db.$client.pragma("query_only = on")
    expect(() => begin(db, self.id)).toThrow(/readonly/u)
    expect(tryBeginStep(db, { kind: "passkey", userId: self.id })).toMatchObject({
      ...{ ok: false, disk: "disk read-only" },
    })
  })

  it("takes no code twice, nor one from before", () => {
    const { db, self, key, code } = withApp()
    const used = code()
    must(pass(db, begin(db, self.id), used))
    for (const again of [used, codeAt(key, START)])
      expect(pass(db, begin(db, self.id), again)).toMatchObject({ ok: false, fieldErrors: { code: /used/u } })
  })

  it("takes each recovery code once, and the log says how many are left, not which", () => {
    const { db, self, codes } = withApp()
    const first = codes[0] ?? ""
    must(pass(db, begin(db, self.id), first.toUpperCase()))
    expect(pass(db, begin(db, self.id), first).ok).toBe(false)
    must(pass(db, begin(db, self.id), (codes[1] ?? "").replaceAll("-", "")))
    expect(recoveryCodesLeft(db, self.id)).toBe(8)
    const said = dump(db).activity?.map((row) => row as { verb: string; detail: string })
    expect(said?.filter(({ verb }) => verb === "recovery-code.used").map(({ detail }) => detail)).toEqual([
      '{"left":9}',
      '{"left":8}',
    ])
  })

  it("is over after five minutes, for a disabled account, and after a change of password", () => {
    const { db, staff, self, code } = withApp()
    const late = begin(db, self.id)
    vi.setSystemTime(START + STEP + 5 * MINUTE)
    expect(pass(db, late, code()).ok).toBe(false)
    const before = begin(db, self.id)
    must(changePassword(db, self, "another hash"))
    expect(pass(db, before, code()).ok).toBe(false)
    const disabled = begin(db, self.id)
    must(setDisabled(db, staff.owner, { memberId: self.id, disabled: true }))
    expect(openStep(db, "second-factor", disabled)).toBeNull()
    must(setDisabled(db, staff.owner, { memberId: self.id, disabled: false }))
    expect(pass(db, disabled, code()).ok).toBe(false)
    expect(dump(db).session?.filter((row) => (row as { ended_at: number | null }).ended_at === null)).toEqual(
      [],
    )
  })

  it("knows its token by the hash alone, and each kind of step by itself", () => {
    const { db, self } = withApp()
    const token = begin(db, self.id)
    expect(JSON.stringify(dump(db))).not.toContain(token)
    expect(openStep(db, "passkey", token)).toBeNull()
    expect(openStep(db, "second-factor", token.replace("password", "oidc"))).toBeNull()
  })

  it("after five wrong codes waits a minute for each further one, on every step of the account", () => {
    const { db, staff, self, code } = withApp()
    for (let tries = 0; tries < 5; tries += 1) expect(pass(db, begin(db, self.id), "000000").ok).toBe(false)
    expect(pass(db, begin(db, self.id), code())).toMatchObject({ ok: false, message: /Wait a minute/u })
    const other = staffBySession(db, sessionOf(db, staff.owner.id)) as Staff
    const { key } = must(beginTotp(db, other))
    must(confirmTotp(db, other, codeAt(key, Date.now() - STEP)))
    expect(pass(db, begin(db, other.id), codeAt(key, Date.now())).ok).toBe(true)
    vi.setSystemTime(START + STEP + MINUTE)
    expect(pass(db, begin(db, self.id), code()).ok).toBe(true)
  })
})

describe("recovery codes", () => {
  it("made anew end the older ones", () => {
    const { db, self, codes } = withApp()
    const fresh = must(renewRecoveryCodes(db, self)).codes
    expect(fresh).toHaveLength(10)
    expect(pass(db, begin(db, self.id), codes[0] ?? "").ok).toBe(false)
    expect(pass(db, begin(db, self.id), fresh[0] ?? "").ok).toBe(true)
  })

  it("are not made where there is nothing to stand in for", () => {
    const { db, self } = signedIn()
    expect(renewRecoveryCodes(db, self)).toMatchObject({ ok: false })
  })
})

describe("passkeys", () => {
  it("are added once per step, renamed and removed, by their owner alone", () => {
    const { db, staff, self } = signedIn()
    const step = stepOf(db, self.id)
    const elsewhere = sessionOf(db, self.id)
    expect(must(addPasskey(db, self, { ...keyOf("laptop"), step })).codes).toHaveLength(10)
    expect(addPasskey(db, self, { ...keyOf("phone"), step })).toMatchObject({ ok: false })
    expect(must(addPasskey(db, self, { ...keyOf("phone"), step: stepOf(db, self.id) })).codes).toBeNull()
    expect(addPasskey(db, self, { ...keyOf("phone"), step: stepOf(db, self.id) })).toMatchObject({
      ok: false,
    })
    const other = staffBySession(db, sessionOf(db, staff.owner.id)) as Staff
    expect(staffBySession(db, elsewhere)).toBeNull()
    expect(addPasskey(db, other, { ...keyOf("theirs"), step: stepOf(db, self.id) })).toMatchObject({
      ok: false,
    })
    expect(renamePasskey(db, other, { id: "phone", name: "mine now" }).ok).toBe(false)
    expect(removePasskey(db, other, "phone").ok).toBe(false)
    must(renamePasskey(db, self, { id: "phone", name: "Blue phone" }))
    expect(listPasskeys(db, self.id).map(({ name }) => name)).toEqual(["laptop", "Blue phone"])
    must(removePasskey(db, self, "laptop"))
    expect(recoveryCodesLeft(db, self.id)).toBe(10)
    must(removePasskey(db, self, "phone"))
    expect(recoveryCodesLeft(db, self.id)).toBe(0)
    expect(factorsOf(db, self.id)).toEqual({ totp: false, passkey: false })
  })

  it("carry a random handle that stays the same and says nothing", () => {
    const { db, staff, self } = signedIn()
    const handle = passkeyHandle(db, self.id)
    expect(handle).toMatch(/^[\w-]{43}$/u)
    expect(passkeyHandle(db, self.id)).toBe(handle)
    expect(passkeyHandle(db, staff.owner.id)).not.toBe(handle)
  })
})

describe("proof of who is there", () => {
  it("counts for a quarter of an hour after the sign-in, and again after a password or a code", () => {
    const { db, session, code } = withApp()
    const now = () => staffBySession(db, session) as Staff
    expect(isConfirmed(now())).toBe(true)
    vi.setSystemTime(START + 15 * MINUTE + 1)
    expect(isConfirmed(now())).toBe(false)
    expect(confirmWithCode(db, now(), "000000").ok).toBe(false)
    expect(isConfirmed(now())).toBe(false)
    must(confirmWithCode(db, now(), code()))
    expect(isConfirmed(now())).toBe(true)
    vi.setSystemTime(START + 31 * MINUTE)
    expect(isConfirmed(now())).toBe(false)
    must(confirmByPassword(db, now()))
    expect(isConfirmed(now())).toBe(true)
  })

  it("by a code lets a session into what asks for a second factor; by a password it does not", () => {
    const { db, self, code } = withApp()
    const other = sessionOf(db, self.id)
    const now = () => staffBySession(db, other) as Staff
    must(confirmByPassword(db, now()))
    expect(now().hasSecondFactor).toBe(false)
    must(confirmWithCode(db, now(), code()))
    expect(now().hasSecondFactor).toBe(true)
  })
})

it("an owner takes the factors off an account whose owner has lost them, and all its sessions end", () => {
  const { db, staff, session, self, codes } = withApp()
  const waiting = begin(db, self.id)
  must(removeFactorsOf(db, staff.owner, { memberId: self.id }))
  expect(factorsOf(db, self.id)).toEqual({ totp: false, passkey: false })
  expect(recoveryCodesLeft(db, self.id)).toBe(0)
  expect(staffBySession(db, session)).toBeNull()
  expect(pass(db, waiting, codes[0] ?? "").ok).toBe(false)
  expect(removeFactorsOf(db, staff.owner, { memberId: self.id })).toMatchObject({ ok: false })
  expect(toldOf(db)).toEqual([
    "An authenticator app was set up for your Greenroom account",
    "The second factors of your Greenroom account were taken off",
  ])
})

it("the account's owner is told by mail of each factor that comes and goes", () => {
  const { db, self } = withApp()
  must(addPasskey(db, self, { ...keyOf("key"), step: stepOf(db, self.id) }))
  must(removePasskey(db, self, "key"))
  must(removeTotp(db, self))
  expect(toldOf(db)).toEqual([
    "An authenticator app was set up for your Greenroom account",
    "A passkey was added to your Greenroom account",
    "A passkey of your Greenroom account was removed",
    "The authenticator app of your Greenroom account was turned off",
  ])
})

function toldOf(db: Connection): string[] {
  const mails = db.select({ subject: mail.subject }).from(mail).orderBy(asc(mail.id)).all()
  return mails.map(({ subject }) => subject)
}

it("staff without a second factor are counted, disabled accounts not", () => {
  const { db, staff, self } = withApp()
  expect(staffWithoutFactor(db)).toBe(3)
  must(setDisabled(db, staff.owner, { memberId: staff.viewer.id, disabled: true }))
  expect(staffWithoutFactor(db)).toBe(2)
  must(removeTotp(db, self))
  expect(staffWithoutFactor(db)).toBe(3)
})
