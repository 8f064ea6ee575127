import { describe, expect, it } from "vitest"
import { askForChanges } from "@/db/answers"
import { archivePartner } from "@/db/archiving"
import { publishPlan } from "@/db/next-release"
import { listReleases } from "@/db/release-list"
import { snapshotOf } from "@/db/release-snapshots"
import { publish, rollBack, unpublish } from "@/db/releases"
import { newestReview } from "@/db/review-links"
import { activity, releaseEntry } from "@/db/schema"
import { plainText } from "@/domain/rich-text"
import { seenBy, signOff, tokenOf } from "../review-answers"
import { contactIn, partnerWithContact, reviewScene, sendTo } from "./review-scene"
import { must, partnerIn, reload, type Scene, save, setPublishRule } from "./scene"

/** What a release shows: each partner's name with its text. */
function shown({ db }: Scene, releaseId: number) {
  return snapshotOf(db, releaseId).tiers.flatMap((tier) =>
    tier.partners.map(({ content }) => `${content.name}: ${plainText(content.description)}`),
  )
}

function grounds({ db }: Scene, releaseId: number) {
  return db
    .select()
    .from(releaseEntry)
    .all()
    .filter((entry) => entry.releaseId === releaseId)
    .map(({ ground, reason }) => [ground, reason])
}

describe("publishing when only what was signed off may go public", () => {
  it("takes what is signed off and says of each other draft why it stays behind", () => {
    const the = reviewScene()
    const approved = partnerWithContact(the, "Approved")
    const waiting = partnerWithContact(the, "Waiting")
    const unsent = partnerWithContact(the, "Unsent")
    partnerIn(the, "Nobody")
    save(the, unsent.partnerId, "Confidential until signed off.")
    sendTo(the, approved.partnerId, waiting.partnerId)
    signOff(the.db, approved.contact.id)
    const published = must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    expect(shown(the, published.releaseId)).toEqual(["Approved: "])
    expect(published.held.map(({ name, because, isPublic }) => [name, because, isPublic])).toEqual([
      ["Waiting", "waiting", false],
      ["Unsent", "not sent", false],
      ["Nobody", "no contact", false],
    ])
    expect(grounds(the, published.releaseId)).toEqual([["approved", ""]])
  })

  it("keeps the last published entry of a partner whose text was edited afterwards, until that is signed off", () => {
    const the = reviewScene()
    const one = partnerWithContact(the, "One")
    const two = partnerWithContact(the, "Two")
    save(the, one.partnerId, "First text.")
    sendTo(the, one.partnerId, two.partnerId)
    signOff(the.db, one.contact.id)
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    save(the, one.partnerId, "Edited after the sign-off.")
    signOff(the.db, two.contact.id)
    const second = must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    expect(shown(the, second.releaseId)).toEqual(["One: First text.", "Two: "])
    expect(second.held.map(({ name, because, isPublic }) => [name, because, isPublic])).toEqual([
      ["One", "changed", true],
    ])
    sendTo(the, one.partnerId)
    signOff(the.db, one.contact.id)
    const third = must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    expect(shown(the, third.releaseId)).toEqual(["One: Edited after the sign-off.", "Two: "])
  })

  it("lets a text that went back to what was signed off go out without asking again", () => {
    const the = reviewScene()
    const { partnerId, contact } = partnerWithContact(the, "One")
    save(the, partnerId, "Signed.")
    sendTo(the, partnerId)
    signOff(the.db, contact.id)
    save(the, partnerId, "Another.")
    expect(publishPlan(the.db, the.eventId)?.held.map(({ because }) => because)).toEqual(["changed"])
    save(the, partnerId, "Signed.")
    expect(publishPlan(the.db, the.eventId)).toMatchObject({ held: [], partners: 1 })
  })

  it("lets a publisher override one partner with a reason, which is kept, and nobody else goes along", () => {
    const the = reviewScene()
    const one = partnerWithContact(the, "One")
    partnerWithContact(the, "Two")
    const overrides = [{ partnerId: one.partnerId, reason: "Agreed on the phone." }]
    const published = must(publish(the.db, the.staff.publisher, { eventId: the.eventId, overrides }))
    expect(shown(the, published.releaseId)).toEqual(["One: "])
    expect(grounds(the, published.releaseId)).toEqual([["override", "Agreed on the phone."]])
    expect(
      the.db
        .select()
        .from(activity)
        .all()
        .filter(({ verb }) => verb === "partner.overridden")
        .map(({ partnerId, actorId, detail }) => [partnerId, actorId, detail]),
    ).toEqual([[one.partnerId, the.staff.publisher.id, { release: 1, reason: "Agreed on the phone." }]])
    expect(listReleases(the.db, the.eventId)[0]).toMatchObject({
      letThrough: [{ name: "One", reason: "Agreed on the phone." }],
      returned: null,
    })
    save(the, one.partnerId, "Edited later.")
    expect(publishPlan(the.db, the.eventId)?.held.map(({ name }) => name)).toEqual(["One", "Two"])
  })

  it("refuses an override without a reason, or of a partner that is not held back", () => {
    const the = reviewScene()
    const { partnerId, contact } = partnerWithContact(the, "One")
    const attempt = (reason: string) =>
      publish(the.db, the.staff.publisher, { eventId: the.eventId, overrides: [{ partnerId, reason }] })
    expect(attempt(" ")).toEqual({
      ok: false,
      message: "Say why this may go public without a sign-off. The reason is kept with the release.",
    })
    sendTo(the, partnerId)
    signOff(the.db, contact.id)
    expect(attempt("For safety.")).toEqual({
      ok: false,
      message: "A partner that you let through is not held back any more. Look again, then publish.",
    })
  })

  it("publishes nothing when somebody answered after the publisher looked", () => {
    const the = reviewScene()
    const one = partnerWithContact(the, "One")
    const two = partnerWithContact(the, "Two")
    sendTo(the, one.partnerId, two.partnerId)
    signOff(the.db, one.contact.id)
    const fingerprint = publishPlan(the.db, the.eventId)?.fingerprint as string
    signOff(the.db, two.contact.id)
    expect(publish(the.db, the.staff.publisher, { eventId: the.eventId, fingerprint }).ok).toBe(false)
  })

  it("takes only the partners chosen on the board", () => {
    const the = reviewScene()
    const one = partnerWithContact(the, "One")
    const two = partnerWithContact(the, "Two")
    sendTo(the, one.partnerId, two.partnerId)
    signOff(the.db, one.contact.id)
    signOff(the.db, two.contact.id)
    const only = [two.partnerId]
    const published = must(publish(the.db, the.staff.publisher, { eventId: the.eventId, only }))
    expect(shown(the, published.releaseId)).toEqual(["Two: "])
    expect(published.held.map(({ name, because }) => [name, because])).toEqual([["One", "not chosen"]])
  })

  it("closes the review of what went public, and leaves the others open", () => {
    const the = reviewScene()
    const one = partnerWithContact(the, "One")
    const two = partnerWithContact(the, "Two")
    sendTo(the, one.partnerId, two.partnerId)
    signOff(the.db, one.contact.id)
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    expect(newestReview(the.db, one.partnerId)?.review.closedBecause).toBe("published")
    expect(newestReview(the.db, two.partnerId)?.review.closedBecause).toBeNull()
  })

  it("waits for every contact who decides when the event says so", () => {
    const the = reviewScene()
    the.db.$client.exec("update event set approval_rule = 'all'")
    const { partnerId, contact } = partnerWithContact(the, "One")
    const other = contactIn(the, partnerId, "Second")
    sendTo(the, partnerId)
    signOff(the.db, contact.id)
    expect(publishPlan(the.db, the.eventId)?.held.map(({ because }) => because)).toEqual(["waiting"])
    signOff(the.db, other.id)
    expect(publishPlan(the.db, the.eventId)?.held).toEqual([])
  })

  it("does not take an approval that another contact's later wish for changes outweighs", () => {
    const the = reviewScene()
    const { partnerId, contact } = partnerWithContact(the, "One")
    const other = contactIn(the, partnerId, "Second")
    sendTo(the, partnerId)
    signOff(the.db, contact.id)
    const token = tokenOf(the.db, other.id)
    const request = { signerName: "Second", signerRole: "", comment: "The year is wrong.", fieldComments: {} }
    must(askForChanges(the.db, token, { seen: seenBy(the.db, token), request }))
    expect(publishPlan(the.db, the.eventId)?.held.map(({ because }) => because)).toEqual(["changes asked"])
  })

  it("after an unpublish brings back what was public, and no draft with it", () => {
    const the = reviewScene()
    const one = partnerWithContact(the, "One")
    const two = partnerWithContact(the, "Two")
    save(the, one.partnerId, "Signed.")
    sendTo(the, one.partnerId, two.partnerId)
    signOff(the.db, one.contact.id)
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    save(the, one.partnerId, "Not signed.")
    must(unpublish(the.db, the.staff.publisher, the.eventId))
    const again = must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    expect(shown(the, again.releaseId)).toEqual(["One: Signed."])
    expect(
      rollBack(the.db, the.staff.publisher, { eventId: the.eventId, releaseId: again.releaseId }).ok,
    ).toBe(true)
  })

  it("tells of each release when it was made public again, and by whom", () => {
    const the = reviewScene()
    setPublishRule(the.db, the.eventId, "staff")
    const { id } = partnerIn(the, "One")
    const first = must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    save(the, id, "Newer.")
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    must(rollBack(the.db, the.staff.owner, { eventId: the.eventId, releaseId: first.releaseId }))
    expect(
      listReleases(the.db, the.eventId).map(({ number, returned }) => [number, returned?.author ?? null]),
    ).toEqual([
      [2, null],
      [1, "The owner"],
    ])
  })

  it("takes an archived partner off, signed off or not, and closes its review", () => {
    const the = reviewScene()
    const one = partnerWithContact(the, "One")
    const two = partnerWithContact(the, "Two")
    sendTo(the, one.partnerId, two.partnerId)
    signOff(the.db, one.contact.id)
    signOff(the.db, two.contact.id)
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    sendTo(the, partnerWithContact(the, "Three").partnerId)
    must(archivePartner(the.db, the.staff.editor, one.partnerId))
    const published = must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    expect(shown(the, published.releaseId)).toEqual(["Two: "])
    expect(reload(the.db, one.partnerId).archivedAt).not.toBeNull()
  })
})

describe("publishing when staff decide", () => {
  it("takes every draft, signed off or not", () => {
    const the = reviewScene()
    setPublishRule(the.db, the.eventId, "staff")
    partnerIn(the, "One")
    const published = must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    expect(shown(the, published.releaseId)).toEqual(["One: "])
    expect([published.held, grounds(the, published.releaseId)]).toEqual([[], [["staff", ""]]])
  })
})
