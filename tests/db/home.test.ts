import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { approve, askForChanges } from "@/db/answers"
import { archivePartner } from "@/db/archiving"
import { firstRunFacts } from "@/db/first-run"
import { countSignedOff, homeState } from "@/db/home"
import { partnerPage } from "@/db/partner-list"
import { publicNow } from "@/db/release-list"
import { publish } from "@/db/releases"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { tier } from "@/db/schema"
import { signOffsOf } from "@/db/sign-offs"
import { HOME_GROUPS } from "@/domain/home-tasks"
import { WHOLE_LIST } from "@/domain/partner-view"
import { fromPlainText } from "@/domain/rich-text"
import { seenBy } from "../review-answers"
import { logoOf, must, partnerIn, reload, type Scene, save, scene, setPublishRule } from "./scene"
import { answer, askedPartner, eventOf, send, setRules, tokenOf } from "./sign-off-scene"

/** Names by group, those that are empty left out. */
function groupsIn(the: Scene, now?: number) {
  const { groups } = homeState(the.db, eventOf(the), ...(now ? [now] : []))
  return Object.fromEntries(
    HOME_GROUPS.filter((group) => groups[group].total > 0).map((group) => [
      group,
      groups[group].some.map(({ name }) => name),
    ]),
  )
}

const SIGNER = { signerName: "Mina", signerRole: "Director" }

function writePrint({ db, staff }: Scene, partnerId: number, text: string) {
  const { head } = reload(db, partnerId)
  const content = { ...head.content, printText: fromPlainText(text) }
  must(saveRevision(db, staff.editor, { partnerId, base: baseOf(head), content }))
}

function complete({ db, staff, gold, silver }: Scene) {
  for (const { id } of [gold, silver]) db.update(tier).set({ requiredParts: [] }).where(eq(tier.id, id)).run()
  return staff
}

describe("what an event's Home knows of its partners", () => {
  it("is each one's standing, as the board has it", () => {
    const the = scene()
    complete(the)
    setRules(the)
    partnerIn(the, "Alone")
    askedPartner(the, "Unsent", "ana")
    const waiting = askedPartner(the, "Waiting", "bo")
    const asked = askedPartner(the, "Asked", "cy")
    const done = askedPartner(the, "Done", "di")
    const moved = askedPartner(the, "Moved", "ed")
    send(the, waiting.id, asked.id, done.id, moved.id)
    answer(the, asked.contacts[0], "ask for changes")
    answer(the, done.contacts[0], "approve")
    save(the, moved.id, "Something else.")
    const before = Date.parse("2026-10-01T00:00:00Z")
    expect(groupsIn(the, before)).toEqual({
      "changes asked": ["Asked"],
      changed: ["Moved"],
      publishable: ["Done"],
      waiting: ["Waiting"],
      "not sent": ["Unsent"],
      "no contact": ["Alone"],
    })
    expect(groupsIn(the, Date.parse("2026-12-01T00:00:00Z"))).toMatchObject({ late: ["Waiting"] })
    const state = homeState(the.db, eventOf(the), before)
    expect(state).toMatchObject({ partners: 6, turns: { done: 1, "with them": 1, late: 0, "with us": 4 } })
    const approved = signOffsOf(the.db, eventOf(the)).find(({ partner }) => partner.id === done.id)
    expect(state.signedOffAt).toEqual([approved?.answeredAt])
    const sentAt = signOffsOf(the.db, eventOf(the)).flatMap(({ review }) => review?.sentAt ?? [])
    expect(state.firstSentAt).toBe(Math.min(...sentAt))
    expect(countSignedOff(the.db, eventOf(the))).toBe(1)
  })

  it("is where the print text stands, too: signed off is who has signed off both texts", () => {
    const the = scene()
    complete(the)
    setRules(the)
    the.db.update(tier).set({ hasPrintText: true }).where(eq(tier.id, the.gold.id)).run()
    const printed = (name: string, isSent = true) => {
      const partner = askedPartner(the, name, name)
      writePrint(the, partner.id, "Print one.")
      if (!isSent) return partner
      send(the, partner.id)
      const token = tokenOf(the, partner.contacts[0])
      const approval = { ...SIGNER, copies: ["web" as const] }
      must(approve(the.db, token, { seen: seenBy(the.db, token), approval }))
      return partner
    }
    writePrint(the, printed("Lapsed").id, "Print two.")
    printed("Silent")
    const token = tokenOf(the, printed("Objecting").contacts[0])
    const request = { ...SIGNER, comment: "Shorter.", fieldComments: {}, copies: ["print" as const] }
    must(askForChanges(the.db, token, { seen: seenBy(the.db, token), request }))
    printed("Unasked", false)
    const both = tokenOf(the, printed("Whole").contacts[0])
    must(approve(the.db, both, { seen: seenBy(the.db, both), approval: { ...SIGNER, copies: ["print"] } }))
    const before = Date.parse("2026-10-01T00:00:00Z")
    expect(groupsIn(the, before)).toEqual({
      "changes asked": ["Objecting"],
      changed: ["Lapsed"],
      publishable: ["Lapsed", "Silent", "Objecting"],
      waiting: ["Silent"],
      "not sent": ["Unasked"],
    })
    const state = homeState(the.db, eventOf(the), before)
    expect(state.turns).toEqual({ done: 1, "with them": 1, late: 0, "with us": 3 })
    const whole = signOffsOf(the.db, eventOf(the)).find(
      ({ partner }) => partner.head.content.name === "Whole",
    )
    expect(state.signedOffAt).toEqual([whole?.answeredAt])
    expect([state.signedOff, countSignedOff(the.db, eventOf(the))]).toEqual([1, 1])
    const { partners } = partnerPage(the.db, eventOf(the), { ...WHOLE_LIST, standing: "changed" })
    expect(partners).toMatchObject([{ name: "Lapsed", standing: "approved", print: "changed" }])
  })

  it("names the first three of a group and counts them all", () => {
    const the = scene()
    for (const name of ["One", "Two", "Three", "Four"]) partnerIn(the, name)
    const { groups } = homeState(the.db, eventOf(the))
    expect(groups["no contact"]).toEqual({
      total: 4,
      some: [
        { slug: "one", name: "One" },
        { slug: "two", name: "Two" },
        { slug: "three", name: "Three" },
      ],
    })
  })

  it("asks for what each tier requires, and for nothing else", () => {
    const the = scene()
    const { db, staff, gold, silver } = the
    db.update(tier)
      .set({ requiredParts: ["logo"] })
      .where(eq(tier.id, gold.id))
      .run()
    db.update(tier)
      .set({ requiredParts: ["description"] })
      .where(eq(tier.id, silver.id))
      .run()
    const bare = partnerIn(the, "Bare")
    const shown = partnerIn(the, "Shown")
    const silent = partnerIn(the, "Silent", silver)
    const told = partnerIn(the, "Told", silver)
    must(setLogo(db, staff.editor, { partnerId: shown.id, logo: logoOf("shown") }))
    save(the, told.id, "A text.")
    expect(groupsIn(the).missing).toEqual([bare, silent].map(({ head }) => head.content.name))
    db.update(tier)
      .set({ requiredVariants: ["dark"] })
      .where(eq(tier.id, gold.id))
      .run()
    expect(groupsIn(the).missing).toEqual(["Bare", "Shown", "Silent"])
  })

  it("calls a draft public only when the public sees exactly it", () => {
    const the = scene()
    complete(the)
    const partner = partnerIn(the, "House")
    expect(groupsIn(the)).toEqual({ publishable: ["House"], "no contact": ["House"] })
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    // Staff decide in this event, so what they made public owes nobody a sign-off.
    expect(groupsIn(the)).toEqual({})
    setPublishRule(the.db, the.eventId, "approved")
    expect(groupsIn(the)).toEqual({ "no contact": ["House"] })
    setPublishRule(the.db, the.eventId, "staff")
    save(the, partner.id, "New words.")
    expect(groupsIn(the)).toMatchObject({ publishable: ["House"] })
    expect(publicNow(the.db, eventOf(the))).toMatchObject({ number: 1, slug: "river-cities", partners: 1 })
  })
})

it("knows which first steps have been gone", () => {
  const the = scene()
  const facts = () => firstRunFacts(the.db, eventOf(the))
  const nothing = { hasPartners: false, hasLogos: false, everyoneHasDecider: false, hasSent: false }
  expect(facts()).toEqual({
    ...{ hasDatesAndPlace: true, hasTiers: true, ...nothing },
    ...{ hasDeadline: false, hasSentByHand: false, hasPublished: false, staff: 4 },
  })
  const alone = partnerIn(the, "Alone")
  const partner = askedPartner(the, "House", "mina")
  expect(facts().everyoneHasDecider).toBe(false)
  must(archivePartner(the.db, the.staff.editor, alone.id))
  must(setLogo(the.db, the.staff.editor, { partnerId: partner.id, logo: logoOf("house") }))
  send(the, partner.id)
  must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
  expect(facts()).toMatchObject({
    ...{ hasPartners: true, hasLogos: true, everyoneHasDecider: true, hasSent: true, hasPublished: true },
  })
})
