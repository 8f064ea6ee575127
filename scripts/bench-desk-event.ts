/** An event of any size for `npm run bench`: partners as they are halfway to the deadline, with everything that the desk reads. */
import { createHash } from "node:crypto"
import { type Connection, type Db, writeOrThrow } from "@/db/client"
import { addContact } from "@/db/contacts"
import { createEvent } from "@/db/events"
import { addPartner, getPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { sealRevision, setLogo } from "@/db/revisions"
import { answer, mail, partnerTag, review } from "@/db/schema"
import { addTier } from "@/db/tiers"
import { EMPTY_CONTENT } from "@/domain/content"
import { DEFAULT_ACCENT, NEW_TIER } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { fromPlainText } from "@/domain/rich-text"

const TIERS = ["Hosts", "Gold", "Silver", "Bronze", "Friends"]
const PLACES = ["Delta", "Harbor", "Meadow", "Summit", "Canal", "Lagoon", "Estuary", "Polder"]
const SENTENCE =
  "It has worked with cities along the river since the first flood, and shares what it learned. "

/** Fills an event and publishes it once: of ten partners five are signed off, three were asked, two not; some lack a logo. */
export function makeDeskEvent(db: Connection, partners: number): { id: number; slug: string } {
  const slug = `of-${partners}`
  const id = writeOrThrow(db, (tx) => {
    const { event } = must(
      createEvent(tx, SYSTEM, {
        ...{ title: `Event of ${partners}`, slug, startsOn: "2027-03-01", endsOn: "2027-03-02" },
        ...{ place: "Rotterdam", intro: "", accent: DEFAULT_ACCENT, layout: "cards" },
      }),
    )
    const tiers = TIERS.map(
      (name) =>
        must(
          addTier(tx, SYSTEM, {
            eventId: event.id,
            settings: { ...NEW_TIER, name, wordLimit: 120 },
          }),
        ).tier.id,
    )
    for (let index = 0; index < partners; index += 1) addOne(tx, event.id, tiers, index)
    return { ok: true, id: event.id }
  }).id
  must(publish(db, SYSTEM, { eventId: id }))
  return { id, slug }
}

function addOne(tx: Db, eventId: number, tiers: number[], index: number) {
  const place = PLACES[index % PLACES.length]
  const name = `${place} Association ${String(index + 1).padStart(5, "0")}`
  const { partner } = must(
    addPartner(tx, SYSTEM, {
      ...{ eventId, tierId: tiers[index % tiers.length] ?? 0 },
      content: {
        ...EMPTY_CONTENT,
        ...{ name, website: index % 7 === 0 ? "" : `https://partner-${index}.example/` },
        ...{ acronym: `P${index}`, tagline: "Running water" },
        description: fromPlainText(`${name} is a partner. ${SENTENCE.repeat(4)}\n\n${SENTENCE.repeat(2)}`),
      },
    }),
  )
  if (index % 5 !== 0) must(setLogo(tx, SYSTEM, { partnerId: partner.id, logo: logo(index % 50) }))
  if (index % 3 === 0)
    tx.insert(partnerTag)
      .values({ partnerId: partner.id, tag: index % 2 === 0 ? "river" : "booth" })
      .run()
  if (index % 10 < 8) ask(tx, eventId, partner.id, index)
}

/** The draft as sent to the partner's contact and, of some, approved: facts alone, with a mail as large as they are. */
function ask(tx: Db, eventId: number, partnerId: number, index: number) {
  const { contact } = must(
    addContact(tx, SYSTEM, {
      partnerId,
      fields: { name: "Mina Park", email: `mina@p${index}.example`, language: "en", role: "decides" },
    }),
  )
  const head = getPartner(tx, partnerId)?.head
  if (!head) throw new Error(`partner ${partnerId} is gone`)
  sealRevision(tx, head.id)
  const at = Date.now()
  const { id: reviewId } = tx
    .insert(review)
    .values({ partnerId, revisionId: head.id, sentAt: at })
    .returning({ id: review.id })
    .get()
  tx.insert(mail)
    .values({
      ...{ eventId, partnerId, contactId: contact.id, kind: "review", fromName: "Greenroom" },
      ...{ toName: "Mina Park", toEmail: contact.email, language: "en", subject: "Your entry" },
      ...{ text: SENTENCE.repeat(10), html: SENTENCE.repeat(40), createdAt: at, dueAt: at, sentAt: at },
    })
    .run()
  if (index % 10 >= 5) return
  tx.insert(answer)
    .values({
      ...{ reviewId, partnerId, contactId: contact.id, revisionId: head.id, hash: head.hash },
      ...{ kind: "approved", decides: true, at, signerName: "Mina Park", fieldComments: {} },
    })
    .run()
}

function logo(index: number) {
  const bytes = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><path d="M0 0h${index + 1}v80H0z"/></svg>`,
  )
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return { bytes, sha256, type: "image/svg+xml", extension: "svg", width: 200, height: 80 } as const
}

function must<T extends object>(result: Result<T>): { ok: true } & T {
  if (!result.ok) throw new Error(result.message)
  return result
}
