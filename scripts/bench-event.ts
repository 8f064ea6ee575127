/** An event of any size for `npm run bench`: signed-off partners with texts, logos in several forms, and contacts. */
import { createHash } from "node:crypto"
import { type Connection, type Db, writeOrThrow } from "@/db/client"
import { addContact, listContacts } from "@/db/contacts"
import { createEvent } from "@/db/events"
import { addPartner, getPartner, type PartnerWithHead } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, saveRevision, sealRevision, setLogo } from "@/db/revisions"
import { answer, image, logoFacts, rendition, review } from "@/db/schema"
import { addTier } from "@/db/tiers"
import { EMPTY_CONTENT } from "@/domain/content"
import { DEFAULT_ACCENT, NEW_TIER } from "@/domain/event"
import type { LogoFacts } from "@/domain/logo-facts"
import { SYSTEM } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { fromPlainText } from "@/domain/rich-text"

const TIERS = { Gold: "large", Silver: "medium", Bronze: "small" } as const
/** Pixels of the forms in which a logo is kept besides its original. */
const WIDTHS = [200, 400, 600]
/** As an upload has it measured. */
const FACTS: LogoFacts = {
  ...{ box: { left: 0.05, top: 0.1, width: 0.9, height: 0.8 }, ink: 0.2, ground: "transparent", tones: 3 },
  ...{ lostOnLight: 0, lostOnDark: 0, holdsPixels: false, holdsText: false, profile: null, sentBytes: 2_000 },
}
const SENTENCE =
  "It has worked with cities along the river since the first flood, and shares what it learned. "

/** Fills an empty database, publishes once, and gives the event with the partner that is going to change. */
export function makeBenchEvent(
  db: Connection,
  partners: number,
): { eventId: number; slug: string; partnerId: number } {
  const slug = `of-${partners}`
  const made = writeOrThrow(db, (tx) => {
    const { event } = must(
      createEvent(tx, SYSTEM, {
        ...{ title: `Event of ${partners}`, slug, startsOn: "2027-03-01", endsOn: "2027-03-02" },
        ...{ place: "Rotterdam", intro: SENTENCE.repeat(3), accent: DEFAULT_ACCENT, layout: "cards" },
      }),
    )
    const tiers = Object.entries(TIERS).map(
      ([name, logoSize]) =>
        must(
          addTier(tx, SYSTEM, {
            eventId: event.id,
            settings: { ...NEW_TIER, name, logoSize },
          }),
        ).tier.id,
    )
    const ids = Array.from({ length: partners }, (_, index) => {
      const tierId = tiers[index % tiers.length] ?? 0
      return addSignedOff(tx, event.id, tierId, index)
    })
    return { ok: true, eventId: event.id, partnerId: ids[partners >> 1] ?? 0 }
  })
  must(publish(db, SYSTEM, { eventId: made.eventId }))
  return { eventId: made.eventId, slug, partnerId: made.partnerId }
}

/** Changes one partner's tagline, and has it signed off: what a publish then takes. */
export function changeOne(db: Connection, partnerId: number, tagline: string) {
  writeOrThrow(db, (tx) => {
    const { head } = partnerWith(tx, partnerId)
    must(saveRevision(tx, SYSTEM, { partnerId, base: baseOf(head), content: { ...head.content, tagline } }))
    signOff(tx, partnerId)
    return { ok: true }
  })
}

/** Publishes by the event's rule; throws when there is nothing to publish. */
export function publishEvent(db: Connection, eventId: number) {
  must(publish(db, SYSTEM, { eventId }))
}

function addSignedOff(tx: Db, eventId: number, tierId: number, index: number): number {
  const name = `Partner ${String(index + 1).padStart(4, "0")} of the River Cities`
  const { partner } = must(
    addPartner(tx, SYSTEM, {
      ...{ eventId, tierId },
      content: {
        ...{ ...EMPTY_CONTENT, name, website: `https://partner-${index}.example/`, tagline: "Running water" },
        description: fromPlainText(`${name} is a partner. ${SENTENCE.repeat(4)}\n\n${SENTENCE.repeat(2)}`),
      },
    }),
  )
  const logo = picture(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><path d="M0 0h${index + 1}v80H0z"/></svg>`,
  )
  must(
    setLogo(tx, SYSTEM, {
      partnerId: partner.id,
      logo: { ...logo, type: "image/svg+xml", extension: "svg" },
    }),
  )
  tx.insert(logoFacts).values({ sha256: logo.sha256, facts: FACTS }).run()
  for (const width of WIDTHS)
    for (const format of ["webp", "png"] as const) {
      const form = { ...picture(`${index} ${width} ${format}`), type: `image/${format}`, extension: format }
      tx.insert(image)
        .values({ ...form, width, height: Math.round(width * 0.4), createdAt: Date.now() })
        .run()
      tx.insert(rendition).values({ sourceSha256: logo.sha256, format, width, sha256: form.sha256 }).run()
    }
  const fields = {
    name: "Mina Park",
    email: `mina@partner-${index}.example`,
    language: "en",
    role: "decides",
  } as const
  must(addContact(tx, SYSTEM, { partnerId: partner.id, fields }))
  signOff(tx, partner.id)
  return partner.id
}

/** The head as sent to the partner's contact and approved: facts alone, for mails are no part of a publish. */
function signOff(tx: Db, partnerId: number) {
  const { head } = partnerWith(tx, partnerId)
  sealRevision(tx, head.id)
  const contactId = listContacts(tx, partnerId)[0]?.id
  if (contactId === undefined) throw new Error(`partner ${partnerId} has no contact`)
  const at = Date.now()
  const { id: reviewId } = tx
    .insert(review)
    .values({ partnerId, revisionId: head.id, sentAt: at })
    .returning({ id: review.id })
    .get()
  tx.insert(answer)
    .values({
      ...{
        reviewId,
        partnerId,
        contactId,
        revisionId: head.id,
        hash: head.hash,
        kind: "approved",
        decides: true,
        at,
      },
      ...{ signerName: "Mina Park", fieldComments: {} },
    })
    .run()
}

function partnerWith(tx: Db, partnerId: number): PartnerWithHead {
  const found = getPartner(tx, partnerId)
  if (!found) throw new Error(`partner ${partnerId} is gone`)
  return found
}

function picture(text: string) {
  const bytes = Buffer.from(text)
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), width: 200, height: 80 }
}

function must<T extends object>(result: Result<T>): { ok: true } & T {
  if (!result.ok) throw new Error(result.message)
  return result
}
