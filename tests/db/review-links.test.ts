import { describe, expect, it } from "vitest"
import { approve } from "@/db/answers"
import { archivePartner, restorePartner } from "@/db/archiving"
import { linkOf, openLink, recordOpened, revokeLinks } from "@/db/review-links"
import { tokenOf } from "@/tests/review-answers"
import { contactAt, send } from "@/tests/reviews"
import { asked, opened, seenBy } from "./asked-scene"
import { ENDINGS } from "./review-endings"
import { dump, must, partnerIn, reload, save } from "./scene"

describe("a personal link", () => {
  it("opens its own contact's review and no other", () => {
    const one = asked()
    const other = asked(one, "Other House")
    expect(opened(one, one.token)).toMatchObject({
      contact: { id: one.contact.id },
      partner: { id: one.partner.id },
      revision: { id: one.partner.head.id },
      event: { id: one.eventId },
    })
    expect(opened(one, other.token).partner.id).toBe(other.partner.id)
  })

  it.each(["", "guess", "A".repeat(43)])("opens nothing when it is “%s”", (token) => {
    const the = asked()
    expect(openLink(the.db, token)).toBeNull()
    expect(openLink(the.db, the.token.slice(1))).toBeNull()
  })

  it.each(Object.entries(ENDINGS))("opens nothing when it is %s", (_, end) => {
    const the = asked()
    const other = asked(the, "Other House")
    end(the)
    expect(openLink(the.db, the.token)).toBeNull()
    if (linkOf(the.db, other.token)?.endedAt === null) opened(the, other.token)
  })

  it("still opens after it was used", () => {
    const the = asked()
    const approval = { signerName: "Mina Park", signerRole: "Press" }
    must(approve(the.db, the.token, { seen: seenBy(the, the.token), approval }))
    expect(opened(the, the.token).contact.id).toBe(the.contact.id)
  })

  it("opens again with its partner when that comes back", () => {
    const the = asked()
    must(archivePartner(the.db, the.staff.editor, the.partner.id))
    must(restorePartner(the.db, the.staff.editor, the.partner.id))
    expect(opened(the, the.token).review.closedBecause).toBe("archived")
  })

  it("shows what was sent, and never what staff wrote since", () => {
    const the = asked()
    save(the, the.partner.id, "Not sent yet.")
    expect(opened(the, the.token).revision).toEqual(the.partner.head)
    send(the.db, the.partner.id)
    expect(opened(the, tokenOf(the.db, the.contact.id)).revision).toEqual(reload(the.db, the.partner.id).head)
  })

  it("is one per contact, and kept as a hash alone", () => {
    const the = asked()
    const colleague = contactAt(the.db, the.partner.id)
    send(the.db, the.partner.id)
    const tokens = [the.contact, colleague].map(({ id }) => tokenOf(the.db, id))
    expect(new Set([the.token, ...tokens]).size).toBe(3)
    expect(JSON.stringify(dump(the.db).review_link)).not.toContain(tokens[0])
    expect(JSON.stringify(dump(the.db).activity)).not.toContain(tokens[0])
  })
})

describe("opened", () => {
  it("is a fact of the first time, with who it was", () => {
    const the = asked()
    const before = dump(the.db)
    openLink(the.db, the.token)
    expect(dump(the.db)).toEqual(before)
    must(recordOpened(the.db, the.token))
    const first = linkOf(the.db, the.token)?.openedAt
    expect(first).toEqual(expect.any(Number))
    const after = dump(the.db)
    must(recordOpened(the.db, the.token))
    expect(dump(the.db)).toEqual(after)
    expect(after.activity?.at(-1)).toMatchObject({
      verb: "link.opened",
      contact_id: the.contact.id,
      actor_id: null,
    })
  })

  it.each(Object.entries(ENDINGS))("is not recorded through a link that is %s", (_, end) => {
    const the = asked()
    end(the)
    const before = dump(the.db)
    expect(recordOpened(the.db, the.token).ok).toBe(false)
    expect(dump(the.db)).toEqual(before)
  })
})

describe("revoking", () => {
  it("ends the links that are named, and the mails that wait with them", () => {
    const the = asked()
    const other = asked(the, "Other House")
    partnerIn(the, "Nobody Asked")
    expect(must(revokeLinks(the.db, the.staff.editor, { partnerId: the.partner.id })).revoked).toBe(1)
    expect(() => tokenOf(the.db, the.contact.id)).toThrow("has no link waiting")
    expect(tokenOf(the.db, other.contact.id)).toBe(other.token)
    expect(must(revokeLinks(the.db, the.staff.editor, { eventId: the.eventId })).revoked).toBe(1)
  })
})
