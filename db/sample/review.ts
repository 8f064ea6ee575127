import { and, desc, eq, isNotNull, isNull } from "drizzle-orm"
import { approve, askForChanges, propose } from "@/db/answers"
import type { Db } from "@/db/client"
import { atTime } from "@/db/clock"
import { insertContact, listContacts } from "@/db/contacts"
import { sendLinkAgain } from "@/db/new-links"
import { getPartner } from "@/db/partners"
import { queueReminders } from "@/db/reminders"
import { openLink, recordOpened } from "@/db/review-links"
import { sendForReview } from "@/db/reviews"
import { baseOf, saveRevision } from "@/db/revisions"
import { answer, event, mail } from "@/db/schema"
import type { Content } from "@/domain/content"
import { SYSTEM } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import type { ReviewRules } from "@/domain/review-rules"
import { sampleContacts } from "./contacts"
import type { EmblemName } from "./emblems"
import { doc } from "./rich"

const RULES: ReviewRules = {
  reviewDeadline: "2014-09-19",
  timeZone: "Asia/Seoul",
  publishRule: "approved",
  approvalRule: "one",
  reminderDays: [-7, -1, 3],
  replyTo: "",
}

/** A moment of September 2014, on Seoul's clocks. */
const september = (day: number, hour: number) => Date.UTC(2014, 8, day, hour - 9)

/**
 * The sign-off of the sample event, told through the verbs that staff and partners use, in the September before the
 * summit: most partners approve, one proposes a text, one asks for changes, one is late, one has no contact, and one
 * text was changed after it was approved. `ids` names the partners by slug.
 */
export function tellReview(tx: Db, eventId: number, ids: ReadonlyMap<string, number>, edited: Content) {
  const idOf = (slug: EmblemName) => ids.get(slug) as number
  atTime(september(1, 9), () => {
    tx.update(event).set(RULES).where(eq(event.id, eventId)).run()
    for (const [slug, contacts] of Object.entries(sampleContacts))
      for (const fields of contacts) insertContact(tx, idOf(slug as EmblemName), fields)
  })
  atTime(september(2, 10), () => must(sendForReview(tx, SYSTEM, { eventId, whom: "everyone owing" })))
  for (const [slug, day, hour, role] of APPROVALS)
    atTime(september(day, hour), () => sayYes(tx, idOf(slug), role))
  atTime(september(8, 11), () => {
    const { token, seen, name } = opened(tx, idOf("korea-tourism-organization"))
    const request = {
      signerName: name,
      signerRole: "Brand manager",
      comment: "Our own line for 2014 is about travel with a light step. Could the entry end on that note?",
      fieldComments: { tagline: "We would say “tourism promotion” here, not “development”." },
    }
    must(askForChanges(tx, token, { seen, request }))
  })
  atTime(september(9, 15), () => {
    const { token, seen, name, content, logoSha256 } = opened(tx, idOf("urbio"))
    const signer = {
      signerName: name,
      signerRole: "Network coordinator",
      comment: "Two small corrections; the rest is fine.",
    }
    must(propose(tx, token, { seen, signer, content: { ...content, ...PROPOSED }, logoSha256 }))
  })
  atTime(september(15, 16), () => {
    const partnerId = idOf("gangwon-province")
    const current = getPartner(tx, partnerId)
    if (current) must(saveRevision(tx, SYSTEM, { partnerId, base: baseOf(current.head), content: edited }))
  })
  markMailsSent(tx)
  for (const day of [12, 18, 22]) {
    atTime(september(day, 9), () => queueReminders(tx, september(day, 9)))
    markMailsSent(tx)
  }
  // Two links that open today, so that a newcomer can look at a partner's side: they wait in the Outbox.
  for (const slug of ["urbio", "stockholm-resilience-centre"] as const) {
    const holder = listContacts(tx, idOf(slug))[0]
    if (holder) must(sendLinkAgain(tx, SYSTEM, holder.id))
  }
}

const APPROVALS: [slug: EmblemName, day: number, hour: number, role: string][] = [
  ["iclei", 2, 17, "Communications manager"],
  ["un-habitat", 3, 10, "Press officer"],
  ["gangwon-province", 3, 14, "Public relations team"],
  ["scbd", 4, 22, "Information officer"],
  ["ministry-of-environment", 5, 9, "Deputy spokesperson"],
  ["pyeongchang-county", 5, 11, "Public relations officer"],
  ["nrg4sd", 8, 18, "Secretariat"],
  ["iucn", 10, 17, "Media relations"],
  ["urbis", 11, 20, "Programme lead"],
  ["governors-association-of-korea", 15, 10, "International affairs"],
  ["national-association-of-mayors", 16, 13, "Policy team"],
]

const PROPOSED: Partial<Content> = {
  tagline: "Science for living nature in the city",
  description: doc(
    "URBIO is an open scientific network for education and research, with members from all over the world. It promotes urban biodiversity and design in a continuing dialogue with the Convention on Biological Diversity, in whose programs it serves the Local Authorities Major Group as the scientific initiative.",
    "The network brings researchers together with practitioners and stakeholders, so that what one side learns reaches the other.",
  ),
}

function sayYes(tx: Db, partnerId: number, signerRole: string) {
  const { token, seen, name } = opened(tx, partnerId)
  must(approve(tx, token, { seen, approval: { signerName: name, signerRole } }))
}

/** A contact opens the link that was mailed to it; gives what it sees there. */
function opened(tx: Db, partnerId: number) {
  const waiting = tx
    .select({ token: mail.linkToken })
    .from(mail)
    .where(and(eq(mail.partnerId, partnerId), isNotNull(mail.linkToken)))
    .orderBy(mail.id)
    .limit(1)
    .get()
  const token = waiting?.token ?? ""
  const open = openLink(tx, token)
  if (!open) throw new Error("a link of the sample opens nothing")
  must(recordOpened(tx, token))
  const newest = tx
    .select({ id: answer.id })
    .from(answer)
    .where(eq(answer.partnerId, partnerId))
    .orderBy(desc(answer.id))
    .limit(1)
    .get()
  const { content, logoSha256, hash } = open.revision
  return {
    token,
    name: open.contact.name,
    content,
    logoSha256,
    seen: { hash, answers: newest?.id ?? 0 },
  }
}

/** What was written then was sent then: no mail of 2014 goes out today, whatever mail server is set. */
function markMailsSent(tx: Db) {
  tx.update(mail)
    .set({ endedAt: mail.createdAt, endedBecause: "by hand", linkToken: null })
    .where(isNull(mail.endedAt))
    .run()
}

function must<T extends object>(result: Result<T>) {
  if (!result.ok) throw new Error(`the sample was refused: ${result.message}`)
}
