import { eq } from "drizzle-orm"
import { expect, it } from "vitest"
import { accountLink, signInStep } from "@/db/account-schema"
import { checkDatabase } from "@/db/check"
import { sendAgain } from "@/db/mails"
import { forgetOldContent, retentionReach, setRetention } from "@/db/retention"
import { openLink } from "@/db/review-links"
import { mail, reviewLink, session } from "@/db/schema"
import { hashOf, staffBySession } from "@/db/sessions"
import { tokenOf } from "../review-answers"
import { approveBy, contactAt, send } from "../reviews"
import { dump, must, partnerIn, scene, sessionOf } from "./scene"

const DAY = 86_400_000

it("forgets the texts of mails and the links of an event as long after as it was told, and nothing that is in use", () => {
  const the = scene()
  const { db, staff, eventId } = the
  const partner = partnerIn(the, "Delta League")
  const contact = contactAt(db, partner.id)
  send(db, partner.id)
  approveBy(db, contact)
  const token = tokenOf(db, contact.id)
  const now = Date.now()
  const [first, second] = db.select().from(mail).all()
  if (!first || !second) throw new Error("two mails were written")
  db.update(mail)
    .set({ sentAt: now - 100 * DAY, linkToken: null })
    .where(eq(mail.id, first.id))
    .run()
  const ended = { endedAt: now - 100 * DAY, endedBecause: "revoked" as const }
  forgetOldContent(db, now)
  const before = dump(db)
  must(setRetention(db, staff.publisher, { eventId, keepsDays: 180 }))
  forgetOldContent(db, now)
  expect(dump(db).mail).toEqual(before.mail)
  expect(retentionReach(db, eventId, 90)).toEqual({ mails: 1, links: 0 })

  must(setRetention(db, staff.publisher, { eventId, keepsDays: 90 }))
  expect([forgetOldContent(db, now), forgetOldContent(db, now)]).toEqual([1, 0])
  const [old, kept] = db.select().from(mail).all()
  expect(old).toEqual({ ...first, sentAt: now - 100 * DAY, linkToken: null, text: "", html: "" })
  expect(kept).toEqual(second)
  expect(openLink(db, token)?.contact.id).toBe(contact.id)

  db.update(reviewLink).set(ended).where(eq(reviewLink.contactId, contact.id)).run()
  expect(forgetOldContent(db, now)).toBe(1)
  expect(db.select().from(reviewLink).get()).toMatchObject({ tokenHash: "forgotten 1", ...ended })
  expect(checkDatabase(db)).toEqual([])
})

it("does not send a mail again whose text is gone", () => {
  const the = scene()
  const { db, staff, eventId } = the
  const partner = partnerIn(the, "Delta League")
  const contact = contactAt(db, partner.id)
  send(db, partner.id)
  approveBy(db, contact)
  const receipt = db.select().from(mail).where(eq(mail.kind, "receipt")).get()
  const ended = { endedAt: Date.now() - 40 * DAY, endedBecause: "gave up" as const, linkToken: null }
  db.update(mail)
    .set(ended)
    .where(eq(mail.id, receipt?.id ?? 0))
    .run()
  must(setRetention(db, staff.owner, { eventId, keepsDays: 30 }))
  forgetOldContent(db, Date.now())
  expect(sendAgain(db, staff.editor, receipt?.id ?? 0)).toEqual({
    ok: false,
    message: "The text of this mail is not kept any more, so it can't go out again.",
  })
})

it("sweeps what accounts leave behind after thirty days, and never a session that counts", () => {
  const { db, staff } = scene()
  const now = Date.now()
  const current = sessionOf(db, staff.owner.id)
  const old = (id: string, days: number) =>
    db
      .insert(session)
      .values({ id, userId: staff.editor.id, createdAt: now - days * DAY, endedAt: now - days * DAY })
      .run()
  old("over for long", 31)
  old("over lately", 29)
  const link = { kind: "reset", userId: staff.editor.id, email: "editor@example.org", createdAt: 0 } as const
  db.insert(accountLink)
    .values({ ...link, tokenHash: "a", expiresAt: now - 31 * DAY })
    .run()
  db.insert(accountLink)
    .values({ ...link, tokenHash: "b", expiresAt: now + DAY })
    .run()
  const step = { kind: "passkey" as const, createdAt: 0 }
  db.insert(signInStep)
    .values({ ...step, tokenHash: "a", expiresAt: now - 2 * DAY })
    .run()
  db.insert(signInStep)
    .values({ ...step, tokenHash: "b", expiresAt: now })
    .run()
  expect([forgetOldContent(db, now), forgetOldContent(db, now)]).toEqual([3, 0])
  expect(
    db
      .select({ id: session.id })
      .from(session)
      .all()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([hashOf(current), "over lately"].sort())
  expect(staffBySession(db, current)?.id).toBe(staff.owner.id)
  expect(db.select({ email: accountLink.email }).from(accountLink).all()).toEqual([
    { email: "" },
    { email: "editor@example.org" },
  ])
  expect(db.select({ hash: signInStep.tokenHash }).from(signInStep).all()).toEqual([{ hash: "b" }])
})
