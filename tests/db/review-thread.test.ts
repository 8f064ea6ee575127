import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { updateContact } from "@/db/contacts"
import { getEvent } from "@/db/events"
import { decideHandOn } from "@/db/hand-ons"
import { askForNewLink, sendLinkAgain } from "@/db/new-links"
import { decideProposal } from "@/db/proposals"
import { publish, unpublish } from "@/db/releases"
import { pauseReminders, remind } from "@/db/reminders"
import { recordOpened, revokeLinks } from "@/db/review-links"
import { reviewThread } from "@/db/review-thread"
import { revisionNamed } from "@/db/revision-history"
import { signOffOfPartner } from "@/db/sign-offs"
import { standingFacts } from "@/db/standing-facts"
import { tokenOf } from "../review-answers"
import { approveBy, askBy, contactIn, fieldsOf, handOnBy, proposeBy, send } from "../reviews"
import { contentOf, must, partnerIn, reload, type Scene, save, scene, setPublishRule } from "./scene"

const START = Date.UTC(2026, 8, 1, 9)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

function withContact() {
  const the = scene()
  const partnerId = partnerIn(the, "Delta Province").id
  return { ...the, partnerId, kim: contactIn(the.db, partnerId, "Kim Ji-woo") }
}

/** The thread without keys and times, oldest first, without the line about Kim being added. */
function told({ db }: Scene, partnerId: number) {
  const items = reviewThread(db, reload(db, partnerId)).map(({ key: _key, at: _at, by, ...fact }) => ({
    by: by.name,
    ...fact,
  }))
  return items.reverse().slice(1)
}

describe("the thread of a partner", () => {
  it("starts empty", () => {
    const the = scene()
    expect(reviewThread(the.db, partnerIn(the, "Delta Province"))).toEqual([])
  })

  it("tells what was sent, opened and said, by whom and when, newest first", () => {
    const the = withContact()
    const { db, staff, partnerId, kim } = the
    send(db, partnerId, staff.editor)
    vi.setSystemTime(START + 60_000)
    must(recordOpened(db, tokenOf(db, kim.id)))
    askBy(db, kim, "Nearly.", { tagline: "Say “delta”.", logo: "The old one." })
    const lee = contactIn(db, partnerId, "Lee Min", { role: "comments" })
    must(sendLinkAgain(db, staff.editor, lee.id))
    askBy(db, lee, "Fine by me.")
    expect(told(the, partnerId)).toEqual([
      { by: "The editor", kind: "sent", number: 1, to: ["Kim Ji-woo"] },
      { by: "Kim Ji-woo", kind: "opened" },
      {
        by: "Kim Ji-woo",
        kind: "changes",
        number: 1,
        comment: "Nearly.",
        fields: [
          { label: "Tagline", text: "Say “delta”." },
          { label: "Logo", text: "The old one." },
        ],
      },
      { by: "Greenroom", kind: "contact", what: "added", contact: "Lee Min", linkEnded: false },
      { by: "The editor", kind: "link", what: "sent again", contact: "Lee Min" },
      { by: "Lee Min", kind: "commented", number: 1, comment: "Fine by me.", fields: [] },
    ])
    const times = reviewThread(db, reload(db, partnerId)).map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => b - a))
    expect(times.at(-1)).toBe(START)
  })

  it("says of an approval whether it holds: it lapses with an edit and holds again when the text goes back", () => {
    const the = withContact()
    const { db, partnerId, kim } = the
    const { head } = reload(db, partnerId)
    send(db, partnerId)
    approveBy(db, kim)
    const approval = () => reviewThread(db, reload(db, partnerId)).find((item) => item.kind === "approved")
    expect(approval()).toMatchObject({
      role: "Head of communications",
      hash: head.hash,
      number: 1,
      approval: "holds",
    })
    save(the, partnerId, "Another text.")
    expect(approval()).toMatchObject({ approval: "lapsed" })
    save(the, partnerId, "")
    expect(approval()).toMatchObject({ approval: "holds" })
  })

  it("says of an approval that its contact took it back", () => {
    const the = withContact()
    send(the.db, the.partnerId)
    approveBy(the.db, the.kim)
    askBy(the.db, the.kim, "Wait.")
    expect(told(the, the.partnerId)).toMatchObject([
      { kind: "sent" },
      { kind: "approved", approval: "withdrawn" },
      { kind: "changes" },
    ])
  })

  it("tells of proposals and hand-ons what staff made of them", () => {
    const the = withContact()
    const { db, staff, partnerId, kim } = the
    send(db, partnerId)
    const proposalId = proposeBy(db, kim, { ...contentOf("Delta Region"), tagline: "Low land." })
    const handOnId = handOnBy(db, kim, "Lee Min")
    expect(told(the, partnerId)).toMatchObject([
      { kind: "sent" },
      { kind: "proposed", answerId: proposalId, comment: "Our own words.", state: "open" },
      { kind: "handed-on", to: { name: "Lee Min", email: "lee.min@partner.example" }, state: "open" },
    ])
    const headHash = reload(db, partnerId).head.hash
    must(decideProposal(db, staff.editor, { answerId: proposalId, headHash, taken: ["tagline"] }))
    must(decideHandOn(db, staff.publisher, { answerId: handOnId, confirm: false }))
    expect(told(the, partnerId)).toMatchObject([
      { kind: "sent" },
      { kind: "proposed", state: "partly" },
      { kind: "handed-on", state: "left" },
      {
        by: "The editor",
        kind: "proposal-decided",
        of: "Kim Ji-woo",
        outcome: "partly",
        taken: 1,
        offered: 2,
      },
      { by: "The publisher", kind: "hand-on-decided", of: "Kim Ji-woo", confirmed: false },
    ])
  })

  it("tells of links and reminders, and names Greenroom for what nobody did by hand", () => {
    const the = withContact()
    const { db, staff, eventId, partnerId, kim } = the
    send(db, partnerId)
    must(remind(db, staff.editor, { eventId, whom: { partnerIds: [partnerId] } }))
    must(pauseReminders(db, staff.editor, { partnerId, paused: true }))
    askForNewLink(db, tokenOf(db, kim.id))
    const fields = fieldsOf("Kim Ji-woo", { email: "new@partner.example" })
    must(updateContact(db, staff.editor, { contactId: kim.id, fields }))
    must(sendLinkAgain(db, staff.editor, kim.id))
    must(revokeLinks(db, staff.editor, { partnerId }))
    expect(told(the, partnerId)).toEqual([
      { by: "Greenroom", kind: "sent", number: 1, to: ["Kim Ji-woo"] },
      { by: "The editor", kind: "reminded", to: ["Kim Ji-woo"] },
      { by: "The editor", kind: "reminders", paused: true },
      { by: "Kim Ji-woo", kind: "link", what: "asked for", contact: "" },
      { by: "The editor", kind: "contact", what: "changed", contact: "Kim Ji-woo", linkEnded: true },
      { by: "The editor", kind: "link", what: "sent again", contact: "Kim Ji-woo" },
      { by: "The editor", kind: "link", what: "revoked", contact: "Kim Ji-woo" },
    ])
  })

  it("tells of the publish that closed a request, and of what was let through and why", () => {
    const the = withContact()
    const { db, staff, eventId, partnerId } = the
    setPublishRule(db, eventId, "approved")
    send(db, partnerId)
    vi.setSystemTime(START + 60_000)
    const overrides = [{ partnerId, reason: "They agreed by telephone." }]
    must(publish(db, staff.publisher, { eventId, overrides }))
    vi.setSystemTime(START + 120_000)
    must(unpublish(db, staff.publisher, eventId))
    save(the, partnerId, "Another text.")
    must(publish(db, staff.owner, { eventId, overrides }))
    const items = told(the, partnerId)
    expect(items).toContainEqual({ by: "The publisher", kind: "published", release: 1 })
    expect(items).toContainEqual({
      by: "The publisher",
      kind: "overridden",
      release: 1,
      reason: "They agreed by telephone.",
    })
    expect(items.filter(({ kind }) => kind === "published")).toHaveLength(1)
  })

  it("is of this partner alone", () => {
    const the = withContact()
    send(the.db, the.partnerId)
    const other = partnerIn(the, "River League")
    expect(reviewThread(the.db, other)).toEqual([])
  })
})

describe("the standing of a partner", () => {
  it("names who signed off, who is waited for, and what was signed off before", () => {
    const the = withContact()
    const { db, partnerId, kim } = the
    const facts = () => {
      const event = getEvent(db, the.eventId)
      const item = event && signOffOfPartner(db, event, partnerId)
      if (!event || !item) throw new Error("no partner")
      return standingFacts(db, event, item)
    }
    expect(facts()).toMatchObject({ standing: "not sent", sent: null, owing: [] })
    send(db, partnerId)
    expect(facts()).toMatchObject({
      standing: "waiting",
      sent: { at: START, number: 1, closedBecause: null },
      owing: ["Kim Ji-woo"],
      late: false,
    })
    db.$client.exec("update event set review_deadline = '2026-08-30'")
    expect(facts().late).toBe(true)
    approveBy(db, kim)
    expect(facts()).toMatchObject({
      standing: "approved",
      late: false,
      approvals: [{ name: "Kim Ji-woo", role: "Head of communications", at: START }],
    })
    expect(revisionNamed(db, reload(db, partnerId), "approved")?.number).toBe(1)
    save(the, partnerId, "Another text.")
    expect(facts()).toMatchObject({ standing: "changed", lapsed: true, approvals: [] })
    expect(revisionNamed(db, reload(db, partnerId), "approved")?.number).toBe(1)
    save(the, partnerId, "", the.staff.owner)
    expect(facts()).toMatchObject({ standing: "approved", lapsed: false })
    expect(revisionNamed(db, reload(db, partnerId), "approved")?.number).toBe(3)
  })

  it("offers the proposal that waits longest, and says who asked for changes", () => {
    const the = withContact()
    const { db, staff, partnerId, kim } = the
    const lee = contactIn(db, partnerId, "Lee Min")
    send(db, partnerId)
    const facts = () => {
      const event = getEvent(db, the.eventId)
      const item = event && signOffOfPartner(db, event, partnerId)
      if (!event || !item) throw new Error("no partner")
      return standingFacts(db, event, item)
    }
    const first = proposeBy(db, lee, { ...contentOf("Delta Province"), tagline: "Low land." })
    proposeBy(db, kim, { ...contentOf("Delta Province"), tagline: "High land." })
    handOnBy(db, kim, "Park")
    expect(facts()).toMatchObject({
      standing: "proposal",
      proposal: { answerId: first, by: "Lee Min" },
      handOns: ["Kim Ji-woo"],
    })
    const { headHash } = { headHash: reload(db, partnerId).head.hash }
    must(decideProposal(db, staff.editor, { answerId: first, headHash, taken: [] }))
    expect(facts()).toMatchObject({ standing: "proposal", proposal: { by: "Kim Ji-woo" } })
    must(decideProposal(db, staff.editor, { answerId: first + 1, headHash, taken: [] }))
    expect(facts()).toMatchObject({
      standing: "changes asked",
      proposal: null,
      objection: { by: "Kim Ji-woo", proposed: true },
    })
  })
})
