import { eq, sql } from "drizzle-orm"
import type { RichText } from "@/domain/rich-text"
import type { Db } from "./client"
import { copiesOfRevision, revisionSaying } from "./copy-hashes"
import type { Event } from "./events"
import { partner, revision } from "./schema"
import { type PartnerSignOff, signOffsOf } from "./sign-offs"

/** A partner's text for print as it is handed on, with what its sign-off is told by. */
export type HandedPrintText = { text: RichText; hash: string; revision: number; isSignedOff: boolean }

/**
 * The texts for print that an event hands on, by id of the active partner. No release holds them, for no page shows them:
 * they are the newest that were signed off, else what the draft says, marked as such. Where staff decide what goes out, it
 * is the draft's.
 */
export function printTextsOf(db: Db, event: Event): Map<number, HandedPrintText> {
  return new Map(
    signOffsOf(db, event, withPrintText(db, event.id)).flatMap((item) => {
      const found = handedOn(db, event, item)
      return found ? [[item.partner.id, found] as const] : []
    }),
  )
}

/** Most events have none, so that nobody's sign-off has to be told for this. */
function withPrintText(db: Db, eventId: number): number[] {
  return db
    .values<[number]>(sql`
      select ${partner.id} from ${partner} join ${revision} on ${revision.id} = ${partner.headRevisionId}
      where ${partner.eventId} = ${eventId} and json_type(${revision.content}, '$.printText') is not null`)
    .map(([id]) => id)
}

function handedOn(db: Db, event: Event, { partner, signOff }: PartnerSignOff): HandedPrintText | null {
  const { head } = partner
  const { print } = copiesOfRevision(head)
  if (print === null || !head.content.printText) return null
  const { approvedHash } = signOff.print
  const isSignedOff = approvedHash === print
  const earlier =
    !isSignedOff && event.publishRule === "approved"
      ? revisionSaying(db, partner.id, "print", approvedHash)
      : null
  if (!earlier || approvedHash === null)
    return { text: head.content.printText, hash: print, revision: head.number, isSignedOff }
  const said = db
    .select({ content: revision.content })
    .from(revision)
    .where(eq(revision.id, earlier.id))
    .get()
  const text = said?.content.printText
  return text ? { text, hash: approvedHash, revision: earlier.number, isSignedOff: true } : null
}
