import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { archivePartner } from "@/db/archiving"
import { readImage } from "@/db/images"
import { GONE } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, SAME_EDIT_MS, saveRevision, setLogo } from "@/db/revisions"
import { contentHash } from "@/domain/content-hash"
import { SYSTEM } from "@/domain/permissions"
import { contentOf, dump, logoOf, must, partnerIn, reload, type Scene, save, scene } from "./scene"

const START = Date.UTC(2026, 8, 1, 9)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

describe("saving a text", () => {
  it("keeps what was written, with its hash, and gives the base of the next save", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    const content = contentOf("Delta Province", "The lower river.")
    const saved = must(saveRevision(the.db, the.staff.editor, { ...on(partner), content }))
    const { head } = reload(the.db, partner.id)
    expect(head.content).toEqual(content)
    expect(head.hash).toBe(contentHash(content, null))
    expect(saved).toEqual({ ok: true, base: baseOf(head), revision: 1 })
  })

  it("writes nothing when nothing changed, not even when the ten minutes are over", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    const before = dump(the.db)
    vi.setSystemTime(START + SAME_EDIT_MS * 2)
    const again = saveRevision(the.db, the.staff.owner, { ...on(partner), content: partner.head.content })
    expect(again).toEqual({ ok: true, base: baseOf(partner.head), revision: 1 })
    expect(dump(the.db)).toEqual(before)
  })

  it("on an old base writes nothing and gives the other text, its author and its time", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    vi.setSystemTime(START + 5_000)
    const theirs = save(the, partner.id, "Theirs.", the.staff.owner)
    const before = dump(the.db)
    vi.setSystemTime(START + 9_000)
    const late = saveRevision(the.db, the.staff.editor, {
      ...on(partner),
      content: contentOf("Delta Province", "Mine."),
    })
    expect(late).toEqual({
      ok: false,
      message:
        "The owner saved this partner while you were editing. Nothing of yours was lost: compare both texts and choose.",
      conflict: {
        base: theirs.base,
        content: contentOf("Delta Province", "Theirs."),
        author: "The owner",
        own: false,
        at: START + 5_000,
      },
    })
    expect(dump(the.db)).toEqual(before)
  })

  it("goes through once the conflict's base is taken over", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    save(the, partner.id, "Theirs.", the.staff.owner)
    const mine = contentOf("Delta Province", "Mine.")
    const late = saveRevision(the.db, the.staff.editor, { ...on(partner), content: mine })
    if (late.ok || !("conflict" in late)) throw new Error("no conflict")
    must(
      saveRevision(the.db, the.staff.editor, {
        partnerId: partner.id,
        base: late.conflict.base,
        content: mine,
      }),
    )
    expect(reload(the.db, partner.id).head.content).toEqual(mine)
  })

  it("meets its own other window too, though that save rewrote the same revision", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    save(the, partner.id, "First window.")
    const late = saveRevision(the.db, the.staff.editor, {
      ...on(partner),
      content: contentOf("Delta Province", "Second window."),
    })
    expect(late).toMatchObject({
      ok: false,
      conflict: { content: contentOf("Delta Province", "First window."), own: true },
    })
  })

  it.each(["", "1", "1.1.1", "x.y", "999.1", "1.01"])("takes the base %j for an old one", (base) => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    const tried = saveRevision(the.db, the.staff.editor, {
      partnerId: partner.id,
      base,
      content: contentOf("Delta Province", "Mine."),
    })
    expect(tried).toHaveProperty("conflict")
  })

  it("names nobody when the command line wrote the other text", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    save(the, partner.id, "Theirs.", SYSTEM)
    const late = saveRevision(the.db, the.staff.editor, {
      ...on(partner),
      content: contentOf("Delta Province", "Mine."),
    })
    expect(late).toMatchObject({
      message: expect.stringMatching(/^Somebody saved this partner/u),
      conflict: { author: null, own: false },
    })
  })

  it("is refused for a partner that is archived or does not exist", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    must(archivePartner(the.db, the.staff.editor, partner.id))
    const content = contentOf("Renamed")
    expect(saveRevision(the.db, the.staff.editor, { ...on(partner), content })).toEqual({
      ok: false,
      message: "This partner is archived. Restore it to change it.",
    })
    expect(saveRevision(the.db, the.staff.editor, { partnerId: 999, base: "1.1", content })).toEqual({
      ok: false,
      message: GONE,
    })
  })
})

describe("the history of a text", () => {
  it("is one revision for what one person saves within ten minutes of its start", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    vi.setSystemTime(START + SAME_EDIT_MS - 1)
    expect(save(the, id, "Second.").revision).toBe(1)
    expect(history(the, id)).toEqual([{ number: 1, author: the.staff.editor.id }])
    vi.setSystemTime(START + SAME_EDIT_MS)
    expect(save(the, id, "Third.").revision).toBe(2)
    expect(history(the, id)).toEqual([
      { number: 1, author: the.staff.editor.id },
      { number: 2, author: the.staff.editor.id },
    ])
  })

  it("is one line of the activity log too, however often it is saved as it is typed", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    for (const text of ["T", "Ty", "Typed"]) save(the, id, text, the.staff.owner)
    expect(told(the, id)).toEqual([{ by: the.staff.owner.id, revision: 2 }])
    vi.setSystemTime(START + SAME_EDIT_MS)
    for (const text of ["Typed, a", "Typed, again"]) save(the, id, text, the.staff.owner)
    save(the, id, "Typed, again, by another.")
    expect(told(the, id)).toEqual([
      { by: the.staff.owner.id, revision: 2 },
      { by: the.staff.owner.id, revision: 3 },
      { by: the.staff.editor.id, revision: 4 },
    ])
  })

  it("is told of when a logo started the revision that the text then went into", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    must(setLogo(the.db, the.staff.owner, { partnerId: id, logo: logoOf("a png") }))
    expect(save(the, id, "Text beside the logo.", the.staff.owner).revision).toBe(2)
    expect(told(the, id)).toEqual([{ by: the.staff.owner.id, revision: 2 }])
  })

  it("starts a new revision for another person at once", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    expect(save(the, id, "Second.", the.staff.owner).revision).toBe(2)
    expect(save(the, id, "Third.").revision).toBe(3)
  })

  it("starts a new revision on a published one, and leaves the published one as it was", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    const sealed = reload(the.db, id).head
    expect(sealed.sealedAt).toBe(START)
    expect(save(the, id, "Second.").revision).toBe(2)
    expect(save(the, id, "Third.").revision).toBe(2)
    expect(revisionRow(the, sealed.id)).toEqual({ hash: sealed.hash, sealed_at: START })
  })
})

describe("a logo", () => {
  it("is set on whatever the text says now, and is no conflict for an open form", () => {
    const the = scene()
    const partner = partnerIn(the, "Delta Province")
    const logo = logoOf("a png")
    must(setLogo(the.db, the.staff.editor, { partnerId: partner.id, logo }))
    const after = reload(the.db, partner.id)
    expect(baseOf(after.head)).toBe(baseOf(partner.head))
    const { bytes, ...facts } = logo
    expect(after.logo).toEqual(facts)
    expect(after.head.hash).toBe(contentHash(partner.head.content, logo.sha256))
    expect(readImage(the.db, logo.sha256)).toMatchObject({ type: "image/png", bytes })
  })

  it("stays when the text changes, is kept once for all, and goes when it is removed", () => {
    const the = scene()
    const [first, second] = [partnerIn(the, "Delta Province"), partnerIn(the, "River League")]
    const logo = logoOf("a png")
    for (const { id } of [first, second]) must(setLogo(the.db, the.staff.editor, { partnerId: id, logo }))
    save(the, first.id, "New text.")
    expect(reload(the.db, first.id).logo?.sha256).toBe(logo.sha256)
    expect(dump(the.db).image).toHaveLength(1)
    must(setLogo(the.db, the.staff.editor, { partnerId: first.id, logo: null }))
    expect(reload(the.db, first.id).logo).toBeNull()
    expect(reload(the.db, second.id).logo?.sha256).toBe(logo.sha256)
  })

  it("that is there already, or not there to remove, changes nothing", () => {
    const the = scene()
    const { id: partnerId } = partnerIn(the, "Delta Province")
    const before = dump(the.db)
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: null }))
    expect(dump(the.db)).toEqual(before)
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: logoOf("a png") }))
    const set = dump(the.db)
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: logoOf("a png") }))
    expect(dump(the.db)).toEqual(set)
  })
})

function on(partner: ReturnType<typeof partnerIn>) {
  return { partnerId: partner.id, base: baseOf(partner.head) }
}

function history({ db }: Scene, partnerId: number) {
  return db.$client
    .prepare("select number, author_id as author from revision where partner_id = ? order by number")
    .all(partnerId)
}

function told({ db }: Scene, partnerId: number) {
  return db.$client
    .prepare(
      `select actor_id as by, json_extract(detail, '$.number') as revision from activity
       where partner_id = ? and verb = 'revision.saved' order by id`,
    )
    .all(partnerId)
}

function revisionRow({ db }: Scene, id: number) {
  return db.$client.prepare("select hash, sealed_at from revision where id = ?").get(id)
}
