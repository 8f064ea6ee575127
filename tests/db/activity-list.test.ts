import { describe, expect, it } from "vitest"
import { activeStaff, listActivity } from "@/db/activity-list"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { changeRole } from "@/db/staff"
import { type InstallationKind, verbsOf } from "@/domain/activity"
import { approveBy, contactIn, send } from "../reviews"
import { addEvent, contentOf, must, type Scene, scene, sessionOf } from "./scene"
import { prepared, VERBS } from "./verbs"

describe("the activity of an event", () => {
  it("tells who did what to which partner, newest first", () => {
    const the = told()
    expect(lines(the)).toEqual([
      "The publisher | – | published release 1 with 1 partner",
      "Kim Ji-woo (partner) | Delta Province | approved the entry",
      "The editor | Delta Province | sent revision 1 for review to Kim Ji-woo",
      "Greenroom | Delta Province | added the contact Kim Ji-woo",
      "The editor | Delta Province | added",
      "The owner | – | added the tier “Silver”",
      "The owner | – | added the tier “Gold”",
      "The owner | – | created the event",
    ])
  })

  it("is told by kind, by person and by partner", () => {
    const the = told()
    expect(lines(the, { kind: "public" })).toEqual(["The publisher | – | published release 1 with 1 partner"])
    expect(lines(the, { actorId: the.staff.publisher.id })).toEqual([
      "The publisher | – | published release 1 with 1 partner",
    ])
    expect(lines(the, { kind: "sign-off", partnerId: the.partnerId })).toHaveLength(3)
    expect(activeStaff(the.db, the.eventId).map(({ name }) => name)).toEqual([
      "The editor",
      "The owner",
      "The publisher",
    ])
  })

  it("comes in pages", () => {
    const the = told()
    const all = listActivity(the.db, { eventId: the.eventId }).items
    const first = listActivity(the.db, { eventId: the.eventId, limit: 2 })
    const rest = listActivity(the.db, { eventId: the.eventId, before: first.items[1]?.id ?? 0 })
    expect(first.more).toBe(true)
    expect(rest.more).toBe(false)
    expect([...first.items, ...rest.items]).toEqual(all)
  })

  it("of the installation is what belongs to no event, with the account that it is about", () => {
    const the = told()
    must(changeRole(the.db, the.staff.owner, { memberId: the.staff.viewer.id, role: "editor" }))
    publish(the.db, the.staff.editor, { eventId: the.eventId })
    sessionOf(the.db, the.staff.owner.id)
    const rows = (kind: InstallationKind | null) =>
      listActivity(the.db, { eventId: null, filter: { kind } }).items.map(
        ({ who, member, what }) => `${who.name} | ${member} | ${what}`,
      )
    expect(rows(null).slice(0, 4)).toEqual([
      "The owner | null | signed in with a password",
      "The editor | The editor | tried something that their role does not allow: “Your role can't publish. Ask a publisher or an owner.”",
      "The owner | The viewer | changed the role of a member of staff from viewer to editor",
      "The owner | The viewer | added a member of staff",
    ])
    expect(rows("sign-ins")).toEqual(["The owner | null | signed in with a password"])
    expect(rows("staff")).toHaveLength(5)
    expect(activeStaff(the.db, null).map(({ name }) => name)).toEqual(["The editor", "The owner"])
  })

  it("is of this event alone", () => {
    const the = told()
    const other = addEvent(the.db, the.staff.owner, "other")
    expect(listActivity(the.db, { eventId: other.eventId }).items.map(({ what }) => what)).not.toContain(
      "approved the entry",
    )
  })

  it("has words for everything that staff can do", () => {
    // One after the other on one event: some are refused by then, but each has its own line by the end.
    const the = prepared()
    for (const [may, , verb] of Object.values(VERBS)) verb(the, the.staff[may[0] ?? "owner"])
    const told = listActivity(the.db, { eventId: the.eventId, limit: 500 }).items
    expect(told.length).toBeGreaterThan(20)
    for (const { what } of told) expect(what).not.toMatch(/undefined|NaN|null|^\w[\w-]*\.\w/u)
  })

  it("knows for every verb about an event of which kind it is", () => {
    const kinds = ["entries", "sign-off", "public", "setup", "mail"] as const
    const all = kinds.flatMap(verbsOf)
    expect(new Set(all).size).toBe(all.length)
  })
})

function told() {
  const the = scene()
  const place = { eventId: the.eventId, tierId: the.gold.id }
  const { partner } = must(
    addPartner(the.db, the.staff.editor, { ...place, content: contentOf("Delta Province") }),
  )
  const kim = contactIn(the.db, partner.id, "Kim Ji-woo")
  send(the.db, partner.id, the.staff.editor)
  approveBy(the.db, kim)
  must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
  return { ...the, partnerId: partner.id }
}

function lines(the: Scene, filter = {}) {
  return listActivity(the.db, { eventId: the.eventId, filter }).items.map(
    ({ who, partner, what }) =>
      `${who.name}${who.side === "partner" ? " (partner)" : ""} | ${partner?.name ?? "–"} | ${what}`,
  )
}
