import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { listContacts } from "@/db/contacts"
import { decideHandOn } from "@/db/hand-ons"
import { openLink, revokeLinks } from "@/db/review-links"
import { tokenOf } from "../review-answers"
import { approveBy, contactIn, handOnBy, send } from "../reviews"
import { dump, must, partnerIn, scene } from "./scene"

function handedOn() {
  const the = scene()
  const { db } = the
  const partnerId = partnerIn(the, "Delta Province").id
  const kim = contactIn(db, partnerId, "Kim Ji-woo", { language: "ko" })
  send(db, partnerId)
  return { ...the, partnerId, kim, answerId: handOnBy(db, kim, "Lee Min") }
}

describe("“not the right person”", () => {
  it("confirmed: the colleague takes the place, with role and language, and gets a link; the old link ends", () => {
    const { db, staff, partnerId, kim, answerId } = handedOn()
    const old = tokenOf(db, kim.id)
    expect(decideHandOn(db, staff.editor, { answerId, confirm: true })).toEqual({ ok: true, sent: true })
    const [lee, ...others] = listContacts(db, partnerId)
    expect(lee).toMatchObject({
      name: "Lee Min",
      email: "lee.min@partner.example",
      language: "ko",
      role: "decides",
    })
    expect(others).toEqual([])
    expect(openLink(db, old)).toBe(null)
    expect(lee && openLink(db, tokenOf(db, lee.id))?.contact.id).toBe(lee?.id)
  })

  it("confirmed for somebody who only comments here: that one decides now, and no second one is made", () => {
    const { db, staff, partnerId, answerId } = handedOn()
    const lee = contactIn(db, partnerId, "Lee Min", { role: "comments" })
    must(decideHandOn(db, staff.editor, { answerId, confirm: true }))
    expect(listContacts(db, partnerId)).toEqual([{ ...lee, role: "decides" }])
  })

  it("confirmed when no request is open: nothing is sent", () => {
    const { db, staff, answerId } = handedOn()
    db.$client.exec("update review set closed_at = 1, closed_because = 'published'")
    expect(decideHandOn(db, staff.editor, { answerId, confirm: true })).toEqual({ ok: true, sent: false })
  })

  it("declined: all stays as it was", () => {
    const { db, staff, partnerId, kim, answerId } = handedOn()
    expect(decideHandOn(db, staff.editor, { answerId, confirm: false })).toEqual({ ok: true, sent: false })
    expect(listContacts(db, partnerId)).toEqual([kim])
    expect(openLink(db, tokenOf(db, kim.id))?.contact.id).toBe(kim.id)
  })

  it("is decided once, by whoever is first, and writes nothing the second time", () => {
    const { db, staff, answerId } = handedOn()
    must(decideHandOn(db, staff.editor, { answerId, confirm: false }))
    const before = dump(db)
    expect(decideHandOn(db, staff.publisher, { answerId, confirm: true })).toEqual({
      ok: false,
      message: "Somebody has decided on this already. Reload the page.",
    })
    expect(dump(db)).toEqual(before)
  })

  it("is not confirmed for an archived partner, nor for an answer that is no hand-on", () => {
    const { db, staff, partnerId, kim, answerId } = handedOn()
    const approval = approveBy(db, kim)
    must(revokeLinks(db, staff.editor, { partnerId }))
    must(archivePartner(db, staff.editor, partnerId))
    const before = dump(db)
    expect(decideHandOn(db, staff.editor, { answerId, confirm: true })).toEqual({
      ok: false,
      message: "This partner is archived. Restore it first.",
    })
    expect(decideHandOn(db, staff.editor, { answerId: approval, confirm: true })).toEqual({
      ok: false,
      message: "This answer no longer exists. Reload the page.",
    })
    expect(dump(db)).toEqual(before)
  })
})
