import { expect, it } from "vitest"
import { setHeader } from "@/db/headers"
import { publicSource } from "@/db/public-source"
import { draftSnapshot, toRelease } from "@/db/release-snapshots"
import { publish } from "@/db/releases"
import { logoOf, must, partnerIn, scene } from "./scene"

it("puts a picture and its narrower copies at the top of the page, and the public one follows with the publish", () => {
  const the = scene()
  const { db, eventId } = the
  partnerIn(the, "Alpha House")
  must(publish(db, the.staff.publisher, { eventId }))
  must(setHeader(db, the.staff.publisher, { eventId, picture: pictureOf("hills") }))

  const draft = draftSnapshot(db, eventId)
  expect(draft && toRelease(draft).event.header).toEqual({
    ...{ path: `/logos/${logoOf("hills").sha256}.png`, width: 2400, height: 1200 },
    renditions: [
      { path: `/logos/${logoOf("hills 800").sha256}.png`, width: 800, height: 400, format: "webp" },
      { path: `/logos/${logoOf("hills 1600").sha256}.png`, width: 1600, height: 800, format: "webp" },
    ],
  })
  const shown = () => {
    const source = publicSource(db)
    return source.release(source.published()[0]?.releaseId as number).event.header?.width
  }
  expect(shown()).toBeUndefined()
  must(publish(db, the.staff.publisher, { eventId }))
  expect(shown()).toBe(2400)

  must(setHeader(db, the.staff.publisher, { eventId, picture: null }))
  expect(draftSnapshot(db, eventId)?.event.header).toBeNull()
  // What is public keeps its picture until the next publish.
  expect(shown()).toBe(2400)
})

it("takes the same picture again without a word, and refuses an event that is not there", () => {
  const { db, eventId, staff } = scene()
  const lines = () => db.$client.prepare("select count(*) from activity").pluck().get()
  must(setHeader(db, staff.owner, { eventId, picture: pictureOf("hills") }))
  const before = lines()
  must(setHeader(db, staff.owner, { eventId, picture: pictureOf("hills") }))
  expect(lines()).toBe(before)
  expect(setHeader(db, staff.owner, { eventId: 999, picture: null })).toEqual({
    ok: false,
    message: "This event does not exist.",
  })
})

function pictureOf(name: string) {
  const copy = (width: number) => ({ ...logoOf(`${name} ${width}`), width, height: width / 2 })
  return { ...logoOf(name), width: 2400, height: 1200, narrower: [copy(800), copy(1600)] }
}
