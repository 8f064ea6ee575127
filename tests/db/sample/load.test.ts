import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import type { Connection } from "@/db/client"
import { findEvent, listEvents } from "@/db/events"
import { readImage } from "@/db/images"
import { publishPlan } from "@/db/next-release"
import { listArchivedPartners, listPartners } from "@/db/partners"
import { queueReminders } from "@/db/reminders"
import { openLink } from "@/db/review-links"
import { emblems } from "@/db/sample/emblems"
import { loadSample } from "@/db/sample/load"
import { sampleEvent } from "@/db/sample/pyeongchang-2014"
import { mail } from "@/db/schema"
import { isLate, signOffsOf } from "@/db/sign-offs"
import { addMember } from "@/db/staff"
import { listTiers } from "@/db/tiers"
import { SYSTEM } from "@/domain/permissions"
import { testDatabase } from "../database"
import { addEvent, dump, memberOf, must } from "../scene"

describe("loading the sample event", () => {
  it("fills an empty database with the event, its two tiers and its 15 partners, in order", () => {
    const db = testDatabase()
    expect(loadSample(db)).toEqual({ ok: true, loaded: true })
    const { id } = sampleIn(db)
    const partners = listPartners(db, id)
    expect(listTiers(db, id).map((tier) => [tier.name, tier.logoSize, tier.wordLimit])).toEqual([
      ["Organisers", "large", 120],
      ["Supporting partners", "medium", 100],
    ])
    expect(
      listTiers(db, id).map((tier) =>
        partners.filter(({ tierId }) => tierId === tier.id).map(({ slug, head }) => [slug, head.content]),
      ),
    ).toEqual(sampleEvent.tiers.map((tier) => tier.partners.map(({ slug, content }) => [slug, content])))
    expect([partners.length, listArchivedPartners(db, id).length]).toEqual([15, 0])
  })

  it("makes all fifteen public, with what was signed off since waiting to be published", () => {
    const db = testDatabase()
    loadSample(db)
    const { id, currentReleaseId } = sampleIn(db)
    expect(currentReleaseId).not.toBeNull()
    expect(listEvents(db).map(({ slug, partners }) => [slug, partners])).toEqual([["pyeongchang-2014", 15]])
    const plan = publishPlan(db, id)
    expect(plan?.changes.changed.map(({ slug }) => slug)).toEqual(["un-habitat"])
    expect(plan?.held.map(({ slug, because, isPublic }) => [slug, because, isPublic])).toEqual([
      ["gangwon-province", "changed", true],
    ])
  })

  it("has a sign-off under way: most approved, a proposal, a wish for changes, one late, one without a contact", () => {
    const db = testDatabase()
    loadSample(db)
    const event = sampleIn(db)
    const standings = signOffsOf(db, event).map(({ partner, signOff }) => [partner.slug, signOff.standing])
    expect(standings.filter(([, standing]) => standing === "approved")).toHaveLength(10)
    expect(standings.filter(([, standing]) => standing !== "approved")).toEqual([
      ["gangwon-province", "changed"],
      ["urbio", "proposal"],
      ["korea-tourism-organization", "changes asked"],
      ["local-sustainability-alliance-of-korea", "no contact"],
      ["stockholm-resilience-centre", "waiting"],
    ])
    expect(isLate(event)).toBe(true)
  })

  it("leaves only two mails waiting, each with a link that opens now, to addresses that cannot exist", () => {
    const db = testDatabase()
    loadSample(db)
    const mails = db.select().from(mail).all()
    const waiting = mails.filter(({ sentAt, endedAt }) => sentAt === null && endedAt === null)
    expect(waiting.map(({ toName }) => toName)).toEqual(["Elena Fischer", "Astrid Holm"])
    expect(waiting.map(({ linkToken }) => openLink(db, linkToken ?? "")?.partner.slug)).toEqual([
      "urbio",
      "stockholm-resilience-centre",
    ])
    expect(mails.filter(({ toEmail }) => !toEmail.endsWith(".example"))).toEqual([])
    expect(new Set(mails.map(({ endedBecause }) => endedBecause))).toEqual(new Set(["by hand", null]))
    expect(queueReminders(db, Date.now())).toBe(0)
  })

  it("keeps every emblem byte for byte, under its own hash", () => {
    const db = testDatabase()
    loadSample(db)
    for (const { slug, head } of listPartners(db, sampleIn(db).id)) {
      const bytes = Buffer.from(emblems[slug as keyof typeof emblems])
      expect(head.logoSha256).toBe(createHash("sha256").update(bytes).digest("hex"))
      expect(readImage(db, head.logoSha256 ?? "")).toEqual({ type: "image/svg+xml", extension: "svg", bytes })
    }
  })

  it("happens once", () => {
    const db = testDatabase()
    loadSample(db)
    expect(nothingLoaded(db)).toBe(true)
  })

  it("never happens beside another event", () => {
    const db = testDatabase()
    addEvent(db, SYSTEM, "river-cities")
    expect(nothingLoaded(db)).toBe(true)
  })

  it("never happens once there is an owner; other staff do not count", () => {
    const [owned, staffed] = [testDatabase(), testDatabase()]
    must(addMember(owned, SYSTEM, { ...memberOf("ada"), role: "owner" }))
    must(addMember(staffed, SYSTEM, { ...memberOf("eve"), role: "publisher" }))
    expect(nothingLoaded(owned)).toBe(true)
    expect(loadSample(staffed).loaded).toBe(true)
  })
})

function sampleIn(db: Connection) {
  const event = findEvent(db, "pyeongchang-2014")
  if (!event) throw new Error("the sample is not there")
  return event
}

/** Does loading leave the database exactly as it is, and say so? */
function nothingLoaded(db: Connection): boolean {
  const before = JSON.stringify(dump(db))
  return !loadSample(db).loaded && JSON.stringify(dump(db)) === before
}
