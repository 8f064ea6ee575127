import { beforeEach, describe, expect, it } from "vitest"
import { addContact, removeContact, updateContact } from "@/db/contacts"
import { erasureClosedTo } from "@/db/erasure"
import { decideHandOn } from "@/db/hand-ons"
import { markSentByHand, sendAgain } from "@/db/mails"
import { sendLinkAgain } from "@/db/new-links"
import { decideProposal } from "@/db/proposals"
import { publish } from "@/db/releases"
import { remind } from "@/db/reminders"
import { sendForReview } from "@/db/reviews"
import { event, mail } from "@/db/schema"
import { addTier, removeTier, updateTier } from "@/db/tiers"
import { putContactBack } from "@/db/undo"
import { NEW_TIER } from "@/domain/event"
import type { Actor } from "@/domain/permissions"
import { contactIn, fieldsOf, handOnBy, proposeBy, send } from "../reviews"
import { addEvent, contentOf, dump, must, partnerIn, reload, type Scene, scene } from "./scene"

/**
 * What a verb would refuse anyway, with words that tell of the event: to a session without a second factor it says nothing
 * but that the event is closed.
 */
describe("a refusal in an event that asks for a second factor", () => {
  let the: Scene
  let without: Actor

  beforeEach(() => {
    the = scene()
    without = { ...the.staff.owner, hasSecondFactor: false }
  })

  function expectSilent(attempts: Record<string, (actor: Actor) => unknown>) {
    const open = Object.entries(attempts).map(([name, attempt]) => [name, attempt(without)])
    for (const [name, result] of open) expect(result, String(name)).toMatchObject({ ok: false })
    the.db.update(event).set({ requiresSecondFactor: true }).run()
    const before = dump(the.db)
    for (const [name, attempt] of Object.entries(attempts))
      expect(attempt(without), name).toEqual({
        ok: false,
        needs: "second factor",
        message:
          "This event lets in only those who showed a second factor. Set one up under “Your account”, then come back.",
      })
    expect(dump(the.db)).toEqual(before)
  }

  it("names no contact, and tells of no mail and no decision", () => {
    const { db, staff, eventId } = the
    const { id: partnerId } = partnerIn(the, "Delta Province")
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    const lee = contactIn(db, partnerId, "Lee Min")
    const gone = contactIn(db, partnerId, "Park")
    must(removeContact(db, staff.editor, gone.id))
    contactIn(db, partnerId, "Park")
    const { id: unsent } = partnerIn(the, "Heron Club")
    const asked = contactIn(db, unsent, "Choi")
    send(db, partnerId)
    const answerId = proposeBy(db, kim, { ...contentOf("Delta Province"), tagline: "Low land." })
    const { hash: headHash } = reload(db, partnerId).head
    must(decideProposal(db, staff.editor, { answerId, headHash, taken: [] }))
    const handOnId = handOnBy(db, lee, "Zoe")
    must(decideHandOn(db, staff.editor, { answerId: handOnId, confirm: false }))
    db.update(mail).set({ sentAt: 1, linkToken: null }).run()
    const mailId = db.select().from(mail).all()[0]?.id ?? 0
    expectSilent({
      addContact: (actor) => addContact(db, actor, { partnerId, fields: fieldsOf("Kim Ji-woo") }),
      updateContact: (actor) =>
        updateContact(db, actor, { contactId: lee.id, fields: fieldsOf("Kim Ji-woo") }),
      putContactBack: (actor) => putContactBack(db, actor, gone.id),
      sendLinkAgain: (actor) => sendLinkAgain(db, actor, asked.id),
      decideProposal: (actor) => decideProposal(db, actor, { answerId, headHash, taken: [] }),
      decideHandOn: (actor) => decideHandOn(db, actor, { answerId: handOnId, confirm: true }),
      sendAgain: (actor) => sendAgain(db, actor, mailId),
      markSentByHand: (actor) => markSentByHand(db, actor, mailId),
      remind: (actor) => remind(db, actor, { eventId, whom: "everyone owing", fingerprint: "another" }),
      sendForReview: (actor) => sendForReview(db, actor, { eventId, whom: { partnerIds: [] } }),
    })
  })

  it("counts no drafts and no partners of a tier", () => {
    const { db, eventId, gold } = the
    partnerIn(the, "Delta Province")
    expectSilent({
      publish: (actor) => publish(db, actor, { eventId, fingerprint: "another" }),
      addTier: (actor) => addTier(db, actor, { eventId, settings: { ...NEW_TIER, name: "Gold" } }),
      updateTier: (actor) =>
        updateTier(db, actor, { eventId, tierId: gold.id, settings: { ...NEW_TIER, name: "Silver" } }),
      removeTier: (actor) => removeTier(db, actor, { eventId, tierId: gold.id }),
    })
  })

  it("is given before an erasure is described, wherever one place of the person is closed", () => {
    const { db, staff } = the
    const open = addEvent(db, staff.owner, "open-days")
    const closed = contactIn(db, partnerIn(the, "Delta Province").id, "Kim Ji-woo")
    const seen = contactIn(db, partnerIn({ ...the, ...open }, "Heron Club").id, "Kim Ji-woo")
    expect(erasureClosedTo(db, without, seen.id)).toBeNull()
    db.$client.prepare("update event set requires_second_factor = 1 where id = ?").run(the.eventId)
    for (const { id } of [closed, seen])
      expect(erasureClosedTo(db, without, id)).toMatchObject({ ok: false, needs: "second factor" })
    expect(erasureClosedTo(db, { ...without, hasSecondFactor: true }, seen.id)).toBeNull()
  })
})
