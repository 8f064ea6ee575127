import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { updateEvent } from "@/db/events"
import { publishPlan } from "@/db/next-release"
import { listPartners } from "@/db/partners"
import { listReleases } from "@/db/release-list"
import { snapshotOf, toRelease } from "@/db/release-snapshots"
import { publish, rollBack, unpublish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { removeTier, updateTier } from "@/db/tiers"
import { NEW_TIER } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import {
  addEvent,
  contentOf,
  dump,
  logoOf,
  moveToTier,
  must,
  partnerIn,
  type Scene,
  save,
  scene,
  settingsOf,
} from "./scene"

const STALE = {
  ok: false,
  message:
    "Something changed since you opened this page. The list is now up to date: look again, then publish.",
}
const NO_EVENT = { ok: false, message: "This event does not exist." }

describe("publishing", () => {
  it("makes exactly the draft public: settings, tiers with partners, texts, logos and order", () => {
    const the = scene()
    const logo = logoOf("a png")
    const a = partnerIn(the, "A")
    partnerIn(the, "B")
    must(setLogo(the.db, the.staff.editor, { partnerId: a.id, logo }))
    must(archivePartner(the.db, the.staff.editor, partnerIn(the, "Archived").id))
    expect(publishNow(the)).toMatchObject({ ok: true, number: 1, partners: 2 })
    expect(current(the)).toEqual({
      event: {
        ...settingsOf({ title: "The river-cities forum" }),
        ...{ layout: "cards", header: null, languages: ["en"], translations: {} },
      },
      tiers: [
        {
          name: "Gold",
          logoSize: "medium",
          translations: {},
          partners: [
            {
              slug: "a",
              content: contentOf("A"),
              logo: {
                path: `/logos/${logo.sha256}.png`,
                ...{ width: 40, height: 20, facts: null, renditions: [] },
              },
              darkLogo: null,
              logoNudge: 0,
            },
            { slug: "b", content: contentOf("B"), logo: null, darkLogo: null, logoNudge: 0 },
          ],
        },
      ],
    })
  })

  it("seals what it shows and nothing else", () => {
    const the = scene()
    partnerIn(the, "A")
    const archived = partnerIn(the, "B")
    must(archivePartner(the.db, the.staff.editor, archived.id))
    publishNow(the)
    const sealed = the.db.$client.prepare("select partner_id from revision where sealed_at is not null")
    expect(sealed.pluck().all()).toEqual(listPartners(the.db, the.eventId).map((item) => item.id))
  })

  it("goes out as it was looked at, or not at all", () => {
    const the = scene()
    const { db, eventId } = the
    const { id } = partnerIn(the, "A")
    const changes: (() => unknown)[] = [
      () => save(the, id, "A later text."),
      () => setLogo(db, the.staff.editor, { partnerId: id, logo: logoOf("a png") }),
      () => partnerIn(the, "B"),
      () => moveToTier(the, id, the.silver.id),
      () => updateEvent(db, the.staff.owner, { eventId, settings: settingsOf({ place: "Delft" }) }),
      () =>
        updateTier(db, the.staff.owner, {
          eventId,
          tierId: the.silver.id,
          settings: { ...NEW_TIER, name: "Silver", logoSize: "small" },
        }),
      () => publishNow(the),
      () => unpublish(db, the.staff.owner, eventId),
    ]
    for (const change of changes) {
      const fingerprint = publishPlan(db, eventId)?.fingerprint as string
      change()
      const before = dump(db)
      expect(publish(db, the.staff.publisher, { eventId, fingerprint })).toEqual(STALE)
      expect(dump(db)).toEqual(before)
    }
    const fingerprint = publishPlan(db, eventId)?.fingerprint as string
    must(publish(db, the.staff.publisher, { eventId, fingerprint }))
  })

  it("holds again when a text goes back to what was looked at", () => {
    const the = scene()
    const { id } = partnerIn(the, "A")
    save(the, id, "First.")
    const fingerprint = publishPlan(the.db, the.eventId)?.fingerprint as string
    save(the, id, "Second.")
    save(the, id, "First.")
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId, fingerprint }))
  })

  it("is refused when the public page says the same already", () => {
    const the = scene()
    partnerIn(the, "A")
    publishNow(the)
    const before = dump(the.db)
    expect(publish(the.db, the.staff.owner, { eventId: the.eventId })).toEqual({
      ok: false,
      message: "The public page already says exactly this. There is nothing to publish.",
    })
    expect(dump(the.db)).toEqual(before)
  })

  it("is refused when there is nobody to show, and for an event that does not exist", () => {
    const the = scene()
    must(archivePartner(the.db, the.staff.editor, partnerIn(the, "A").id))
    const before = dump(the.db)
    expect(publish(the.db, the.staff.owner, { eventId: the.eventId })).toEqual({
      ok: false,
      message: "There is nobody to publish yet. Add a partner first.",
    })
    expect(publish(the.db, the.staff.owner, { eventId: 999 })).toEqual(NO_EVENT)
    expect(publishPlan(the.db, 999)).toBeNull()
    expect(dump(the.db)).toEqual(before)
  })

  it("never takes an address at which another event is still public", () => {
    const the = scene()
    const { db, eventId } = the
    partnerIn(the, "A")
    publishNow(the)
    const rename = (slug: string) =>
      must(updateEvent(db, the.staff.owner, { eventId, settings: settingsOf({ slug }) }))
    rename("rivers")
    const heir = { ...the, ...addEvent(db, the.staff.owner, "river-cities") }
    partnerIn(heir, "B")
    const before = dump(db)
    const taken = (title: string) => ({
      ok: false,
      message: `The address /e/river-cities/ still shows “${title}”. Publish or unpublish that event first.`,
    })
    expect(publish(db, the.staff.owner, { eventId: heir.eventId })).toEqual(taken("River Cities Forum"))
    expect(dump(db)).toEqual(before)
    const [first] = listReleases(db, eventId)
    publishNow(the)
    publishNow(heir)
    expect(rollBack(db, the.staff.owner, { eventId, releaseId: first?.id as number })).toEqual(
      taken("The river-cities forum"),
    )
  })
})

describe("a release", () => {
  it("stays the same whatever happens on the desk afterwards", () => {
    const the = scene()
    const { db, eventId } = the
    const [a, b] = [partnerIn(the, "A"), partnerIn(the, "B", the.silver)]
    must(setLogo(db, the.staff.editor, { partnerId: a.id, logo: logoOf("a png") }))
    const { releaseId } = publishNow(the)
    const before = JSON.stringify(snapshotOf(db, releaseId))
    save(the, a.id, "A later text.")
    must(setLogo(db, the.staff.editor, { partnerId: a.id, logo: logoOf("another png") }))
    must(moveToTier(the, b.id, the.gold.id))
    must(archivePartner(db, the.staff.editor, b.id))
    must(removeTier(db, the.staff.owner, { eventId, tierId: the.silver.id }))
    const settings = { ...NEW_TIER, name: "Hosts", logoSize: "large" as const, wordLimit: 9 }
    must(updateTier(db, the.staff.owner, { eventId, tierId: the.gold.id, settings }))
    must(updateEvent(db, the.staff.owner, { eventId, settings: settingsOf({ title: "New", slug: "new" }) }))
    publishNow(the)
    expect(JSON.stringify(snapshotOf(db, releaseId))).toBe(before)
  })

  it("is counted, dated and signed in the list, newest first", () => {
    const the = scene()
    const { id } = partnerIn(the, "A")
    publishNow(the)
    save(the, id, "New.")
    partnerIn(the, "B")
    must(publish(the.db, SYSTEM, { eventId: the.eventId }))
    expect(
      listReleases(the.db, the.eventId).map(({ number, author, partners, slug }) => [
        number,
        author,
        partners,
        slug,
      ]),
    ).toEqual([
      [2, null, 2, "river-cities"],
      [1, "The publisher", 1, "river-cities"],
    ])
  })
})

function publishNow({ db, staff, eventId }: Pick<Scene, "db" | "staff" | "eventId">) {
  return must(publish(db, staff.publisher, { eventId }))
}

/** What the public sees of the event. */
function current({ db, eventId }: Scene) {
  const id = db.$client.prepare("select current_release_id from event where id = ?").pluck().get(eventId)
  return id === null ? null : toRelease(snapshotOf(db, id as number))
}
