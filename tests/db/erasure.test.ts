import { existsSync, readFileSync } from "node:fs"
import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { chainFaults } from "@/db/activity-chain"
import { listActivity } from "@/db/activity-list"
import { checkDatabase } from "@/db/check"
import { triggerFaults } from "@/db/check-triggers"
import { type Connection, openDatabase } from "@/db/client"
import { removeContact } from "@/db/contacts"
import { eraseContact, erasurePlan } from "@/db/erasure"
import { getEvent } from "@/db/events"
import { forget, forgetErased } from "@/db/forgetting"
import { decideHandOn } from "@/db/hand-ons"
import { acceptInvitation, inviteMember } from "@/db/invitations"
import { askForReset } from "@/db/password-resets"
import { exportContact } from "@/db/personal-data"
import { openLink } from "@/db/review-links"
import { answer, mail } from "@/db/schema"
import { readSetting } from "@/db/settings"
import { signOffOfPartner } from "@/db/sign-offs"
import { putContactBack } from "@/db/undo"
import { tokenOf } from "../review-answers"
import { approveBy, askBy, contactIn, handOnBy, proposeBy, send } from "../reviews"
import { addEvent, contentOf, must, partnerIn, type Scene, save, scene } from "./scene"

const NAME = "Zephyrine Quillon"
const EMAIL = "zephyrine.quillon@partner.example"
/** What must be nowhere afterwards: also parts that an index or a header could keep. */
const TRACES = ["zephyrine", "quillon"]

/** Somebody who is a contact of two partners, approved, complained, proposed, was named, and was written to. */
function known() {
  const the = scene()
  const { id } = partnerIn(the, "Delta League")
  const other = partnerIn({ ...the, ...addEvent(the.db, the.staff.owner, "second") }, "Heron Club").id
  const person = contactIn(the.db, id, NAME)
  const again = contactIn(the.db, other, NAME)
  const colleague = contactIn(the.db, id, "Kim Ji-woo")
  send(the.db, id)
  send(the.db, other)
  approveBy(the.db, person)
  save(the, id, "A second draft.")
  send(the.db, id)
  askBy(the.db, colleague, `Ask ${NAME} <${EMAIL.toUpperCase()}>.`, { tagline: `As ${NAME} said.` })
  proposeBy(the.db, person, { ...contentOf("Delta League"), tagline: `Call ${EMAIL} or ${NAME}` })
  const named = handOnBy(the.db, colleague, NAME)
  // As the worker leaves them.
  the.db
    .update(mail)
    .set({ sentAt: 1, linkToken: null, lastError: `550 <${EMAIL}> is full` })
    .where(eq(mail.contactId, person.id))
    .run()
  return { the, person, again, colleague, named, partnerId: id }
}

/** Every byte of the file and its journal. */
function bytesOf(db: Connection): string {
  const { name } = db.$client
  return [name, `${name}-wal`]
    .filter(existsSync)
    .map((file) => readFileSync(file).toString("latin1").toLowerCase())
    .join("")
}

describe("an erased contact", () => {
  it("is in no byte of the database any more, before and after it is packed, and everything still fits", () => {
    const { the, person } = known()
    const { db, staff } = the
    for (const trace of TRACES) expect(bytesOf(db)).toContain(trace)
    must(eraseContact(db, staff.publisher, person.id))
    forget(db)
    for (const trace of TRACES) expect(bytesOf(db)).not.toContain(trace)
    db.$client.exec("vacuum")
    for (const trace of TRACES) expect(bytesOf(db)).not.toContain(trace)
    expect([checkDatabase(db), triggerFaults(db), chainFaults(db)]).toEqual([[], [], []])
  })

  it("is out of the journal as soon as nobody reads what was there before", () => {
    const { the, person } = known()
    const { db, staff } = the
    const reader = openDatabase(db.$client.name, { readonly: true })
    reader.$client.exec("begin")
    reader.$client.prepare("select count(*) from contact").get()
    must(eraseContact(db, staff.publisher, person.id))
    expect(forget(db)).toBe(false)
    expect(bytesOf(db)).toContain("quillon")
    reader.$client.close()
    forgetErased(db)
    expect(bytesOf(db)).not.toContain("quillon")
    expect(readSetting(db, "forgetting")).toBeNull()
    expect(db.$client.pragma("busy_timeout", { simple: true })).toBe(5000)
  })

  it("was announced as exactly what it is, and what was answered stays", () => {
    const { the, person, again, partnerId } = known()
    const { db, staff, eventId } = the
    const plan = erasurePlan(db, person.id)
    expect(plan).toMatchObject({
      places: ["Delta League (The river-cities forum)", "Heron Club (The second forum)"],
      ...{ liveLinks: 3, mails: 4, waitingMails: 1, answers: 2, hasAccount: false },
    })
    const token = tokenOf(db, again.id)
    const answers = db.$client.prepare("select id, kind, at, hash, decides, covers from answer order by id")
    const before = answers.all()
    expect(must(eraseContact(db, staff.owner, person.id)).contacts).toBe(2)
    expect(openLink(db, token)).toBeNull()
    expect(answers.all()).toEqual(before)
    const event = getEvent(db, eventId)
    if (!event) throw new Error("the event is gone")
    expect(JSON.stringify(signOffOfPartner(db, event, partnerId))).not.toContain("Quillon")
    const told = listActivity(db, { eventId }).items.map(({ who, what }) => `${who.name} ${what}`)
    expect(told).toContain("An erased contact approved the entry")
    expect(told[0]).toBe("The owner erased a contact’s name and address")
    expect(erasurePlan(db, person.id)).toBeNull()
  })

  it("is back by no way, and takes nobody's place", () => {
    const { the, person, named } = known()
    const { db, staff } = the
    must(eraseContact(db, staff.owner, person.id))
    expect(eraseContact(db, staff.owner, person.id).ok).toBe(false)
    expect(putContactBack(db, staff.owner, person.id).ok).toBe(false)
    expect(decideHandOn(db, staff.editor, { answerId: named, confirm: true }).ok).toBe(false)
    expect(() => db.$client.exec(`update contact set name = 'Zoe' where id = ${person.id}`)).toThrow(
      "stays erased",
    )
    for (const change of [
      "update answer set comment = 'x'",
      "update mail set to_name = 'x' where sent_at = 1",
    ])
      expect(() => db.$client.exec(change)).toThrow("never changes")
  })

  it("takes no word out of mails about others, nor out of what makes a mail and a proposal work", () => {
    const the = scene()
    const { db, staff, gold } = the
    const [own, other] = ["Delta League", "Heron Club"].map((name) => partnerIn(the, name, gold).id) as [
      number,
      number,
    ]
    const person = contactIn(db, own, "Personal-link")
    const colleague = contactIn(db, own, "Paragraph")
    const stranger = contactIn(db, other, "Personal-link Paragraph")
    for (const id of [own, other]) send(db, id)
    const proposal = proposeBy(db, colleague, contentOf("Delta League", "A paragraph by personal-link."))
    const mailTo = (id: number) => db.select().from(mail).where(eq(mail.contactId, id)).get()
    const before = [mailTo(colleague.id), mailTo(stranger.id)]
    const token = tokenOf(db, colleague.id)
    must(eraseContact(db, staff.owner, person.id))
    expect([mailTo(colleague.id), mailTo(stranger.id)]).toEqual(before)
    expect(tokenOf(db, colleague.id)).toBe(token)
    expect(db.select().from(answer).where(eq(answer.id, proposal)).get()?.proposal).toEqual(
      contentOf("Delta League", "A paragraph by [erased]."),
    )
    must(eraseContact(db, staff.owner, colleague.id))
    expect(mailTo(stranger.id)).toEqual(before[1])
    expect(db.select().from(answer).where(eq(answer.id, proposal)).get()?.proposal).toEqual(
      contentOf("Delta League", "A [erased] by [erased]."),
    )
  })

  it("leaves the mails to a staff account with the same address, and hands none of them out", () => {
    const the = scene()
    const { db, staff } = the
    const person = contactIn(db, partnerIn(the, "Delta League").id, NAME)
    const { email } = person
    must(inviteMember(db, staff.owner, { name: NAME, email, role: "editor", byMail: { language: "en" } }))
    const { token } = must(inviteMember(db, staff.owner, { name: NAME, email, role: "editor", byMail: null }))
    must(acceptInvitation(db, token ?? "", { name: NAME, language: "en", passwordHash: "hash" }))
    askForReset(db, email)
    const toAccount = () =>
      db
        .select()
        .from(mail)
        .orderBy(mail.id)
        .all()
        .filter(({ toEmail }) => toEmail === email)
    const before = toAccount()
    expect(before.map(({ kind }) => kind)).toEqual(["invite", "reset"])
    expect(erasurePlan(db, person.id)).toMatchObject({ mails: 0, waitingMails: 0, hasAccount: true })
    expect(must(exportContact(db, staff.owner, person.id)).data.mails).toEqual([])
    must(eraseContact(db, staff.owner, person.id))
    expect(toAccount()).toEqual(before)
  })

  it("can be one who was removed before", () => {
    const { the, person } = known()
    must(removeContact(the.db, the.staff.editor, person.id))
    must(eraseContact(the.db, the.staff.owner, person.id))
    forget(the.db)
    expect(bytesOf(the.db)).not.toContain("quillon")
  })
})

describe("what is known of a contact", () => {
  it("is handed out whole, of all places, without a token, and the log tells so", () => {
    const { the, person, again } = known()
    const { db, staff } = the
    const token = tokenOf(db, again.id)
    const { name, data } = must(exportContact(db, staff.publisher, person.id))
    expect(name).toBe(NAME)
    const counts = Object.entries(data).map(([key, value]) => [key, Array.isArray(value) ? value.length : 1])
    expect(Object.fromEntries(counts)).toEqual({
      ...{ writtenAt: 1, contacts: 2, personalLinks: 3, mails: 4, reminders: 0, answers: 2 },
      ...{ namedByColleagues: 1, uploadedLogos: 0, activity: 2 },
    })
    const text = JSON.stringify(data)
    for (const part of [EMAIL, "Head of communications", "Call "]) expect(text).toContain(part)
    expect(text).not.toContain(token)
    expect(text).not.toMatch(/tokenHash|[0-9a-f]{64}.{0,40}token/u)
    expect(told(the)).toBe("The publisher handed out what is known of Zephyrine Quillon")
  })
})

function told({ db, eventId }: Scene) {
  const [first] = listActivity(db, { eventId }).items
  return `${first?.who.name} ${first?.what}`
}
