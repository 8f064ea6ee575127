import { expect, it } from "vitest"
import { releaseStories } from "@/db/release-stories"
import { publish, rollBack } from "@/db/releases"
import { sealRevision } from "@/db/revisions"
import { must, partnerIn, reload, type Scene, save, scene } from "./scene"

const publishNow = ({ db, staff, eventId }: Scene) => must(publish(db, staff.publisher, { eventId }))

it("tells what each release changed against the one that was public then, by revision", () => {
  const the = scene()
  const delta = partnerIn(the, "Delta")
  publishNow(the)
  save(the, delta.id, "Second.")
  sealRevision(the.db, reload(the.db, delta.id).head.id)
  save(the, delta.id, "Third.")
  const lake = partnerIn(the, "Lake")
  publishNow(the)
  const stories = releaseStories(the.db, the.eventId, [1, 2])
  expect(stories.get(1)).toMatchObject({ before: null, changes: { added: [{ name: "Delta" }], changed: [] } })
  expect(stories.get(2)).toMatchObject({
    before: 1,
    changes: {
      added: [{ id: lake.id, name: "Lake" }],
      changed: [{ name: "Delta", slug: "delta", from: 1, to: 3 }],
      removed: [],
    },
  })
})

it("compares with the release that staff went back to", () => {
  const the = scene()
  const { id } = partnerIn(the, "Delta")
  const { releaseId } = publishNow(the)
  save(the, id, "Second.")
  publishNow(the)
  must(rollBack(the.db, the.staff.owner, { eventId: the.eventId, releaseId }))
  save(the, id, "Third.")
  publishNow(the)
  expect(releaseStories(the.db, the.eventId, [3]).get(3)).toMatchObject({
    before: 1,
    changes: { changed: [{ from: 1, to: 3 }] },
  })
})

it("knows no releases of another event, and none that are not there", () => {
  const the = scene()
  partnerIn(the, "Delta")
  publishNow(the)
  expect(releaseStories(the.db, 999, [1]).size).toBe(0)
  expect(releaseStories(the.db, the.eventId, [7]).size).toBe(0)
})
