import { eq } from "drizzle-orm"
import { approve, askForChanges, propose } from "@/db/answers"
import { type Connection, writeOrThrow } from "@/db/client"
import { addContact } from "@/db/contacts"
import { createEvent, type Event } from "@/db/events"
import { setLanguages, translateEvent } from "@/db/languages"
import { addPartner, getPartner, type PartnerWithHead } from "@/db/partners"
import { publish } from "@/db/releases"
import { sendForReview } from "@/db/reviews"
import { baseOf, saveRevision } from "@/db/revisions"
import { event as eventTable } from "@/db/schema"
import { changeTags } from "@/db/tags"
import { addTier } from "@/db/tiers"
import { contactSchema } from "@/domain/contact"
import { type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { DEFAULT_ACCENT, eventSchema, NEW_TIER } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import { approvalSchema, changeRequestSchema } from "@/domain/review"
import type { RichText } from "@/domain/rich-text"
import { must } from "../must"
import { seenBy, tokenOf } from "../review-answers"

export type AttackedEvent = {
  event: Event
  /** Two whose descriptions hold all strings. */
  packed: PartnerWithHead[]
  partners: number[]
  tokens: string[]
}

/**
 * An event in which some strings stand in every field that takes them: a partner for each, its contact's name and answer, its
 * tags; in the event's own fields as many as they have room for; and all in the descriptions of two partners. Published, sent
 * and answered.
 */
export function makeAttackedEvent(db: Connection, all: string[], strings: string[]): AttackedEvent {
  const made = writeOrThrow(db, (tx) => {
    const event = must(createEvent(tx, SYSTEM, settings(strings))).event
    tx.update(eventTable).set({ publishRule: "staff" }).where(eq(eventTable.id, event.id)).run()
    must(setLanguages(tx, SYSTEM, { eventId: event.id, languages: ["en", "ko"] }))
    const tiers = [0, 1, 2].map((from) => {
      const name = packedInto(80, strings.slice(from))
      return must(
        addTier(tx, SYSTEM, { eventId: event.id, settings: { ...NEW_TIER, name, hasPrintText: true } }),
      ).tier
    })
    must(
      translateEvent(tx, SYSTEM, {
        eventId: event.id,
        language: "ko",
        texts: translatedSettings(strings),
      }),
    )
    const tierOf = (index: number) => tiers[index % tiers.length]?.id ?? 0
    const add = (content: Content, index: number) =>
      must(addPartner(tx, SYSTEM, { eventId: event.id, tierId: tierOf(index), content })).partner.id
    const half = Math.ceil(all.length / 2)
    const packed = [all.slice(0, half), all.slice(half)].map((some, index) =>
      add(
        { ...entryOf(strings[index] ?? ""), name: `Packed ${index + 1}`, description: textOf(some) },
        index,
      ),
    )
    const partners = strings.map((text, index) => add(entryOf(text), index))
    return { ok: true as const, event, packed, partners }
  })
  must(publish(db, SYSTEM, { eventId: made.event.id }))
  const everybody = [...made.packed, ...made.partners]
  const contacts = writeOrThrow(db, (tx) => ({
    ok: true as const,
    ids: everybody.map((partnerId, index) => {
      const text = strings[index] ?? ""
      must(changeTags(tx, SYSTEM, { partnerId, add: [text.slice(0, 30).trim() || "tag"] }))
      const parsed = contactSchema.safeParse({ ...CONTACT, name: text.slice(0, 100) })
      const fields = parsed.success ? parsed.data : { ...CONTACT, name: "Plain" }
      return must(
        addContact(tx, SYSTEM, { partnerId, fields: { ...fields, email: `p${partnerId}@partner.example` } }),
      ).contact.id
    }),
  }))
  const note = packedInto(2000, strings)
  must(sendForReview(db, SYSTEM, { eventId: made.event.id, whom: { partnerIds: everybody }, note }))
  const tokens = contacts.ids.map((id) => tokenOf(db, id))
  tokens.forEach((token, index) => {
    answerWith(db, token, strings[index] ?? "", index)
  })
  return {
    event: made.event,
    packed: made.packed.map((id) => getPartner(db, id) as PartnerWithHead),
    partners: made.partners,
    tokens,
  }
}

const CONTACT = { email: "somebody@partner.example", language: "en", role: "decides" } as const

function settings(strings: string[]) {
  return eventSchema.parse({
    title: packedInto(160, strings),
    slug: `attacked-${process.pid}-${Date.now()}`,
    startsOn: "2099-03-02",
    endsOn: "2099-03-03",
    place: packedInto(160, strings.slice(5)),
    intro: packedInto(1200, strings),
    accent: DEFAULT_ACCENT,
    layout: "cards",
  })
}

function translatedSettings(strings: string[]) {
  return {
    title: packedInto(160, strings.slice(9)),
    place: "",
    intro: packedInto(1200, strings.slice(40)),
    tiers: [],
  }
}

/** As many of the strings, from the first, as there is room for. */
function packedInto(room: number, strings: string[]): string {
  let packed = ""
  for (const text of strings) if (packed.length + text.length + 1 <= room) packed += `${text} `
  return packed.replace(/\s+/gu, " ").trim()
}

/** The string in each field that takes it, shortened where a field has less room; fields that refuse it stay empty. */
function entryOf(text: string): Content {
  const plain = { ...EMPTY_CONTENT, name: "Plain" }
  const wanted: Partial<Content>[] = [
    { name: text.slice(0, 200) },
    { acronym: text.slice(0, 40) },
    { nativeName: text.slice(0, 200) },
    { tagline: text.slice(0, 200) },
    { logoAlt: text.slice(0, 200) },
    { website: text.trim() },
    { links: [{ label: text.slice(0, 60), url: "https://example.org/" }] },
    { description: textOf([text]) },
    { printText: textOf([text]) },
    {
      translations: {
        ko: { name: text.slice(0, 200), tagline: text.slice(0, 200), description: textOf([text]) },
      },
    },
  ]
  const taken = wanted.filter((field) => contentSchema.safeParse({ ...plain, ...field }).success)
  return contentSchema.parse(Object.assign({}, plain, ...taken))
}

function textOf(strings: string[]): RichText {
  return {
    type: "doc",
    content: strings.map((text) => ({
      type: "paragraph",
      content: [
        { type: "text", text },
        { type: "text", text: " ", marks: [{ type: "bold" }] },
      ],
    })),
  }
}

/** Approves, asks for changes or proposes, with the string wherever a contact can type. */
function answerWith(db: Connection, token: string, text: string, index: number) {
  const seen = seenBy(db, token)
  const signer = { signerName: text.slice(0, 100), signerRole: text.slice(0, 100) }
  if (index % 3 === 0) {
    const approval = approvalSchema.safeParse(signer)
    if (approval.success) must(approve(db, token, { seen, approval: approval.data }))
    return
  }
  const request = changeRequestSchema.safeParse({
    ...signer,
    comment: text,
    fieldComments: { tagline: text.slice(0, 1000) },
  })
  if (index % 3 === 1 && request.success)
    return must(askForChanges(db, token, { seen, request: request.data }))
  const plain = { ...EMPTY_CONTENT, name: "Plain" }
  return must(
    propose(db, token, {
      seen,
      signer: { signerName: "Plain", signerRole: "", comment: text.slice(0, 4000) },
      content: { ...plain, tagline: text.slice(0, 200).replace(/\s+/gu, " ").trim() },
      logoSha256: null,
    }),
  )
}

/** A second revision, so that there is a difference to look at. */
export function editOnce(db: Connection, partner: PartnerWithHead, strings: string[]) {
  const content = { ...partner.head.content, tagline: packedInto(200, strings.slice(20)) }
  must(saveRevision(db, SYSTEM, { partnerId: partner.id, base: baseOf(partner.head), content }))
}
