import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { contactsOfEvent } from "@/db/contacts"
import { findEvent, getEvent } from "@/db/events"
import { earlierRoleOf, startNextEdition } from "@/db/next-edition"
import { getPartner, listPartners, type PartnerWithHead } from "@/db/partners"
import { snapshotOf } from "@/db/release-snapshots"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { event, tier } from "@/db/schema"
import { sendPlan } from "@/db/send-plans"
import { signOffsOf } from "@/db/sign-offs"
import { changeTags, tagsOf } from "@/db/tags"
import { listTiers } from "@/db/tiers"
import { NEW_TIER, type TierSettings } from "@/domain/event"
import { approveBy, contactIn, send } from "../reviews"
import {
  contentOf,
  dump,
  logoOf,
  must,
  partnerIn,
  reload,
  type Scene,
  save,
  scene,
  settingsOf,
} from "./scene"

describe("the next edition of an event", () => {
  it("takes staff's own tags along", () => {
    const the = played()
    must(changeTags(the.db, the.staff.editor, { partnerId: the.delta, add: ["booth", "river"] }))
    const { event: next } = must(
      startNextEdition(the.db, the.staff.publisher, {
        ...{ eventId: the.eventId, partnerIds: [the.delta], withContacts: false },
        settings: settingsOf({ slug: "forum-2027" }),
      }),
    )
    const [copy] = listPartners(the.db, next.id)
    expect(tagsOf(the.db, copy?.id ?? 0)).toEqual(["booth", "river"])
  })

  it("has the chosen partners as the public saw them, in their tiers and order, with their contacts", () => {
    const the = edition()
    expect(
      the.partners.map(({ slug, head, copiedFromId, logoNudge }) => ({
        ...{ slug, content: head.content, logo: head.logoSha256, copiedFromId, logoNudge },
      })),
    ).toEqual([
      {
        slug: "delta",
        content: contentOf("Delta", "As published."),
        logo: logoOf("delta").sha256,
        copiedFromId: the.delta,
        logoNudge: 0,
      },
      {
        slug: "never-public",
        content: contentOf("Never Public", "A draft."),
        logo: null,
        copiedFromId: the.draft,
        logoNudge: 0,
      },
    ])
    expect(listTiers(the.db, the.nextId)).toMatchObject([
      { name: "Gold", ...GOLD_RULES, translations: { ko: { name: "골드" } } },
      { ...NEW_TIER, name: "Silver" },
    ])
    const people = [...contactsOfEvent(the.db, the.nextId).values()].flat()
    expect(people.map(({ name, email }) => [name, email])).toEqual([
      ["Kim Ji-woo", "kim.ji.woo@partner.example"],
    ])
  })

  it("takes settings and rules along, and what belongs to one edition alone not", () => {
    const the = edition()
    expect(getEvent(the.db, the.nextId)).toMatchObject({
      ...{ title: "Forum 2027", slug: "forum-2027", startsOn: "2027-10-10", timeZone: "Asia/Seoul" },
      ...{ publishRule: "approved", reviewDeadline: "", currentReleaseId: null, lastReleaseId: null },
    })
  })

  it("keeps looks and languages, and translates only what it still says in the same words", () => {
    const the = played()
    const said = { title: "강 도시 포럼", place: "로테르담" }
    the.db
      .update(event)
      .set({ layout: "wall", languages: ["en", "ko"], translations: { ko: said } })
      .where(eq(event.id, the.eventId))
      .run()
    const settings = settingsOf({ title: "Forum 2027", slug: "forum-2027", layout: "wall" })
    const { event: next } = must(
      startNextEdition(the.db, the.staff.publisher, {
        ...{ eventId: the.eventId, partnerIds: [the.delta], withContacts: false, settings },
      }),
    )
    expect(next).toMatchObject({
      ...{ layout: "wall", languages: ["en", "ko"], translations: { ko: { place: "로테르담" } } },
    })
  })

  it("has no sign-off: everybody is asked again, whether the entry is still right", () => {
    const the = edition()
    const next = getEvent(the.db, the.nextId) ?? fail()
    expect(signOffsOf(the.db, next).map(({ signOff }) => signOff.standing)).toEqual([
      "not sent",
      "no contact",
    ])
    const { partners } = sendPlan(the.db, next, "everyone owing")
    expect(partners.map(({ draft, earlierEvent }) => [draft, earlierEvent])).toEqual([
      ["again", "The river-cities forum"],
    ])
    const delta = the.partners[0] as PartnerWithHead
    expect(earlierRoleOf(the.db, delta, "kim.ji.woo@partner.example")).toBe("Head of communications")
    expect(earlierRoleOf(the.db, delta, "somebody@else.example")).toBe("")
    // An entry that was changed since is an ordinary draft.
    save(the, delta.id, "New words.")
    expect(sendPlan(the.db, next, "everyone owing").partners.map(({ draft }) => draft)).toEqual(["first"])
  })

  it("is never changed by the earlier one, nor changes it", () => {
    const the = edition()
    const earlier = snapshotOf(the.db, the.releaseId)
    const delta = the.partners[0] as PartnerWithHead
    must(setLogo(the.db, the.staff.editor, { partnerId: delta.id, logo: logoOf("rebranded") }))
    save(the, delta.id, "New words.")
    expect(snapshotOf(the.db, the.releaseId)).toEqual(earlier)
    save(the, the.delta, "Old words, changed late.")
    expect(reload(the.db, delta.id).head.content).toEqual(contentOf("Delta", "New words."))
  })

  it("is refused whole when a chosen partner is gone or the address is taken", () => {
    const the = played()
    const other = (partnerIds: number[], slug = "forum-2027") =>
      startNextEdition(the.db, the.staff.publisher, {
        ...{ eventId: the.eventId, partnerIds, withContacts: true },
        settings: settingsOf({ slug }),
      })
    const before = dump(the.db)
    expect(other([the.delta, 999])).toMatchObject({ ok: false })
    expect(other([the.delta], "river-cities")).toMatchObject({
      ok: false,
      fieldErrors: { slug: expect.any(String) },
    })
    expect(dump(the.db)).toEqual(before)
    expect(findEvent(the.db, "forum-2027")).toBeNull()
  })
})

const GOLD_RULES = {
  ...{ wordLimit: 80, characterLimit: 600, logoSize: "large" },
  ...{ requiredParts: ["description"], requiredVariants: ["dark"], hiddenParts: ["website"] },
  ...{ hasPrintText: true, printWordLimit: 30, printCharacterLimit: 200 },
} satisfies Partial<TierSettings>

/** An event with a partner that signed off, was published and was edited since, and one that never was public. */
function played() {
  const the = scene()
  const { db, eventId } = the
  db.update(event)
    .set({ publishRule: "approved", timeZone: "Asia/Seoul", reviewDeadline: "2026-09-01" })
    .where(eq(event.id, eventId))
    .run()
  db.update(tier)
    .set({ ...GOLD_RULES, translations: { ko: { name: "골드" } } })
    .where(eq(tier.id, the.gold.id))
    .run()
  const { id: delta } = partnerIn(the, "Delta")
  save(the, delta, "As published.")
  must(setLogo(db, the.staff.editor, { partnerId: delta, logo: logoOf("delta") }))
  const kim = contactIn(db, delta, "Kim Ji-woo")
  send(db, delta)
  approveBy(db, kim)
  const { releaseId } = must(publish(db, the.staff.owner, { eventId }))
  save(the, delta, "Edited since.")
  const { id: draft } = partnerIn(the, "Never Public")
  save(the, draft, "A draft.")
  partnerIn(the, "Left Out")
  return { ...the, delta, draft, releaseId }
}

function edition(): Scene & {
  delta: number
  draft: number
  releaseId: number
  nextId: number
  partners: PartnerWithHead[]
} {
  const the = played()
  const { event: next } = must(
    startNextEdition(the.db, the.staff.publisher, {
      ...{ eventId: the.eventId, partnerIds: [the.delta, the.draft], withContacts: true },
      settings: settingsOf({
        title: "Forum 2027",
        slug: "forum-2027",
        startsOn: "2027-10-10",
        endsOn: "2027-10-12",
      }),
    }),
  )
  return {
    ...the,
    nextId: next.id,
    partners: listPartners(the.db, next.id).map(({ id }) => getPartner(the.db, id) ?? fail()),
  }
}

function fail(): never {
  throw new Error("it is not there")
}
