import { eq } from "drizzle-orm"
import type { Contact } from "@/db/contacts"
import type { PartnerWithHead } from "@/db/partners"
import { type OpenLink, openLink } from "@/db/review-links"
import { reviewLink } from "@/db/schema"
import type { Seen } from "@/domain/review"
import { seenBy as seenThrough, tokenOf } from "@/tests/review-answers"
import { contactAt, send } from "@/tests/reviews"
import { partnerIn, reload, type Scene, scene } from "./scene"

/** A partner with one contact who decides, whose link to the draft is in the mail. */
export type Asked = Scene & { partner: PartnerWithHead; contact: Contact; token: string }

export function asked(the: Scene = scene(), name = "Delta Province"): Asked {
  const { id } = partnerIn(the, name)
  const contact = contactAt(the.db, id)
  send(the.db, id)
  return { ...the, partner: reload(the.db, id), contact, token: tokenOf(the.db, contact.id) }
}

export function opened(the: Scene, token: string): OpenLink {
  const open = openLink(the.db, token)
  if (!open) throw new Error("the link opens nothing")
  return open
}

/** What the page of this link would show now. */
export function seenBy(the: Scene, token: string): Seen {
  return seenThrough(the.db, token)
}

export function expire({ db }: Scene, contactId: number) {
  db.update(reviewLink).set({ expiresAt: Date.now() }).where(eq(reviewLink.contactId, contactId)).run()
}
