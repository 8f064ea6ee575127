import { hash } from "@node-rs/argon2"
import { afterEach, describe, expect, it, vi } from "vitest"
import { confirmNewEmail } from "@/app/(account)/confirm-email/[token]/actions"
import { LINK_GONE } from "@/db/account-links"
import type { Connection } from "@/db/client"
import { mail } from "@/db/schema"
import { staffBySession } from "@/db/sessions"
import { askForSignInLink } from "@/db/sign-in-links"
import { changePassword, getMember, setDisabled } from "@/db/staff"
import { LIMITS } from "@/domain/rate-limit"
import { mailLinkProvider } from "@/lib/auth-mail-link"
import { isPassword } from "@/lib/password"
import { strengthenLater } from "@/lib/stronger-hash"
import { must, scene } from "../db/scene"

vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }))

const desk = globalThis as { greenroomConnection?: Connection }

afterEach(() => {
  delete desk.greenroomConnection
})

/** A scene whose database is the desk's. */
function atTheDesk() {
  const the = scene()
  desk.greenroomConnection = the.db
  return the
}

/** As next-auth calls it with what the page posts. */
function authorize(credentials: Record<string, string>) {
  const { authorize } = mailLinkProvider((open) => open()).options as {
    authorize: (credentials: Record<string, string>) => Promise<{ id: string } | null>
  }
  return authorize(credentials)
}

describe("signing in with a link", () => {
  it("opens a session once, and for no other token", async () => {
    const { db, staff } = atTheDesk()
    askForSignInLink(db, "editor@example.org")
    const token = db.select().from(mail).get()?.linkToken ?? ""
    expect([await authorize({}), await authorize({ token: "guess" })]).toEqual([null, null])
    const opened = await authorize({ token })
    expect(staffBySession(db, opened?.id ?? "")?.id).toBe(staff.editor.id)
    expect(await authorize({ token })).toBeNull()
  })

  it("is not guessed at: a network tries so many that open nothing, and one that opens still does", async () => {
    const { db, staff } = atTheDesk()
    for (let tries = 0; tries < LIMITS["account-link.network"].burst; tries += 1)
      expect(await authorize({ token: `guess ${tries}` })).toBeNull()
    await expect(authorize({ token: "one more" })).rejects.toThrow(/^Many links that open nothing/u)
    askForSignInLink(db, "editor@example.org")
    const opened = await authorize({ token: db.select().from(mail).get()?.linkToken ?? "" })
    expect(staffBySession(db, opened?.id ?? "")?.id).toBe(staff.editor.id)
  })

  it("is counted with those that confirm an address", async () => {
    atTheDesk()
    for (let tries = 0; tries < LIMITS["account-link.network"].burst; tries += 1)
      expect(await confirmNewEmail(`guess ${tries}`)).toBe(LINK_GONE)
    expect(await confirmNewEmail("one more")).toMatchObject({ message: /^Many links that open nothing/u })
    await expect(authorize({ token: "one more" })).rejects.toThrow(/^Many links that open nothing/u)
  })

  it("opens one the next time, when the disk did not take the first", async () => {
    const { db, staff } = atTheDesk()
    askForSignInLink(db, "editor@example.org")
    const token = db.select().from(mail).get()?.linkToken ?? ""
    db.$client.exec(
      "create trigger fails before insert on session begin select raise(abort, 'no room for it'); end",
    )
    await expect(authorize({ token })).rejects.toThrow()
    db.$client.exec("drop trigger fails")
    const opened = await authorize({ token })
    expect(staffBySession(db, opened?.id ?? "")?.id).toBe(staff.editor.id)
    expect(await authorize({ token })).toBeNull()
  })

  it("does not let in who was disabled", async () => {
    const { db, staff } = atTheDesk()
    askForSignInLink(db, "editor@example.org")
    const token = db.select().from(mail).get()?.linkToken ?? ""
    must(setDisabled(db, staff.owner, { memberId: staff.editor.id, disabled: true }))
    expect(await authorize({ token })).toBeNull()
  })
})

describe("a hash that was made with less", () => {
  const weak = () => hash("four words are good", { memoryCost: 4096, timeCost: 1 })

  it("is replaced after a right password, and sessions go on", async () => {
    const { db, staff } = atTheDesk()
    const passwordHash = await weak()
    must(changePassword(db, staff.editor, passwordHash))
    const member = getMember(db, staff.editor.id)
    if (!member) throw new Error("no editor")
    await strengthenLater(member, "four words are good")
    const stored = getMember(db, member.id)?.passwordHash ?? ""
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u)
    expect(await isPassword(stored, "four words are good")).toBe(true)
  })

  it("stays what it is when the password was changed meanwhile", async () => {
    const { db, staff } = atTheDesk()
    must(changePassword(db, staff.editor, await weak()))
    const member = getMember(db, staff.editor.id)
    if (!member) throw new Error("no editor")
    const stronger = strengthenLater(member, "four words are good")
    must(changePassword(db, staff.editor, "newer hash"))
    await stronger
    expect(getMember(db, member.id)?.passwordHash).toBe("newer hash")
  })
})
