import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { addContact, listContacts, removeContact, updateContact } from "@/db/contacts"
import { getEvent } from "@/db/events"
import { linkStates } from "@/db/link-states"
import { sendLinkAgain } from "@/db/new-links"
import { GONE } from "@/db/partners"
import { openLink, recordOpened, revokeLinks } from "@/db/review-links"
import { signOffOfPartner } from "@/db/sign-offs"
import { tokenOf } from "../review-answers"
import { approveBy, contactIn, fieldsOf, send } from "../reviews"
import { dump, must, partnerIn, scene } from "./scene"

function withPartner() {
  const the = scene()
  return { ...the, partnerId: partnerIn(the, "Delta Province").id }
}

describe("the contacts of a partner", () => {
  it("are kept in the order they came, each with name, address, language and role", () => {
    const { db, staff, partnerId } = withPartner()
    must(addContact(db, staff.editor, { partnerId, fields: fieldsOf("Kim Ji-woo", { language: "ko" }) }))
    must(addContact(db, staff.editor, { partnerId, fields: fieldsOf("Lee Min", { role: "comments" }) }))
    expect(listContacts(db, partnerId)).toMatchObject([
      { name: "Kim Ji-woo", email: "kim.ji.woo@partner.example", language: "ko", role: "decides" },
      { name: "Lee Min", email: "lee.min@partner.example", language: "en", role: "comments" },
    ])
  })

  it("have an address of their own, but the same person may be at two partners", () => {
    const the = withPartner()
    const { db, staff, partnerId } = the
    const first = contactIn(db, partnerId, "Kim Ji-woo")
    const second = contactIn(db, partnerId, "Lee Min")
    const taken = "Kim Ji-woo already has this address here. Change that contact, or use another address."
    const refusal = { ok: false, message: taken, fieldErrors: { email: taken } }
    const before = dump(db)
    const fields = fieldsOf("Park", { email: first.email })
    expect(addContact(db, staff.editor, { partnerId, fields })).toEqual(refusal)
    expect(updateContact(db, staff.editor, { contactId: second.id, fields })).toEqual(refusal)
    expect(dump(db)).toEqual(before)
    must(addContact(db, staff.editor, { partnerId: partnerIn(the, "River League").id, fields }))
  })

  it("can't be added to a partner that does not exist", () => {
    const { db, staff } = withPartner()
    expect(addContact(db, staff.editor, { partnerId: 999, fields: fieldsOf("Kim") })).toEqual({
      ok: false,
      message: GONE,
    })
  })
})

describe("a contact's change", () => {
  it("of the address ends the link that was sent to the old one, and the mail that waits with it", () => {
    const { db, staff, partnerId } = withPartner()
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    send(db, partnerId)
    const token = tokenOf(db, kim.id)
    const changed = updateContact(db, staff.editor, {
      contactId: kim.id,
      fields: fieldsOf("Kim Ji-woo", { email: "new@partner.example" }),
    })
    expect(changed).toMatchObject({ ok: true, linkEnded: true, contact: { email: "new@partner.example" } })
    expect(openLink(db, token)).toBe(null)
    expect(mailEnds(db)).toEqual(["link ended"])
  })

  it("of anything else leaves the link as it is", () => {
    const { db, staff, partnerId } = withPartner()
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    send(db, partnerId)
    const fields = fieldsOf("Kim Ji-woo", { role: "comments", language: "ko" })
    expect(updateContact(db, staff.editor, { contactId: kim.id, fields })).toMatchObject({
      ok: true,
      linkEnded: false,
    })
    expect(openLink(db, tokenOf(db, kim.id))?.contact).toMatchObject({ role: "comments", language: "ko" })
  })
})

describe("a removed contact", () => {
  it("has no link any more, and its sign-off still counts", () => {
    const { db, staff, eventId, partnerId } = withPartner()
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    contactIn(db, partnerId, "Lee Min")
    send(db, partnerId)
    const token = tokenOf(db, kim.id)
    approveBy(db, kim)
    must(removeContact(db, staff.editor, kim.id))
    expect(openLink(db, token)).toBe(null)
    expect(listContacts(db, partnerId).map(({ name }) => name)).toEqual(["Lee Min"])
    const event = getEvent(db, eventId)
    expect(event && signOffOfPartner(db, event, partnerId)?.signOff.standing).toBe("approved")
  })

  it("frees its address, and removing it twice is removing it once", () => {
    const { db, staff, partnerId } = withPartner()
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    must(removeContact(db, staff.editor, kim.id))
    const before = dump(db)
    must(removeContact(db, staff.editor, kim.id))
    expect(dump(db)).toEqual(before)
    expect(contactIn(db, partnerId, "Kim Ji-woo").id).not.toBe(kim.id)
    const gone = { ok: false, message: "This contact no longer exists. Reload the page." }
    expect(updateContact(db, staff.editor, { contactId: kim.id, fields: fieldsOf("Kim") })).toEqual(gone)
    expect(sendLinkAgain(db, staff.editor, kim.id)).toEqual(gone)
  })
})

describe("a contact's link", () => {
  it("is told by what became of it: none, waiting in the Outbox, opened, revoked, sent anew", () => {
    const { db, staff, partnerId } = withPartner()
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    const state = () => linkStates(db, partnerId).get(kim.id)
    expect(state()).toBe(undefined)
    send(db, partnerId)
    expect(state()).toMatchObject({ state: "sent", waits: true, openedBefore: null })
    db.$client.exec("update mail set link_token = null, ended_at = 1, ended_because = 'by hand'")
    expect(state()).toMatchObject({ state: "sent", waits: false })
    must(sendLinkAgain(db, staff.editor, kim.id))
    must(recordOpened(db, tokenOf(db, kim.id)))
    expect(state()).toMatchObject({ state: "opened" })
    must(revokeLinks(db, staff.editor, { contactId: kim.id }))
    expect(state()).toMatchObject({ state: "revoked" })
    must(sendLinkAgain(db, staff.editor, kim.id))
    expect(state()).toMatchObject({ state: "sent", waits: true, openedBefore: expect.any(Number) })
    expect(linkStates(db, partnerId, Date.now() + 400 * 86_400_000).get(kim.id)).toMatchObject({
      state: "expired",
    })
  })

  it("ends with a new one, and all of a partner end at once", () => {
    const the = withPartner()
    const { db, staff, partnerId } = the
    const [kim, lee] = [contactIn(db, partnerId, "Kim Ji-woo"), contactIn(db, partnerId, "Lee Min")]
    const other = partnerIn(the, "River League").id
    const park = contactIn(db, other, "Park")
    for (const id of [partnerId, other]) send(db, id)
    const old = tokenOf(db, kim.id)
    must(sendLinkAgain(db, staff.editor, kim.id))
    expect(openLink(db, old)).toBe(null)
    const tokens = [kim, lee, park].map((contact) => tokenOf(db, contact.id))
    expect(tokens.map((token) => openLink(db, token)?.contact.name)).toEqual([
      "Kim Ji-woo",
      "Lee Min",
      "Park",
    ])
    expect(revokeLinks(db, staff.editor, { partnerId })).toEqual({ ok: true, revoked: 2 })
    expect(tokens.map((token) => openLink(db, token)?.contact.name)).toEqual([undefined, undefined, "Park"])
  })

  it("is not sent again before anything was sent, nor while the partner is archived", () => {
    const { db, staff, partnerId } = withPartner()
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    expect(sendLinkAgain(db, staff.editor, kim.id)).toEqual({
      ok: false,
      message: "Nothing was sent to this partner yet. Send its draft for review instead.",
    })
    send(db, partnerId)
    must(archivePartner(db, staff.editor, partnerId))
    expect(sendLinkAgain(db, staff.editor, kim.id)).toEqual({
      ok: false,
      message: "This partner is archived. Restore it first.",
    })
  })
})

function mailEnds({ $client }: ReturnType<typeof withPartner>["db"]) {
  return $client.prepare("select ended_because from mail order by id").pluck().all()
}
