import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { endSession, staffBySession, startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { changePassword, getMember, setDisabled } from "@/db/staff"
import { dump, must, scene, sessionOf } from "./scene"

const START = Date.UTC(2026, 8, 1, 9)
const TWELVE_HOURS = 12 * 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

describe("a session", () => {
  it("says who is signed in, without the password hash", () => {
    const { db, staff } = scene()
    const sessionId = sessionOf(db, staff.editor.id)
    expect(sessionId).toMatch(/^[\w-]{43}$/u)
    expect(staffBySession(db, sessionId)).toEqual({
      id: staff.editor.id,
      name: "The editor",
      email: "editor@example.org",
      role: "editor",
      sessionId,
    })
  })

  it("lasts twelve hours from sign-in, however much it is used", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.editor.id)
    for (const later of [1, TWELVE_HOURS / 2, TWELVE_HOURS]) {
      vi.setSystemTime(START + later)
      expect(staffBySession(db, session)?.id).toBe(staff.editor.id)
    }
    vi.setSystemTime(START + TWELVE_HOURS + 1)
    expect(staffBySession(db, session)).toBeNull()
  })

  it("ends at sign-out, alone, and stays ended", () => {
    const { db, staff } = scene()
    const [one, other] = [sessionOf(db, staff.editor.id), sessionOf(db, staff.editor.id)]
    endSession(db, one)
    const endedAt = db.$client.prepare("select ended_at from session where id = ?").pluck()
    vi.setSystemTime(START + 1000)
    endSession(db, one)
    expect(endedAt.get(one)).toBe(START)
    expect(staffBySession(db, one)).toBeNull()
    expect(staffBySession(db, other)?.id).toBe(staff.editor.id)
  })

  it("is in the activity log, its start and its end, without its id", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.editor.id)
    endSession(db, session)
    endSession(db, session)
    const lines = dump(db).activity as { verb: string; actor_id: number }[]
    expect(lines.slice(-2).map(({ verb, actor_id }) => [verb, actor_id])).toEqual([
      ["session.started", staff.editor.id],
      ["session.ended", staff.editor.id],
    ])
    expect(JSON.stringify(lines)).not.toContain(session)
  })

  it("does not start for an account disabled, or a password changed, while the password was verified", () => {
    const { db, staff } = scene()
    const editor = getMember(db, staff.editor.id)
    const viewer = getMember(db, staff.viewer.id)
    if (!editor || !viewer) throw new Error("members are missing")
    must(setDisabled(db, staff.owner, { memberId: editor.id, disabled: true }))
    must(changePassword(db, staff.viewer, "$argon2id$another"))
    expect([startSession(db, editor), startSession(db, viewer)]).toEqual([null, null])
    expect(dump(db).session).toEqual([])
  })

  it("is named by its whole id", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.editor.id)
    for (const id of ["", "%", session.slice(0, -1), `${session} `, session.toLowerCase()])
      expect(staffBySession(db, id)).toBeNull()
  })
})

describe("the secret that signs cookies", () => {
  it("is made once and differs between installations", () => {
    const [one, other] = [scene().db, scene().db]
    expect(sessionSecret(one)).toMatch(/^[\w-]{43}$/u)
    expect(sessionSecret(one)).toBe(sessionSecret(one))
    expect(sessionSecret(one)).not.toBe(sessionSecret(other))
  })
})
