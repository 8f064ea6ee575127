import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { LINKS_AN_HOUR } from "@/db/account-links"
import type { Connection } from "@/db/client"
import { askForEmailChange, confirmEmail, emailChangeByLink } from "@/db/email-changes"
import { claimNextMail } from "@/db/mail-delivery"
import { askForReset, makeResetLink, memberByResetLink, resetPassword } from "@/db/password-resets"
import { mail } from "@/db/schema"
import { staffBySession } from "@/db/sessions"
import { askForSignInLink, memberBySignInLink, spendSignInLink } from "@/db/sign-in-links"
import { changePassword, findMember, getMember, setDisabled } from "@/db/staff"
import { dump, must, scene, sessionOf } from "./scene"

const MINUTE = 60_000
const GONE = { ok: false, message: "This link was used, replaced, taken back or has expired." }
const EDITOR = "editor@example.org"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 8, 1, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
const mails = (db: Connection) => db.select().from(mail).all()
const told = (db: Connection) => mails(db).map(({ kind, toEmail }) => `${kind} ${toEmail}`)

/** The token that the newest waiting mail of a kind carries. */
function carried(db: Connection, kind: string): string {
  const token = mails(db).findLast((row) => row.kind === kind)?.linkToken
  if (!token) throw new Error(`no ${kind} mail waits with a link`)
  return token
}

describe("a forgotten password", () => {
  it("is set anew through the link, once; sessions end, and the owner of the account is told", () => {
    const { db, staff } = scene()
    const [mine, others] = [sessionOf(db, staff.editor.id), sessionOf(db, staff.viewer.id)]
    askForReset(db, EDITOR)
    const token = carried(db, "reset")
    expect(memberByResetLink(db, token)?.id).toBe(staff.editor.id)
    must(resetPassword(db, token, "new hash"))
    expect(getMember(db, staff.editor.id)?.passwordHash).toBe("new hash")
    expect([staffBySession(db, mine), staffBySession(db, others)?.id]).toEqual([null, staff.viewer.id])
    expect(told(db)).toEqual([`reset ${EDITOR}`, `account ${EDITOR}`])
    expect(resetPassword(db, token, "another hash")).toEqual(GONE)
    expect(getMember(db, staff.editor.id)?.passwordHash).toBe("new hash")
    expect(JSON.stringify(dump(db).activity)).not.toMatch(/@/u)
  })

  it("can be set for one hour, by the newest link alone", () => {
    const { db } = scene()
    askForReset(db, EDITOR)
    const first = carried(db, "reset")
    askForReset(db, EDITOR)
    const second = carried(db, "reset")
    expect([memberByResetLink(db, first), resetPassword(db, first, "x")]).toEqual([null, GONE])
    later(60 * MINUTE - 1)
    expect(memberByResetLink(db, second)).not.toBeNull()
    later(1)
    expect(resetPassword(db, second, "x")).toEqual(GONE)
    expect(claimNextMail(db, Date.now())).toBeNull()
  })

  it("gets the same answer for everybody, and a mail only where there is an account in use", () => {
    const { db, staff } = scene()
    must(setDisabled(db, staff.owner, { memberId: staff.viewer.id, disabled: true }))
    const before = dump(db)
    for (const email of ["nobody@example.org", "viewer@example.org", ""])
      expect(askForReset(db, email)).toEqual({ ok: true })
    expect(dump(db)).toEqual(before)
    expect(askForReset(db, EDITOR)).toEqual({ ok: true })
  })

  it("does not flood a mailbox, whoever asks how often", () => {
    const { db } = scene()
    for (let times = 0; times < 50; times += 1) askForReset(db, EDITOR)
    expect(mails(db)).toHaveLength(LINKS_AN_HOUR)
    later(60 * MINUTE)
    askForReset(db, EDITOR)
    expect(mails(db)).toHaveLength(LINKS_AN_HOUR + 1)
  })

  it("is not set for an account that was disabled meanwhile", () => {
    const { db, staff } = scene()
    askForReset(db, EDITOR)
    const token = carried(db, "reset")
    must(setDisabled(db, staff.owner, { memberId: staff.editor.id, disabled: true }))
    must(setDisabled(db, staff.owner, { memberId: staff.editor.id, disabled: false }))
    expect(resetPassword(db, token, "x")).toEqual(GONE)
  })

  it("can be helped with by an owner, with a link that is shown once and stored nowhere", () => {
    const { db, staff } = scene()
    const { token } = must(makeResetLink(db, staff.owner, { memberId: staff.editor.id, byMail: false }))
    expect([mails(db), JSON.stringify(dump(db)).includes(token ?? "-")]).toEqual([[], false])
    must(resetPassword(db, token ?? "", "new hash"))
    expect(must(makeResetLink(db, staff.owner, { memberId: staff.editor.id, byMail: true })).token).toBeNull()
    expect(makeResetLink(db, staff.owner, { memberId: staff.owner.id, byMail: false })).toEqual({
      ok: false,
      message: "Change your own password under “Your account”.",
    })
  })
})

describe("a link to sign in with", () => {
  it("proves who is there once, for fifteen minutes; looking at it uses nothing up", () => {
    const { db, staff } = scene()
    askForSignInLink(db, EDITOR)
    const token = carried(db, "sign-in")
    for (let looks = 0; looks < 3; looks += 1) expect(memberBySignInLink(db, token)?.id).toBe(staff.editor.id)
    expect(spendSignInLink(db, token)?.id).toBe(staff.editor.id)
    expect([spendSignInLink(db, token), memberBySignInLink(db, token)]).toEqual([null, null])
    askForSignInLink(db, EDITOR)
    const second = carried(db, "sign-in")
    later(15 * MINUTE)
    expect(spendSignInLink(db, second)).toBeNull()
  })

  it("is worth nothing as a link of another kind, nor when the password has changed since", () => {
    const { db, staff } = scene()
    askForSignInLink(db, EDITOR)
    const token = carried(db, "sign-in")
    expect([resetPassword(db, token, "x"), confirmEmail(db, token)]).toEqual([GONE, GONE])
    must(changePassword(db, staff.editor, "new hash"))
    expect(spendSignInLink(db, token)).toBeNull()
  })
})

describe("a new address", () => {
  it("counts once it is confirmed, and both addresses are told", () => {
    const { db, staff } = scene()
    must(askForEmailChange(db, staff.editor, "new@example.org"))
    expect(findMember(db, EDITOR)?.id).toBe(staff.editor.id)
    const token = carried(db, "email")
    expect(emailChangeByLink(db, token)).toMatchObject({
      link: { email: "new@example.org" },
      member: { id: staff.editor.id },
    })
    expect(must(confirmEmail(db, token)).email).toBe("new@example.org")
    expect([findMember(db, EDITOR), findMember(db, "new@example.org")?.id]).toEqual([null, staff.editor.id])
    expect(told(db)).toEqual([
      "email new@example.org",
      `account ${EDITOR}`,
      `account ${EDITOR}`,
      "account new@example.org",
    ])
    expect(confirmEmail(db, token)).toEqual(GONE)
    expect(JSON.stringify(dump(db).activity)).not.toMatch(/@/u)
  })

  it("ends links that went to the old one", () => {
    const { db, staff } = scene()
    askForReset(db, EDITOR)
    const reset = carried(db, "reset")
    must(askForEmailChange(db, staff.editor, "new@example.org"))
    must(confirmEmail(db, carried(db, "email")))
    expect(resetPassword(db, reset, "x")).toEqual(GONE)
  })

  it("that is somebody else's gets the same answer, no mail, and is never taken", () => {
    const { db, staff } = scene()
    must(askForEmailChange(db, staff.editor, "viewer@example.org"))
    expect(told(db)).toEqual([`account ${EDITOR}`])
    must(askForEmailChange(db, staff.editor, "new@example.org"))
    const token = carried(db, "email")
    must(askForEmailChange(db, staff.viewer, "new@example.org"))
    must(confirmEmail(db, carried(db, "email")))
    expect(confirmEmail(db, token)).toEqual({
      ok: false,
      message: "This address has an account by now, so it can’t be used for yours.",
    })
  })
})
