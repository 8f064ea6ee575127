import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { contactGround, importContacts } from "@/db/contact-imports"
import { listContacts, removeContact } from "@/db/contacts"
import { addEvent, dump, must, partnerIn, scene } from "./scene"
import { askedPartner, contactIn } from "./sign-off-scene"

const fieldsOf = (name: string) =>
  ({ name, email: `${name.toLowerCase()}@example.net`, language: "en", role: "decides" }) as const

describe("importing contacts", () => {
  it("adds them to their partners, and says how many", () => {
    const the = scene()
    const delta = partnerIn(the, "Delta")
    const rhine = partnerIn(the, "Rhine")
    const contacts = [
      { partnerId: delta.id, fields: fieldsOf("Mina") },
      { partnerId: delta.id, fields: { ...fieldsOf("Jo"), language: "ko", role: "comments" } as const },
      { partnerId: rhine.id, fields: fieldsOf("Mina") },
    ]
    expect(importContacts(the.db, the.staff.editor, { eventId: the.eventId, contacts })).toEqual({
      ok: true,
      added: 3,
      partners: 2,
      there: 0,
    })
    expect(listContacts(the.db, delta.id)).toMatchObject(contacts.slice(0, 2).map(({ fields }) => fields))
    expect(listContacts(the.db, rhine.id)).toMatchObject([fieldsOf("Mina")])
  })

  it("twice adds nothing twice, and changes nobody who is there", () => {
    const the = scene()
    const delta = partnerIn(the, "Delta")
    contactIn(the, delta.id, "Mina", { role: "comments" })
    const contacts = [
      { partnerId: delta.id, fields: fieldsOf("Mina") },
      { partnerId: delta.id, fields: fieldsOf("Jo") },
      { partnerId: delta.id, fields: { ...fieldsOf("Jo"), name: "Jo again" } },
    ]
    const input = { eventId: the.eventId, contacts }
    expect(importContacts(the.db, the.staff.editor, input)).toMatchObject({ added: 1, there: 2 })
    const before = dump(the.db)
    expect(importContacts(the.db, the.staff.editor, input)).toMatchObject({ added: 0, partners: 0, there: 3 })
    expect(dump(the.db)).toEqual(before)
    expect(listContacts(the.db, delta.id).map(({ name, role }) => [name, role])).toEqual([
      ["Mina", "comments"],
      ["Jo", "decides"],
    ])
  })

  it("brings somebody back who was removed, as a new contact", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina")
    must(removeContact(the.db, the.staff.editor, delta.contacts[0]?.id ?? 0))
    const contacts = [{ partnerId: delta.id, fields: fieldsOf("Mina") }]
    expect(importContacts(the.db, the.staff.editor, { eventId: the.eventId, contacts })).toMatchObject({
      added: 1,
    })
  })

  it("adds all or nothing: not to archived partners, and not to another event’s", () => {
    const the = scene()
    const delta = partnerIn(the, "Delta")
    const gone = partnerIn(the, "Gone")
    must(archivePartner(the.db, the.staff.editor, gone.id))
    const foreign = partnerIn({ ...the, ...addEvent(the.db, the.staff.owner, "another") }, "Foreign")
    const before = dump(the.db)
    for (const { id } of [gone, foreign])
      expect(
        importContacts(the.db, the.staff.editor, {
          eventId: the.eventId,
          contacts: [
            { partnerId: delta.id, fields: fieldsOf("Mina") },
            { partnerId: id, fields: fieldsOf("Jo") },
          ],
        }),
      ).toEqual({
        ok: false,
        message:
          "The partner that “Jo” belongs to is gone or archived. Reload the page and read the list again.",
      })
    expect(dump(the.db)).toEqual(before)
  })

  it("is compared with the active partners and the addresses that they have", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina", "Jo")
    must(removeContact(the.db, the.staff.editor, delta.contacts[1]?.id ?? 0))
    must(archivePartner(the.db, the.staff.editor, partnerIn(the, "Gone").id))
    expect(contactGround(the.db, the.eventId)).toEqual([
      { id: delta.id, name: "Delta", acronym: "", nativeName: "", emails: ["mina@example.net"] },
    ])
  })
})
