import { beforeEach, describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { listContacts, removeContact } from "@/db/contacts"
import { removeVariant, setVariant } from "@/db/logo-variants"
import { setLogo } from "@/db/revisions"
import { addSchedule, cancelSchedule, listWaiting } from "@/db/schedules"
import { putContactBack, putLogoBack, putScheduleBack } from "@/db/undo"
import { contactIn } from "./review-scene"
import { dump, logoOf, must, partnerIn, reload, type Scene, save, scene } from "./scene"

let the: Scene
let partnerId: number
const editor = () => the.staff.editor

beforeEach(() => {
  the = scene()
  partnerId = partnerIn(the, "Delta Province").id
})

/** A refusal that says so, and leaves everything as it was. */
function expectRefused(attempt: () => { ok: boolean }, words: string) {
  const before = dump(the.db)
  expect(attempt()).toMatchObject({ ok: false, message: expect.stringContaining(words) })
  expect(dump(the.db)).toEqual(before)
}

describe("a removed logo", () => {
  const remove = () => must(setLogo(the.db, editor(), { partnerId, logo: null })).hash

  it("comes back, even where no revision holds it any more", () => {
    must(setLogo(the.db, editor(), { partnerId, logo: logoOf("mark") }))
    const { head } = reload(the.db, partnerId)
    must(putLogoBack(the.db, editor(), { partnerId, hash: remove() }))
    expect(reload(the.db, partnerId).head).toMatchObject({ hash: head.hash, number: 1 })
  })

  it("comes back as a variant, the others staying as they are", () => {
    for (const variant of ["dark", "mono"] as const)
      must(setVariant(the.db, editor(), { partnerId, variant, file: logoOf(variant) }))
    const before = reload(the.db, partnerId).head.hash
    const { hash } = must(removeVariant(the.db, editor(), { partnerId, variant: "dark" }))
    must(putLogoBack(the.db, editor(), { partnerId, hash }))
    expect(reload(the.db, partnerId).head.hash).toBe(before)
  })

  it("stays away when the partner was changed meanwhile, or nothing was removed", () => {
    must(setLogo(the.db, editor(), { partnerId, logo: logoOf("mark") }))
    const hash = remove()
    expectRefused(() => putLogoBack(the.db, editor(), { partnerId, hash: "other" }), "nothing was undone")
    save(the, partnerId, "Somebody writes.")
    expectRefused(() => putLogoBack(the.db, editor(), { partnerId, hash }), "nothing was undone")
    const { head } = reload(the.db, partnerId)
    expectRefused(() => putLogoBack(the.db, editor(), { partnerId, hash: head.hash }), "nothing was undone")
    must(archivePartner(the.db, editor(), partnerId))
    expectRefused(() => putLogoBack(the.db, editor(), { partnerId, hash }), "archived")
  })
})

describe("a removed contact", () => {
  it("is one again, unless somebody else has the address by now", () => {
    const kim = contactIn(the, partnerId, "Kim")
    must(removeContact(the.db, editor(), kim.id))
    must(putContactBack(the.db, editor(), kim.id))
    expect(listContacts(the.db, partnerId).map(({ id, removedAt }) => [id, removedAt])).toEqual([
      [kim.id, null],
    ])
    must(removeContact(the.db, editor(), kim.id))
    contactIn(the, partnerId, "Kim")
    expectRefused(() => putContactBack(the.db, editor(), kim.id), "has this address here by now")
    expectRefused(() => putContactBack(the.db, editor(), 999), "no longer exists")
  })
})

describe("a cancelled schedule", () => {
  const add = (time: string) => {
    const day = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
    const fields = { action: "publish" as const, day, time }
    must(addSchedule(the.db, the.staff.owner, { eventId: the.eventId, timeZone: "UTC", fields }))
    return listWaiting(the.db, the.eventId).at(-1)?.id ?? 0
  }
  const cancel = (scheduleId: number) =>
    must(cancelSchedule(the.db, the.staff.owner, { eventId: the.eventId, scheduleId }))
  const back = (scheduleId: number) =>
    putScheduleBack(the.db, the.staff.publisher, { eventId: the.eventId, scheduleId })

  it("waits for its time again, in the name of who asked for it", () => {
    const id = add("09:00")
    const before = listWaiting(the.db, the.eventId)
    cancel(id)
    expect(listWaiting(the.db, the.eventId)).toEqual([])
    must(back(id))
    expect(listWaiting(the.db, the.eventId)).toEqual(before)
  })

  it("stays cancelled when its time has passed or is taken", () => {
    const id = add("09:00")
    cancel(id)
    const other = add("09:00")
    expectRefused(() => back(id), "is scheduled for this minute already")
    cancel(other)
    the.db.$client.prepare("update schedule set due_at = 1 where id = ?").run(id)
    expectRefused(() => back(id), "Its time has passed meanwhile")
    expectRefused(() => back(999), "can’t be scheduled again")
  })
})
