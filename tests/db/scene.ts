import { createHash } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import { createEvent } from "@/db/events"
import type { LogoFile } from "@/db/images"
import { placePartner } from "@/db/partner-moves"
import { addPartner, getPartner, type PartnerWithHead } from "@/db/partners"
import { baseOf, saveRevision } from "@/db/revisions"
import { event } from "@/db/schema"
import { startSession } from "@/db/sessions"
import { addMember, createSetUpToken, getMember, setUpOwner } from "@/db/staff"
import { addTier, type Tier } from "@/db/tiers"
import { type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { type EventSettings, NEW_TIER } from "@/domain/event"
import type { ImportChoice } from "@/domain/import/choices"
import { type Actor, ROLES, type Role } from "@/domain/permissions"
import type { PublishRule } from "@/domain/review-rules"
import { fromPlainText } from "@/domain/rich-text"
import { must } from "../must"
import { testDatabase } from "./database"

export { must }

/** An event of one's own with two tiers and a member of staff for each role, in a real database. */
export type Scene = {
  db: Connection
  staff: Record<Role, Actor & { id: number }>
  eventId: number
  gold: Tier
  silver: Tier
}

export function scene(): Scene {
  const db = testDatabase()
  const staff = staffOf(db)
  const { eventId, gold, silver } = addEvent(db, staff.owner, "river-cities")
  return { db, staff, eventId, gold, silver }
}

/** An event with the tiers Gold and Silver, whose staff decide what goes public; `rule` says otherwise. */
export function addEvent(db: Connection, actor: Actor, slug: string, rule: PublishRule = "staff") {
  const eventId = must(createEvent(db, actor, settingsOf({ slug, title: `The ${slug} forum` }))).event.id
  setPublishRule(db, eventId, rule)
  const tier = (name: string) =>
    must(
      addTier(db, actor, {
        eventId,
        settings: { ...NEW_TIER, name },
      }),
    ).tier
  return { eventId, gold: tier("Gold"), silver: tier("Silver") }
}

/** What may go public: only what was signed off, or what staff decide. */
export function setPublishRule(db: Connection, eventId: number, publishRule: PublishRule) {
  db.update(event).set({ publishRule }).where(eq(event.id, eventId)).run()
}

/** One member of staff per role: owner@example.org and so on. */
export function staffOf(db: Connection): Scene["staff"] {
  const owner = { role: "owner" as const, ...memberOf("owner") }
  const first = must(setUpOwner(db, createSetUpToken(db), owner))
  const actor = { id: first.id, role: "owner" as const }
  const others = ROLES.slice(1).map((role) => [
    role,
    { id: must(addMember(db, actor, { role, ...memberOf(role) })).id, role },
  ])
  return { owner: actor, ...Object.fromEntries(others) }
}

export function memberOf(name: string) {
  return { name: `The ${name}`, email: `${name}@example.org`, passwordHash: `hash of ${name}` }
}

export function settingsOf(given: Partial<EventSettings> = {}): EventSettings {
  return {
    slug: "river-cities",
    title: "River Cities Forum",
    startsOn: "2026-10-10",
    endsOn: "2026-10-12",
    place: "Rotterdam",
    intro: "Three days by the river.",
    accent: "#1f5c46",
    layout: "cards",
    ...given,
  }
}

/** A partner's text, as the form would hand it to a verb. */
export function contentOf(name: string, text = ""): Content {
  return contentSchema.parse({ ...EMPTY_CONTENT, name, description: fromPlainText(text) })
}

/** A row of a checked import that adds a partner to Gold, unless told otherwise. */
export function choiceOf(name: string, given: Partial<ImportChoice> = {}): ImportChoice {
  const { acronym, nativeName, website, tagline, description } = EMPTY_CONTENT
  const texts = { acronym, nativeName, website, tagline, description }
  return { action: "add", partnerId: null, tier: "Gold", name, ...texts, ...given }
}

export function logoOf(text: string): LogoFile {
  const bytes = Buffer.from(text)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return { sha256, type: "image/png", extension: "png", width: 40, height: 20, bytes }
}

/** Adds a partner and gives it with its head. */
export function partnerIn({ db, staff, eventId, gold }: Scene, name: string, tier = gold): PartnerWithHead {
  const { partner } = must(
    addPartner(db, staff.editor, { eventId, tierId: tier.id, content: contentOf(name) }),
  )
  return reload(db, partner.id)
}

export function reload(db: Connection, partnerId: number): PartnerWithHead {
  const found = getPartner(db, partnerId)
  if (!found) throw new Error(`partner ${partnerId} is gone`)
  return found
}

/** Moves a partner to the end of a tier, from wherever it stands. */
export function moveToTier({ db, staff }: Scene, partnerId: number, tierId: number) {
  const fromTierId = reload(db, partnerId).tierId
  return placePartner(db, staff.editor, { partnerId, fromTierId, to: { tierId, edge: "end" } })
}

/** Saves a new text on the head as it is now. */
export function save({ db, staff }: Scene, partnerId: number, text: string, actor: Actor = staff.editor) {
  const { head } = reload(db, partnerId)
  const content = contentOf(head.content.name, text)
  return must(saveRevision(db, actor, { partnerId, base: baseOf(head), content }))
}

/** Every row of every table: equal before and after means that nothing was written. */
export function dump({ $client }: Connection): Record<string, unknown[]> {
  const names = $client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_stat%'")
    .pluck()
    .all() as string[]
  return Object.fromEntries(names.map((name) => [name, $client.prepare(`select * from "${name}"`).all()]))
}

/** The same without what a refusal leaves in the log. */
export function dumpWithoutLog(db: Connection): Record<string, unknown[]> {
  const { activity: _, activity_tally: __, sqlite_sequence: ___, setting, ...rest } = dump(db)
  const settings = (setting as { key: string }[]).filter(({ key }) => key !== "activity-head")
  return { ...rest, setting: settings }
}

/** A session of this member, signed in with the password that it has now. */
export function sessionOf(db: Connection, memberId: number): string {
  const member = getMember(db, memberId)
  const session = member ? startSession(db, member) : null
  if (session === null) throw new Error(`member ${memberId} can't sign in`)
  return session
}
