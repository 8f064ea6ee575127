import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { updateContact } from "@/db/contacts"
import { pauseReminders } from "@/db/reminders"
import { remindPlan, type SendPlan, sendPlan, type Whom } from "@/db/send-plans"
import { MAILS_LISTED, sendPreview } from "@/db/send-previews"
import { addEvent, dump, must, partnerIn, type Scene, save, scene } from "./scene"
import { answer, askedPartner, contactIn, eventOf, send } from "./sign-off-scene"

const shown = ({ partners, skipped, mails, linksEnding }: SendPlan) => ({
  to: partners.map(({ name, draft, contacts }) => [name, draft, ...contacts.map((contact) => contact.name)]),
  skipped: skipped.map(({ name, because }) => [name, because]),
  mails,
  linksEnding,
})
const plans = (the: Scene, whom: Whom) => ({
  send: shown(sendPlan(the.db, eventOf(the), whom)),
  remind: shown(remindPlan(the.db, eventOf(the), whom)),
})

describe("what sending would do", () => {
  it("goes to every contact of those chosen, and names whom it skips and why", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina", "Jo")
    contactIn(the, delta.id, "Reader", { role: "comments" })
    const rhine = partnerIn(the, "Rhine")
    const meuse = askedPartner(the, "Meuse", "Ann")
    send(the, meuse.id)
    answer(the, meuse.contacts[0], "approve")
    const partnerIds = [meuse.id, rhine.id, delta.id]
    expect(plans(the, { partnerIds }).send).toEqual({
      to: [["Delta", "first", "Mina", "Jo", "Reader"]],
      skipped: [
        ["Rhine", "no contact"],
        ["Meuse", "approved"],
      ],
      mails: 3,
      linksEnding: 0,
    })
  })

  it("says who had an earlier draft, and how many links end", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    send(the, delta.id)
    contactIn(the, delta.id, "Jo")
    expect(plans(the, { partnerIds: [delta.id] }).send).toMatchObject({
      to: [["Delta", "same", "Mina", "Jo"]],
      mails: 2,
      linksEnding: 1,
    })
  })

  it("for everyone who owes something leaves out who has signed off", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const rhine = askedPartner(the, "Rhine", "Jo")
    partnerIn(the, "Meuse")
    send(the, delta.id, rhine.id)
    answer(the, delta.contacts[0], "approve")
    expect(plans(the, "everyone owing").send).toMatchObject({
      to: [["Rhine", "same", "Jo"]],
      skipped: [["Meuse", "no contact"]],
    })
    save(the, delta.id, "Another text.")
    expect(plans(the, "everyone owing").send.to).toEqual([
      ["Delta", "newer", "Mina"],
      ["Rhine", "same", "Jo"],
    ])
  })

  it("for everyone who owes something leaves alone whose answer waits for staff", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    send(the, delta.id)
    answer(the, delta.contacts[0], "ask for changes")
    expect(plans(the, "everyone owing").send).toMatchObject({ to: [], skipped: [] })
    expect(plans(the, { partnerIds: [delta.id] }).send.to).toEqual([["Delta", "same", "Mina"]])
  })

  it("knows neither archived partners nor those of another event", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const other = addEvent(the.db, the.staff.owner, "another")
    const foreign = askedPartner({ ...the, ...other }, "Foreign", "Jo")
    must(archivePartner(the.db, the.staff.editor, delta.id))
    const nothing = { to: [], skipped: [], mails: 0, linksEnding: 0 }
    expect(plans(the, { partnerIds: [delta.id, foreign.id] })).toEqual({ send: nothing, remind: nothing })
    expect(plans(the, "everyone owing").send).toEqual(nothing)
  })
})

describe("what reminding would do", () => {
  it("goes to those who decide and have not answered, and to nobody else", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina", "Jo")
    contactIn(the, delta.id, "Reader", { role: "comments" })
    const rhine = askedPartner(the, "Rhine", "Ann")
    const meuse = askedPartner(the, "Meuse", "Bea")
    const scheldt = askedPartner(the, "Scheldt", "Cai")
    send(the, delta.id, rhine.id, scheldt.id)
    answer(the, rhine.contacts[0], "ask for changes")
    must(pauseReminders(the.db, the.staff.editor, { partnerId: scheldt.id, paused: true }))
    expect(plans(the, { partnerIds: [delta.id, rhine.id, meuse.id, scheldt.id] }).remind).toEqual({
      to: [["Delta", "same", "Mina", "Jo"]],
      skipped: [
        ["Rhine", "nothing owed"],
        ["Meuse", "nothing owed"],
        ["Scheldt", "paused"],
      ],
      mails: 2,
      linksEnding: 2,
    })
  })
})

describe("the fingerprint of a plan", () => {
  const fingerprint = (the: Scene) => sendPlan(the.db, eventOf(the), "everyone owing").fingerprint

  it("changes with a text, an address, a contact, and with who is asked, and with nothing else", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    const seen = new Set([fingerprint(the)])
    const differs = () => {
      const before = seen.size
      seen.add(fingerprint(the))
      return seen.size > before
    }
    expect(differs()).toBe(false)
    save(the, delta.id, "Another text.")
    expect(differs()).toBe(true)
    const mina = delta.contacts[0]
    const fields = { name: "Mina", email: "new@example.net", language: "en", role: "decides" } as const
    must(updateContact(the.db, the.staff.editor, { contactId: mina?.id ?? 0, fields }))
    expect(differs()).toBe(true)
    must(
      updateContact(the.db, the.staff.editor, {
        contactId: mina?.id ?? 0,
        fields: { ...fields, name: "M." },
      }),
    )
    expect(differs()).toBe(false)
    contactIn(the, delta.id, "Jo")
    expect(differs()).toBe(true)
    askedPartner(the, "Rhine", "Ann")
    expect(differs()).toBe(true)
  })
})

describe("a preview", () => {
  it("writes each mail as it would go, and changes nothing", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    contactIn(the, delta.id, "Jo", { role: "comments", language: "ko" })
    const before = dump(the.db)
    const { partners, eventSlug } = sendPreview(the.db, eventOf(the), {
      whom: "everyone owing",
      kind: "send",
    })
    const about = {
      eventTitle: "The river-cities forum",
      partnerName: "Delta",
      deadline: "",
      draft: "first",
      earlierEvent: "",
      note: "",
    }
    expect(eventSlug).toBe("river-cities")
    expect(partners[0]?.mails.map(({ data, ...to }) => [to.email, to.language, data])).toEqual([
      ["mina@example.net", "en", { ...about, kind: "review", contactName: "Mina", decides: true }],
      ["jo@example.net", "ko", { ...about, kind: "review", contactName: "Jo", decides: false }],
    ])
    expect(dump(the.db)).toEqual(before)
  })

  it("lists the first mails and counts all of them", () => {
    const the = scene()
    for (let number = 0; number <= MAILS_LISTED; number += 1)
      askedPartner(the, `Partner ${number}`, `mina${number}`)
    const { partners, mails, total } = sendPreview(the.db, eventOf(the), {
      whom: "everyone owing",
      kind: "send",
    })
    expect([partners.length, mails, total]).toEqual([
      MAILS_LISTED,
      MAILS_LISTED + 1,
      { partners: MAILS_LISTED + 1, skipped: 0 },
    ])
  })
})
