import { afterEach, describe, expect, it, vi } from "vitest"
import { archivePartner } from "@/db/archiving"
import { createEvent, findEvent, listEvents, updateEvent } from "@/db/events"
import { publish } from "@/db/releases"
import { listTiers } from "@/db/tiers"
import { dump, must, partnerIn, scene, settingsOf } from "./scene"

afterEach(() => {
  vi.useRealTimers()
})

describe("events", () => {
  it("are created with their settings, without tiers and not public", () => {
    const the = scene()
    const settings = settingsOf({ slug: "another", title: "Another", startsOn: "", endsOn: "" })
    const { event } = must(createEvent(the.db, the.staff.publisher, settings))
    expect(findEvent(the.db, "another")).toEqual(event)
    expect(event).toMatchObject({ ...settings, currentReleaseId: null })
    expect(listTiers(the.db, event.id)).toEqual([])
  })

  it("are found by their exact address alone", () => {
    const the = scene()
    for (const slug of ["River-Cities", "river-citie", "river-cities ", "%", ""])
      expect(findEvent(the.db, slug)).toBeNull()
  })

  it("never share an address", () => {
    const the = scene()
    const { db, eventId } = the
    must(createEvent(db, the.staff.owner, settingsOf({ slug: "another", title: "Another" })))
    const before = dump(db)
    const refused = (title: string, slug: string) => {
      const message = `“${title}” already uses the address ${slug}. Choose another.`
      return { ok: false, message, fieldErrors: { slug: message } }
    }
    expect(createEvent(db, the.staff.owner, settingsOf())).toEqual(
      refused("The river-cities forum", "river-cities"),
    )
    expect(updateEvent(db, the.staff.owner, { eventId, settings: settingsOf({ slug: "another" }) })).toEqual(
      refused("Another", "another"),
    )
    expect(dump(db)).toEqual(before)
  })

  it("change on the desk, keeping their own address or taking a free one", () => {
    const the = scene()
    const { db, eventId } = the
    must(updateEvent(db, the.staff.publisher, { eventId, settings: settingsOf({ title: "Renamed" }) }))
    expect(findEvent(db, "river-cities")?.title).toBe("Renamed")
    must(updateEvent(db, the.staff.publisher, { eventId, settings: settingsOf({ slug: "rivers" }) }))
    expect(findEvent(db, "rivers")?.id).toBe(eventId)
    expect(findEvent(db, "river-cities")).toBeNull()
  })

  it("that do not exist can't be changed", () => {
    const the = scene()
    const settings = settingsOf({ slug: "free" })
    expect(updateEvent(the.db, the.staff.owner, { eventId: 999, settings })).toEqual({
      ok: false,
      message: "This event does not exist.",
    })
  })

  it("are listed newest first, with active partners and when they went public", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 8, 1) })
    const the = scene()
    const create = (slug: string, startsOn: string) =>
      must(createEvent(the.db, the.staff.owner, settingsOf({ slug, startsOn })))
    create("older", "2025-01-01")
    create("newer", "2027-01-01")
    create("undated", "")
    partnerIn(the, "A")
    must(archivePartner(the.db, the.staff.editor, partnerIn(the, "B").id))
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    expect(
      listEvents(the.db).map(({ slug, partners, publishedAt }) => [slug, partners, publishedAt]),
    ).toEqual([
      ["newer", 0, null],
      ["river-cities", 1, Date.UTC(2026, 8, 1)],
      ["older", 0, null],
      ["undated", 0, null],
    ])
  })
})
