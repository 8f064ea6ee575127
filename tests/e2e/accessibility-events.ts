/** What the walk over every screen looks at: events, entries and answers of each kind. */
import { eq } from "drizzle-orm"
import { approve, askForChanges } from "@/db/answers"
import { archivePartner } from "@/db/archiving"
import type { Connection } from "@/db/client"
import { updateEvent } from "@/db/events"
import { setHeader } from "@/db/headers"
import { applyImport } from "@/db/imports"
import { setLanguages } from "@/db/languages"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { saveRevision, setLogo } from "@/db/revisions"
import { sampleEvent } from "@/db/sample/pyeongchang-2014"
import { schedule, tier as tierTable } from "@/db/schema"
import { type Content, contentSchema } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import { eventSchema } from "@/domain/event"
import { choicesFrom } from "@/domain/import/choices"
import { EMPTY_ROW } from "@/domain/import/import-row"
import { SYSTEM } from "@/domain/permissions"
import type { Layout } from "@/domain/release"
import { fromPlainText, type Mark } from "@/domain/rich-text"
import { readLogo } from "@/lib/logo-intake"
import { sharp } from "@/lib/sharp"
import { tokenOf } from "../review-answers"
import { approveBy, askBy, contactAt, contactIn, handOnBy, proposeBy, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { queueMails } from "./mails"
import { makeReview } from "./reviews"
import { makePartner } from "./sign-offs"

/** An entry with a text for print, sent and not answered yet, in a tier that asks for one. */
export function twoTexts(db: Connection) {
  const { event, tier } = makeEvent(db)
  db.update(tierTable).set({ hasPrintText: true, printWordLimit: 5 }).where(eq(tierTable.id, tier.id)).run()
  const { contacts } = makePartner(db, event, tier.id, "Two Texts", {
    printText: fromPlainText("Keepers of the river since 1881."),
    emails: ["mina.park@example.org"],
  })
  makePartner(db, event, tier.id, "One Text", { emails: ["jin.lee@example.org"] })
  const [contact] = contacts
  if (!contact) throw new Error("there is no contact")
  send(db, contact.partnerId)
  return { slug: event.slug, token: tokenOf(db, contact.id) }
}

/** A review with an answer of each kind, the newest an approval. */
export function answeredReview(db: Connection) {
  const { partner, contact } = makeReview(db, "Answered House", { tagline: "Ours" })
  const colleague = contactAt(db, partner.id, { name: "Jin Lee" })
  send(db, partner.id)
  const signer = { signerName: "Jin Lee", signerRole: "Press" }
  const { hash } = partner.head
  const request = { ...signer, comment: "Too short.", fieldComments: { tagline: "Not ours." } }
  const changes = askForChanges(db, tokenOf(db, colleague.id), { seen: { hash, answers: 0 }, request })
  const seen = { hash, answers: changes.ok ? changes.answerId : 0 }
  const token = tokenOf(db, contact.id)
  const approved = approve(db, token, { seen, approval: { ...signer, signerName: "Mina Park" } })
  if (!approved.ok) throw new Error(approved.message)
  return { token, answerId: approved.answerId }
}

/** The sample's partners with their emblems in an event of the test's own, published, with odd ones added. */
export async function sampleInto(
  db: Connection,
): Promise<{ slug: string; mailId: number; importId: number }> {
  const { event, tier } = makeEvent(db, { wordLimit: 60 }, ["Partners", "Other"])
  setLanguages(db, SYSTEM, { eventId: event.id, languages: ["en", "ko", "ar"] })
  for (const { content, emblem } of sampleEvent.tiers.flatMap((item) => item.partners)) {
    const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
    const read = await readLogo(Buffer.from(emblem))
    if (!added.ok || !read.ok) throw new Error("the sample can't be loaded")
    setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: read.logo })
  }
  const bare = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Bare") })
  const content = partnerContent("Reviewed", { description: fromPlainText("The lower river.") })
  const reviewed = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Bare") })
  const asked = makePartner(db, event, tier.id, "Asked", { emails: ["asked@example.net"] })
  send(db, asked.partner.id)
  publish(db, SYSTEM, { eventId: event.id })
  scheduleIn(db, event.id)
  if (reviewed.ok) review(db, reviewed.partner.id, content)
  if (bare.ok) changeEverything(db, bare.partner.id)
  const archived = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Archived"),
  })
  if (archived.ok) archivePartner(db, SYSTEM, archived.partner.id)
  const rows = [{ ...EMPTY_ROW, name: "Imported House" }]
  const imported = applyImport(db, SYSTEM, { eventId: event.id, choices: choicesFrom(rows, {}, "Guests") })
  const importId = imported.ok ? imported.importId : 0
  return { slug: event.slug, mailId: queueMails(db, event), importId }
}

/** Some of the sample's partners in another layout, under a header; gives the event's slug. */
export async function laidOut(db: Connection, layout: Layout): Promise<string> {
  const { event, tier } = makeEvent(db)
  updateEvent(db, SYSTEM, { eventId: event.id, settings: { ...eventSchema.parse(event), layout } })
  const width = 1600
  const bytes = await sharp({ create: { width, height: 800, channels: 3, background: "#4a7c85" } })
    .webp()
    .toBuffer()
  const picture = {
    sha256: contentHash(partnerContent(event.slug), null),
    type: "image/webp",
    extension: "webp",
  }
  setHeader(db, SYSTEM, {
    eventId: event.id,
    picture: { ...picture, width, height: 800, bytes, narrower: [] },
  })
  for (const { content, emblem } of sampleEvent.tiers.flatMap((item) => item.partners).slice(0, 6)) {
    const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
    const read = await readLogo(Buffer.from(emblem))
    if (!added.ok || !read.ok) throw new Error("the sample can't be loaded")
    setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: read.logo })
  }
  publish(db, SYSTEM, { eventId: event.id })
  return event.slug
}

/** One that waits, one that was cancelled, one that could not be done. */
function scheduleIn(db: Connection, eventId: number) {
  const at = Date.now()
  const row = { eventId, action: "publish" as const, createdAt: at }
  db.insert(schedule)
    .values([
      { ...row, dueAt: at + 86_400_000 },
      { ...row, dueAt: at + 172_800_000, cancelledAt: at },
      {
        ...row,
        dueAt: at,
        doneAt: at,
        succeeded: false,
        outcome: "Not published. Kim may no longer publish.",
      },
    ])
    .run()
}

/** A partner with everything in its thread: two contacts, comments by field, a proposal, a lapsed sign-off, a hand-on. */
function review(db: Connection, partnerId: number, content: Content) {
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  const lee = contactIn(db, partnerId, "Lee Min", { role: "comments" })
  send(db, partnerId)
  approveBy(db, kim)
  const base = contentHash(content, null)
  saveRevision(db, SYSTEM, { partnerId, base, content: { ...content, tagline: "Low land." } })
  send(db, partnerId)
  askBy(db, lee, "Nearly.", { tagline: "Too low." })
  proposeBy(db, kim, { ...content, tagline: "High land.", description: fromPlainText("The upper river.") })
  handOnBy(db, kim, "Park Seo-yeon")
}

/** A second revision that differs in every field, so that a comparison shows each kind of difference. */
function changeEverything(db: Connection, partnerId: number) {
  const bold = { type: "bold" as const }
  const link = { type: "link" as const, attrs: { href: "https://bare.example/" } }
  const word = (text: string, ...marks: Mark[]) => ({ type: "text" as const, text, marks })
  const content = contentSchema.parse({
    name: "Barest",
    acronym: "B",
    nativeName: "산림청",
    website: "bare.example",
    links: [{ label: "Report", url: "bare.example/report" }],
    tagline: "Less is more",
    description: {
      type: "doc",
      content: [
        { type: "paragraph", content: [word("Bare "), word("bold", bold), word(" link", link)] },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [word("oak")] }] }],
        },
      ],
    },
  })
  const base = contentHash(partnerContent("Bare"), null)
  const saved = saveRevision(db, SYSTEM, { partnerId, base, content })
  if (!saved.ok) throw new Error(saved.message)
  setLogo(db, SYSTEM, {
    partnerId,
    logo: {
      sha256: contentHash(content, null),
      type: "image/svg+xml",
      extension: "svg",
      width: 9,
      height: 9,
      bytes: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
      ),
    },
  })
}
