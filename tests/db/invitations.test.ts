import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { Connection } from "@/db/client"
import {
  acceptInvitation,
  findInvitation,
  inviteAgain,
  inviteMember,
  listInvitations,
  takeBackInvitation,
} from "@/db/invitations"
import { claimNextMail } from "@/db/mail-delivery"
import { mail } from "@/db/schema"
import { addMember, findMember, hashToken } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { dump, memberOf, must, scene } from "./scene"

const DAY = 86_400_000
const JUN = { name: "Jun Seo", email: "jun@example.org", role: "editor" as const }
const ACCEPTED = { name: "Seo Jun", language: "ko" as const, passwordHash: "hash of jun" }
const GONE = { ok: false, message: "This link was used, replaced, taken back or has expired." }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 8, 1, 9) })
})
afterEach(() => {
  vi.useRealTimers()
})

const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
const mails = (db: Connection) => db.select().from(mail).all()

/** The token that a waiting mail carries. */
function carried(db: Connection): string {
  const token = mails(db).at(-1)?.linkToken
  if (!token) throw new Error("no mail waits with a link")
  return token
}

function invited() {
  const the = scene()
  must(inviteMember(the.db, the.staff.owner, { ...JUN, byMail: { language: "ko" } }))
  return { ...the, token: carried(the.db) }
}

describe("an invitation by mail", () => {
  it("goes to the address, names who invites, and its token lies in the waiting mail alone", () => {
    const { db, token } = invited()
    expect(mails(db)).toMatchObject([
      { kind: "invite", toName: "Jun Seo", toEmail: "jun@example.org", language: "ko", eventId: null },
    ])
    expect(mails(db)[0]?.subject).toBe("The owner 님이 Greenroom에 초대합니다")
    expect(token).toMatch(/^[\w-]{43}$/u)
    const everything = dump(db)
    expect(JSON.stringify({ ...everything, mail: [] })).not.toContain(token)
    expect(JSON.stringify(everything)).toContain(hashToken(token))
    expect(JSON.stringify(everything.activity)).not.toContain("jun@example.org")
  })

  it("becomes an account with the promised role, once", () => {
    const { db, token } = invited()
    expect(findInvitation(db, token)).toMatchObject({ name: "Jun Seo", role: "editor" })
    const { id } = must(acceptInvitation(db, token, ACCEPTED))
    expect(findMember(db, "jun@example.org")).toMatchObject({ ...ACCEPTED, id, role: "editor" })
    expect(listInvitations(db)).toEqual([])
    expect(mails(db)).toMatchObject([{ endedBecause: "by hand", linkToken: null }])
    expect(findInvitation(db, token)).toBeNull()
    const before = dump(db)
    expect(acceptInvitation(db, token, ACCEPTED)).toEqual(GONE)
    expect(dump(db)).toEqual(before)
  })

  it("works for seven days, and can be sent again after that", () => {
    const { db, staff, token } = invited()
    later(7 * DAY - 1)
    expect(findInvitation(db, token)).not.toBeNull()
    later(1)
    expect(acceptInvitation(db, token, ACCEPTED)).toEqual(GONE)
    expect(claimNextMail(db, Date.now())).toBeNull()
    const [expired] = listInvitations(db)
    must(inviteAgain(db, staff.owner, { linkId: expired?.id ?? 0, byMail: true }))
    expect(mails(db).at(-1)).toMatchObject({ toEmail: "jun@example.org", language: "ko" })
    must(acceptInvitation(db, carried(db), ACCEPTED))
  })

  it("that is sent again, or made anew, ends the link that went before", () => {
    const { db, staff, token } = invited()
    const [first] = listInvitations(db)
    must(inviteAgain(db, staff.owner, { linkId: first?.id ?? 0, byMail: true }))
    const second = carried(db)
    must(inviteMember(db, staff.owner, { ...JUN, role: "viewer", byMail: { language: "en" } }))
    expect(listInvitations(db)).toMatchObject([{ role: "viewer" }])
    for (const old of [token, second]) expect(acceptInvitation(db, old, ACCEPTED)).toEqual(GONE)
    must(acceptInvitation(db, carried(db), ACCEPTED))
    expect(findMember(db, JUN.email)?.role).toBe("viewer")
    expect(mails(db).map((row) => row.endedBecause)).toEqual(["link ended", "link ended", "by hand"])
  })

  it("that was taken back opens nothing, and its mail does not go out", () => {
    const { db, staff, token } = invited()
    const linkId = listInvitations(db)[0]?.id ?? 0
    must(takeBackInvitation(db, staff.owner, linkId))
    expect([findInvitation(db, token), claimNextMail(db, Date.now()), listInvitations(db)]).toEqual([
      null,
      null,
      [],
    ])
    const gone = "This invitation was accepted or taken back. Reload the page."
    expect(takeBackInvitation(db, staff.owner, linkId)).toEqual({ ok: false, message: gone })
    expect(inviteAgain(db, staff.owner, { linkId, byMail: true })).toEqual({ ok: false, message: gone })
  })
})

it("an invitation is taken back as a whole, though a screen still names the link that a newer one replaced", () => {
  const { db, staff } = invited()
  const linkId = listInvitations(db)[0]?.id ?? 0
  must(inviteAgain(db, staff.owner, { linkId, byMail: true }))
  const newer = carried(db)
  must(takeBackInvitation(db, staff.owner, linkId))
  expect([findInvitation(db, newer), listInvitations(db)]).toEqual([null, []])
})

describe("an invitation that is passed on by hand", () => {
  it("queues no mail, and its token is nowhere in the database", () => {
    const { db, staff } = scene()
    const { token } = must(inviteMember(db, staff.owner, { ...JUN, byMail: null }))
    expect(mails(db)).toEqual([])
    expect(JSON.stringify(dump(db))).not.toContain(token)
    expect(listInvitations(db)).toMatchObject([{ ...JUN, mail: null }])
    must(acceptInvitation(db, token ?? "", ACCEPTED))
  })
})

describe("an address that has an account", () => {
  it("is not invited, and an invitation to it that is open is worth nothing", () => {
    const { db, staff, token } = invited()
    must(addMember(db, SYSTEM, { ...memberOf("jun"), role: "viewer" }))
    const message = "jun@example.org already has an account."
    expect(inviteMember(db, staff.owner, { ...JUN, byMail: null })).toEqual({
      ok: false,
      message,
      fieldErrors: { email: message },
    })
    const before = dump(db)
    expect(acceptInvitation(db, token, ACCEPTED)).toEqual({ ok: false, message })
    expect(dump(db)).toEqual(before)
  })
})
