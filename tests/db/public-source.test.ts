import { execFileSync } from "node:child_process"
import { createRequire } from "node:module"
import { describe, expect, it } from "vitest"
import { openDatabase } from "@/db/client"
import { updateEvent } from "@/db/events"
import { publicSource } from "@/db/public-source"
import { snapshotOf, toRelease } from "@/db/release-snapshots"
import { publish, rollBack, unpublish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { addEvent, logoOf, must, partnerIn, type Scene, save, scene, settingsOf } from "./scene"

describe("what the public site reads", () => {
  it("moves its version with every commit of another connection, and only then", () => {
    const the = scene()
    const { source, close } = opened(the)
    const versions = [source.version(), source.version()]
    partnerIn(the, "A")
    versions.push(source.version(), source.version())
    source.published()
    versions.push(source.version())
    const [start, unread, moved, again, afterReading] = versions
    expect(unread).toBe(start)
    expect(moved).not.toBe(start)
    expect([again, afterReading]).toEqual([moved, moved])
    close()
  })

  it("does not move for a write that was refused or rolled back", () => {
    const the = scene()
    const { source, close } = opened(the)
    const start = source.version()
    expect(publish(the.db, the.staff.owner, { eventId: the.eventId }).ok).toBe(false)
    expect(source.version()).toBe(start)
    close()
  })

  it("moves with a commit of another process, and shows what that wrote", () => {
    const the = scene()
    partnerIn(the, "A")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    const { source, close } = opened(the)
    const start = source.version()
    expect(source.published()).toHaveLength(1)
    inAnotherProcess(the.db.$client.name, "update event set current_release_id = null")
    expect(source.version()).not.toBe(start)
    expect(source.published()).toEqual([])
    close()
  })

  it("lists what is public now, at the addresses of the releases and not of the desk", () => {
    const the = scene()
    const { db, eventId } = the
    const other = { ...the, ...addEvent(db, the.staff.owner, "other") }
    const { source, close } = opened(the)
    expect(source.published()).toEqual([])
    const { id } = partnerIn(the, "A")
    partnerIn(other, "B")
    const first = must(publish(db, the.staff.owner, { eventId })).releaseId
    must(updateEvent(db, the.staff.owner, { eventId, settings: settingsOf({ slug: "renamed" }) }))
    expect(source.published()).toMatchObject([{ slug: "river-cities", releaseId: first }])
    save(the, id, "New.")
    const second = must(publish(db, the.staff.owner, { eventId })).releaseId
    expect(source.published()).toMatchObject([{ slug: "renamed", releaseId: second }])
    must(rollBack(db, the.staff.owner, { eventId, releaseId: first }))
    expect(source.published()).toMatchObject([{ slug: "river-cities", releaseId: first }])
    must(unpublish(db, the.staff.owner, eventId))
    expect(source.published()).toEqual([])
    close()
  })

  it("gives a release and its logos, and null for a logo that is not there", () => {
    const the = scene()
    const { id: partnerId } = partnerIn(the, "A")
    const logo = logoOf("a png")
    must(setLogo(the.db, the.staff.editor, { partnerId, logo }))
    const { releaseId } = must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    const { source, close } = opened(the)
    expect(source.release(releaseId)).toEqual(toRelease(snapshotOf(the.db, releaseId)))
    expect(source.blob(logo.sha256)).toEqual({ type: "image/png", bytes: logo.bytes })
    expect(source.blob("0".repeat(64))).toBeNull()
    expect(() => source.release(999)).toThrow("release 999 does not exist")
    close()
  })

  it("gives each release as it is, whichever were read before it", () => {
    const the = scene()
    const { db, staff, eventId } = the
    const [a] = [partnerIn(the, "A"), partnerIn(the, "B")]
    const { source, close } = opened(the)
    const ids = ["one", "two", "three"].map((word) => {
      save(the, a.id, word)
      if (word === "two") must(setLogo(db, staff.editor, { partnerId: a.id, logo: logoOf(word) }))
      const { releaseId } = must(publish(db, staff.owner, { eventId }))
      source.release(releaseId)
      return releaseId
    })
    for (const id of [...ids].reverse()) expect(source.release(id)).toEqual(toRelease(snapshotOf(db, id)))
    expect(new Set(ids.map((id) => JSON.stringify(source.release(id)))).size).toBe(3)
    close()
  })
})

/** The source on a connection of its own, as server.ts opens it. */
function opened({ db }: Scene) {
  const connection = openDatabase(db.$client.name, { readonly: true })
  return { source: publicSource(connection), close: () => connection.$client.close() }
}

function inAnotherProcess(file: string, sql: string) {
  const driver = createRequire(import.meta.url).resolve("better-sqlite3")
  const program = "const [driver, file, sql] = process.argv.slice(1); new (require(driver))(file).exec(sql)"
  execFileSync(process.execPath, ["-e", program, driver, file, sql])
}
