import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { closedTo, isPictureClosedTo } from "@/db/closed-events"
import { askSecondFactor, openEvent } from "@/db/event-entry"
import { getEvent } from "@/db/events"
import { findPartners } from "@/db/find-partners"
import { setLogo } from "@/db/revisions"
import { event } from "@/db/schema"
import { SYSTEM } from "@/domain/permissions"
import { ACCOUNT_VERBS } from "./account-verbs"
import { addEvent, dump, logoOf, must, partnerIn, scene } from "./scene"
import { prepared, VERBS } from "./verbs"

/** What has to do with no event, or makes a new one. */
const ANYWHERE = [
  "createEvent",
  "addMember",
  "changeRole",
  "setDisabled",
  "changePassword",
  "removeFactorsOf",
  "recordBackup",
  "recordDownload",
  "recordCheck",
  ...Object.keys(ACCOUNT_VERBS),
]

describe("an event that asks for a second factor", () => {
  it("is closed to every verb by a session that showed none, and nothing is written", () => {
    // One scene for all: each is refused, and leaves it as it was.
    const the = prepared()
    the.db.update(event).set({ requiresSecondFactor: true }).run()
    const before = dump(the.db)
    const without = { ...the.staff.owner, hasSecondFactor: false }
    for (const [name, [, , verb]] of Object.entries(VERBS).filter(([name]) => !ANYWHERE.includes(name)))
      expect(verb(the, without), name).toMatchObject({ ok: false, needs: "second factor" })
    expect(dump(the.db)).toEqual(before)
  })

  it("is open to whoever showed one, and to the command line", () => {
    const { db, staff, eventId } = scene()
    const owner = { ...staff.owner, hasSecondFactor: true }
    must(askSecondFactor(db, owner, { eventId, asked: true }))
    const without = { ...staff.owner, hasSecondFactor: false }
    expect([owner, SYSTEM, without].map((actor) => closedTo(db, actor, eventId) === null)).toEqual([
      ...[true, true, false],
    ])
    expect([owner, SYSTEM, without].map((actor) => openEvent(db, actor, "river-cities") !== null)).toEqual([
      ...[true, true, false],
    ])
  })

  it("is made so by a publisher who showed one, so that nobody locks themselves out", () => {
    const { db, staff, eventId } = scene()
    const ask = (actor: (typeof staff)["owner"], hasSecondFactor: boolean, asked = true) =>
      askSecondFactor(db, { ...actor, hasSecondFactor }, { eventId, asked })
    expect(ask(staff.editor, true)).toMatchObject({ ok: false })
    expect(ask(staff.publisher, false)).toMatchObject({ ok: false, message: /lock you out/u })
    expect(getEvent(db, eventId)?.requiresSecondFactor).toBe(false)
    must(ask(staff.publisher, true))
    expect(ask(staff.owner, false, false)).toMatchObject({ ok: false, needs: "second factor" })
    expect(getEvent(db, eventId)?.requiresSecondFactor).toBe(true)
    must(ask(staff.owner, true, false))
    expect(getEvent(db, eventId)?.requiresSecondFactor).toBe(false)
  })

  it("has its partners and pictures found by nobody without one", () => {
    const the = scene()
    const { db, staff } = the
    const closed = partnerIn(the, "Delta Province")
    const open = addEvent(db, staff.owner, "open-days")
    partnerIn({ ...the, ...open }, "Delta League")
    const [own, shared] = [logoOf("of the closed one"), logoOf("of both")]
    must(setLogo(db, staff.editor, { partnerId: closed.id, logo: own }))
    db.update(event).set({ requiresSecondFactor: true }).where(eq(event.id, the.eventId)).run()
    db.update(event).set({ headerSha256: null }).run()
    const find = (hasSecondFactor: boolean) =>
      findPartners(db, {
        ...{ typed: "delta", first: null, limit: 8 },
        by: { ...staff.editor, hasSecondFactor },
      }).map(({ name }) => name)
    expect(find(false)).toEqual(["Delta League"])
    expect(find(true).sort()).toEqual(["Delta League", "Delta Province"])
    const without = { ...staff.editor, hasSecondFactor: false }
    expect([own, shared].map(({ sha256 }) => isPictureClosedTo(db, without, sha256))).toEqual([true, false])
    expect(isPictureClosedTo(db, { ...without, hasSecondFactor: true }, own.sha256)).toBe(false)
  })
})
