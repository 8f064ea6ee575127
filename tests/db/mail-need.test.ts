import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { claimNextMail } from "@/db/mail-delivery"
import { publish } from "@/db/releases"
import { remind } from "@/db/reminders"
import { mail } from "@/db/schema"
import { approveBy, contactAt, handOnBy, send } from "../reviews"
import { asked } from "./asked-scene"
import { must, type Scene } from "./scene"

/** What the worker would send now, in order: the kinds of the mails; it claims them one by one. */
function sentNow({ db }: Scene): string[] {
  const kinds: string[] = []
  for (let next = claimNextMail(db, Date.now()); next; next = claimNextMail(db, Date.now()))
    kinds.push(next.kind)
  return kinds
}

const ends = ({ db }: Scene) =>
  db
    .select()
    .from(mail)
    .all()
    .map(({ kind, endedBecause, linkToken }) => [kind, endedBecause, linkToken !== null])

describe("a mail that waited for a mail server", () => {
  it("goes out while its answer is owed", () => {
    const the = asked()
    expect(sentNow(the)).toEqual(["review"])
  })

  it("goes out to who has only named somebody else", () => {
    const the = asked()
    handOnBy(the.db, the.contact, "Lee Min")
    expect(sentNow(the)).toEqual(["review"])
  })

  it("does not ask for an answer that came through a link passed on by hand", () => {
    const the = asked()
    approveBy(the.db, the.contact)
    expect(sentNow(the)).toEqual(["receipt"])
    expect(ends(the)[0]).toEqual(["review", "not needed", false])
  })

  it("does not ask for a partner that was archived, or for an entry that was published meanwhile", () => {
    const archived = asked()
    must(archivePartner(archived.db, archived.staff.editor, archived.partner.id))
    expect(sentNow(archived)).toEqual([])
    const published = asked()
    must(publish(published.db, published.staff.owner, { eventId: published.eventId }))
    expect(sentNow(published)).toEqual([])
  })

  it("does not remind who owes nothing since a colleague approved", () => {
    const the = asked()
    const colleague = contactAt(the.db, the.partner.id)
    send(the.db, the.partner.id)
    const whom = { partnerIds: [the.partner.id] }
    must(remind(the.db, the.staff.editor, { eventId: the.eventId, whom }))
    approveBy(the.db, colleague)
    expect(sentNow(the)).toEqual(["receipt"])
  })
})
