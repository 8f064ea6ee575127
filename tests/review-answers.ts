import { and, desc, eq, isNotNull } from "drizzle-orm"
import { approve } from "@/db/answers"
import type { Connection } from "@/db/client"
import { openLink } from "@/db/review-links"
import { answer, mail } from "@/db/schema"
import type { Seen } from "@/domain/review"

/** The token of the newest link that was mailed to a contact and still waits in the Outbox. */
export function tokenOf(db: Connection, contactId: number): string {
  const row = db
    .select({ token: mail.linkToken })
    .from(mail)
    .where(and(eq(mail.contactId, contactId), isNotNull(mail.linkToken)))
    .orderBy(desc(mail.id))
    .limit(1)
    .get()
  if (!row?.token) throw new Error(`contact ${contactId} has no link waiting`)
  return row.token
}

/** What the page of a link shows now. */
export function seenBy(db: Connection, token: string): Seen {
  const open = openLink(db, token)
  if (!open) throw new Error("this link opens nothing")
  const newest = db
    .select({ id: answer.id })
    .from(answer)
    .where(eq(answer.partnerId, open.partner.id))
    .orderBy(desc(answer.id))
    .limit(1)
    .get()
  return { hash: open.revision.hash, answers: newest?.id ?? 0 }
}

/** A contact opens its link and signs off what it shows. */
export function signOff(db: Connection, contactId: number) {
  const token = tokenOf(db, contactId)
  const approval = { signerName: "Kim", signerRole: "Press officer" }
  const approved = approve(db, token, { seen: seenBy(db, token), approval })
  if (!approved.ok) throw new Error(approved.message)
  return approved
}
