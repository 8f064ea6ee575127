import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { endOtherSessions, endOwnSession, listOwnSessions } from "@/db/own-sessions"
import {
  endSession,
  endUnwritten,
  hashOf,
  type Staff,
  staffBySession,
  staffUsing,
  startSession,
} from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { changePassword, getMember, setDisabled } from "@/db/staff"
import { dump, must, scene, sessionOf } from "./scene"

const START = Date.UTC(2026, 8, 1, 9)
const HOUR = 3_600_000
const TWELVE_HOURS = 12 * HOUR

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
      sessionId: hashOf(sessionId),
      hasSecondFactor: false,
      confirmedAt: START,
    })
  })

  it("lasts twelve hours from sign-in, however much it is used", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.editor.id)
    for (let later = HOUR; later <= TWELVE_HOURS; later += HOUR) {
      vi.setSystemTime(START + later)
      expect(staffUsing(db, session)?.id).toBe(staff.editor.id)
    }
    vi.setSystemTime(START + TWELVE_HOURS + 1)
    expect(staffBySession(db, session)).toBeNull()
  })

  it("ends two hours after its last use, and what a window asks by itself is no use", () => {
    const { db, staff } = scene()
    const [used, forgotten] = [sessionOf(db, staff.editor.id), sessionOf(db, staff.editor.id)]
    vi.setSystemTime(START + 1.5 * HOUR)
    expect(staffUsing(db, used)?.id).toBe(staff.editor.id)
    expect(staffBySession(db, forgotten)?.id).toBe(staff.editor.id)
    vi.setSystemTime(START + 2 * HOUR + 1)
    expect(staffBySession(db, used)?.id).toBe(staff.editor.id)
    expect(staffUsing(db, forgotten)).toBeNull()
    vi.setSystemTime(START + 3.5 * HOUR + 1)
    expect(staffUsing(db, used)).toBeNull()
  })

  it("notes its use once a minute, not with every request", () => {
    const { db, staff } = scene()
    const id = sessionOf(db, staff.editor.id)
    const seen = db.$client.prepare("select seen_at from session where id = ?").pluck()
    for (const [later, noted] of [
      [59_999, 0],
      [60_000, 60_000],
      [119_999, 60_000],
      [120_001, 120_001],
    ] as const) {
      vi.setSystemTime(START + later)
      staffUsing(db, id)
      expect(seen.get(hashOf(id))).toBe(START + noted)
    }
  })

  it("from before its use was noted counts from its start", () => {
    const { db, staff } = scene()
    const id = sessionOf(db, staff.editor.id)
    db.$client.exec("update session set seen_at = null, confirmed_at = null")
    vi.setSystemTime(START + 2 * HOUR)
    expect(staffBySession(db, id)).toMatchObject({ id: staff.editor.id, confirmedAt: null })
    vi.setSystemTime(START + 2 * HOUR + 1)
    expect(staffBySession(db, id)).toBeNull()
  })

  it("ends at sign-out, alone, and stays ended", () => {
    const { db, staff } = scene()
    const [one, other] = [sessionOf(db, staff.editor.id), sessionOf(db, staff.editor.id)]
    endSession(db, one)
    const endedAt = db.$client.prepare("select ended_at from session where id = ?").pluck()
    vi.setSystemTime(START + 1000)
    endSession(db, one)
    expect(endedAt.get(hashOf(one))).toBe(START)
    expect(staffBySession(db, one)).toBeNull()
    expect(staffBySession(db, other)?.id).toBe(staff.editor.id)
  })

  it("ends at sign-out on a disk that takes no write, too, and that is written down later", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.editor.id)
    db.$client.pragma("query_only = on")
    endSession(db, session)
    expect(staffBySession(db, session)).toBeNull()
    endUnwritten(db)
    expect(staffUsing(db, session)).toBeNull()
    db.$client.pragma("query_only = off")
    expect(dump(db).session).toMatchObject([{ ended_at: null }])
    vi.setSystemTime(START + 1000)
    endUnwritten(db)
    endUnwritten(db)
    expect(dump(db).session).toMatchObject([{ ended_at: START + 1000 }])
    expect(dump(db).activity?.at(-1)).toMatchObject({ verb: "session.ended", actor_id: staff.editor.id })
    expect(staffBySession(db, session)).toBeNull()
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

  it("can't be taken over with what the database or a backup holds", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.editor.id)
    expect(JSON.stringify(dump(db))).not.toContain(session)
    for (const row of dump(db).session as { id: string }[]) expect(staffBySession(db, row.id)).toBeNull()
    expect(staffBySession(db, session)?.id).toBe(staff.editor.id)
  })

  it("through a provider is as fresh as the sign-in there, and never fresher than now", () => {
    const { db, staff } = scene()
    const member = getMember(db, staff.editor.id)
    if (!member) throw new Error("the editor is missing")
    const confirmed = (confirmedAt: number | null | undefined) =>
      staffBySession(db, startSession(db, member, { via: "oidc", confirmedAt }) ?? "")?.confirmedAt
    expect([START - HOUR, START + HOUR, null, undefined].map(confirmed)).toEqual([
      ...[START - HOUR, START, null, START],
    ])
  })

  it("is named by its whole id", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.editor.id)
    for (const id of ["", "%", session.slice(0, -1), `${session} `, session.toLowerCase()])
      expect(staffBySession(db, id)).toBeNull()
  })
})

describe("one's own sessions", () => {
  function signedInTwice() {
    const { db, staff } = scene()
    const member = getMember(db, staff.editor.id)
    if (!member) throw new Error("the editor is missing")
    const here = startSession(db, member, { agent: "Firefox/140", network: "192.0.2.7" }) ?? ""
    vi.setSystemTime(START + 1000)
    const there = startSession(db, member, { via: "passkey", hasSecondFactor: true }) ?? ""
    const stranger = sessionOf(db, staff.viewer.id)
    return { db, here, there, stranger, self: staffBySession(db, here) as Staff }
  }

  it("are listed with this one first, and never by their ids", () => {
    const { db, here, there, self } = signedInTwice()
    const listed = listOwnSessions(db, self)
    expect(listed).toMatchObject([
      {
        agent: "Firefox/140",
        network: "192.0.2.7",
        via: "password",
        hasSecondFactor: false,
        createdAt: START,
        isThis: true,
      },
      {
        agent: "",
        network: "",
        via: "passkey",
        hasSecondFactor: true,
        createdAt: START + 1000,
        isThis: false,
      },
    ])
    for (const id of [here, there]) expect(JSON.stringify(listed)).not.toContain(id)
  })

  it("end one by one, and only one's own", () => {
    const { db, there, stranger, self } = signedInTwice()
    const [mine, other] = listOwnSessions(db, self)
    const theirs = listOwnSessions(db, staffBySession(db, stranger) as Staff)[0]
    expect(endOwnSession(db, self, theirs?.name ?? "")).toMatchObject({ ok: false })
    expect(endOwnSession(db, self, mine?.name ?? "")).toMatchObject({ ok: false })
    must(endOwnSession(db, self, other?.name ?? ""))
    expect(staffBySession(db, there)).toBeNull()
    expect(staffBySession(db, stranger)).not.toBeNull()
    expect(endOwnSession(db, self, other?.name ?? "")).toMatchObject({ ok: false })
  })

  it("end all but this one, and the log says how many by number alone", () => {
    const { db, here, there, stranger, self } = signedInTwice()
    expect(endOtherSessions(db, self)).toEqual({ ok: true, ended: 1 })
    expect([here, there, stranger].map((id) => staffBySession(db, id) !== null)).toEqual([true, false, true])
    expect(endOtherSessions(db, self)).toEqual({ ok: true, ended: 0 })
    const logged = dump(db).activity?.map((row) => row as { verb: string; detail: string; actor_id: number })
    expect(logged?.filter(({ verb }) => verb.startsWith("session"))).toMatchObject([
      { verb: "session.started", detail: '{"via":"password","secondFactor":false}', actor_id: self.id },
      { verb: "session.started", detail: '{"via":"passkey","secondFactor":true}', actor_id: self.id },
      { verb: "session.started" },
      { verb: "sessions.ended", detail: '{"sessions":1}', actor_id: self.id },
    ])
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
