import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { atTime } from "@/db/clock"
import { type LogoFile, readImage } from "@/db/images"
import { keepUploadedLogo, type LogoChoice, setLogos, UPLOAD_KEPT_MS } from "@/db/logo-batches"
import { trimLogo, untrimLogo, untrimmedOf } from "@/db/logo-trims"
import { LOGO_MOVED_ON } from "@/db/logo-variants"
import { setLogo } from "@/db/revisions"
import { addEvent, dump, logoOf, must, partnerIn, reload, type Scene, scene } from "./scene"

const uploadTo = (
  the: Scene,
  files: { screen?: LogoFile; print?: LogoFile },
  by = the.staff.editor,
  eventId = the.eventId,
) =>
  must(
    keepUploadedLogo(the.db, by, {
      ...{ eventId, name: "logo" },
      files: { screen: files.screen ?? null, print: files.print ?? null },
    }),
  )
const choose = (the: Scene, ...choices: LogoChoice[]) =>
  setLogos(the.db, the.staff.editor, { eventId: the.eventId, choices })
const logged = ({ db }: Scene) =>
  db.$client
    .prepare("select verb, partner_id, detail from activity where verb like 'logo.%' order by id")
    .all()
    .map((row) => {
      const { verb, partner_id, detail } = row as { verb: string; partner_id: number; detail: string }
      return [verb, partner_id, JSON.parse(detail).variant]
    })
const NOT_KEPT = "A file of this table is not kept any more. Start over, and send the files again."

describe("many logos at once", () => {
  it("go to their partners in one step: one revision each, with main logo and variants", () => {
    const the = scene()
    const [a, b] = [partnerIn(the, "A"), partnerIn(the, "B")]
    const [main, dark, print, other] = ["main", "dark", "print", "other"].map(logoOf) as [
      LogoFile,
      LogoFile,
      LogoFile,
      LogoFile,
    ]
    uploadTo(the, { screen: main })
    uploadTo(the, { screen: dark })
    uploadTo(the, { print })
    uploadTo(the, { screen: other })
    expect(
      choose(
        the,
        { partnerId: a.id, place: "main", sha256: main.sha256 },
        { partnerId: a.id, place: "dark", sha256: dark.sha256 },
        { partnerId: a.id, place: "print", sha256: print.sha256 },
        { partnerId: b.id, place: "main", sha256: other.sha256 },
      ),
    ).toEqual({ ok: true, set: 4, partners: 2, same: 0 })
    expect(reload(the.db, a.id).head).toMatchObject({
      logoSha256: main.sha256,
      variants: { dark: dark.sha256, print: print.sha256 },
    })
    expect(reload(the.db, b.id).head).toMatchObject({ logoSha256: other.sha256, variants: {} })
    expect(logged(the).slice(4)).toEqual([
      ["logo.changed", a.id, undefined],
      ["logo.variant-changed", a.id, "dark"],
      ["logo.variant-changed", a.id, "print"],
      ["logo.changed", b.id, undefined],
    ])
  })

  it("leave what a partner has there already as it is, and other variants too", () => {
    const the = scene()
    const a = partnerIn(the, "A")
    const [main, dark] = [logoOf("main"), logoOf("dark")]
    uploadTo(the, { screen: main })
    uploadTo(the, { screen: dark })
    must(choose(the, { partnerId: a.id, place: "dark", sha256: dark.sha256 }))
    must(choose(the, { partnerId: a.id, place: "main", sha256: main.sha256 }))
    const before = dump(the.db)
    expect(choose(the, { partnerId: a.id, place: "main", sha256: main.sha256 })).toEqual({
      ...{ ok: true, set: 0, partners: 0, same: 1 },
    })
    expect(dump(the.db)).toEqual(before)
    expect(reload(the.db, a.id).head).toMatchObject({
      logoSha256: main.sha256,
      variants: { dark: dark.sha256 },
    })
  })

  it("are the uploader's own, for the event and the use that they were uploaded for", () => {
    const the = scene()
    const a = partnerIn(the, "A")
    const other = addEvent(the.db, the.staff.owner, "other")
    const [theirs, elsewhere, print] = [logoOf("theirs"), logoOf("elsewhere"), logoOf("print")]
    uploadTo(the, { screen: theirs }, the.staff.owner)
    uploadTo(the, { screen: elsewhere }, the.staff.editor, other.eventId)
    uploadTo(the, { print })
    const before = dump(the.db)
    for (const { sha256 } of [theirs, elsewhere, print, logoOf("unknown")])
      expect(choose(the, { partnerId: a.id, place: "main", sha256 })).toEqual({
        ok: false,
        message: NOT_KEPT,
      })
    expect(dump(the.db)).toEqual(before)
  })

  it("are all written or none", () => {
    const the = scene()
    const [a, gone] = [partnerIn(the, "A"), partnerIn(the, "Gone")]
    must(archivePartner(the.db, the.staff.editor, gone.id))
    const foreign = addEvent(the.db, the.staff.owner, "other")
    const stranger = partnerIn({ ...the, ...foreign }, "Stranger")
    const { sha256 } = logoOf("main")
    uploadTo(the, { screen: logoOf("main") })
    const before = dump(the.db)
    const good = { partnerId: a.id, place: "main", sha256 } as const
    expect(choose(the, good, { ...good, partnerId: gone.id })).toMatchObject({
      message: "This partner is archived. Restore it to change it.",
    })
    expect(choose(the, good, { ...good, partnerId: stranger.id })).toMatchObject({
      message: "One of these partners belongs to another event.",
    })
    expect(choose(the, good, good)).toMatchObject({
      message: "Two files are for the same place. Leave one of them out.",
    })
    expect(dump(the.db)).toEqual(before)
  })

  it("that nobody took are forgotten a day later, and those in use stay", () => {
    const the = scene()
    const a = partnerIn(the, "A")
    const [used, unused, fresh] = [logoOf("used"), logoOf("unused"), logoOf("fresh")]
    const now = Date.now()
    atTime(now - UPLOAD_KEPT_MS - 1000, () => {
      uploadTo(the, { screen: used })
      uploadTo(the, { screen: unused })
      must(choose(the, { partnerId: a.id, place: "main", sha256: used.sha256 }))
    })
    expect(choose(the, { partnerId: a.id, place: "main", sha256: unused.sha256 })).toMatchObject({
      message: NOT_KEPT,
    })
    uploadTo(the, { screen: fresh })
    must(choose(the))
    expect([used, unused, fresh].map(({ sha256 }) => readImage(the.db, sha256) !== null)).toEqual([
      true,
      false,
      true,
    ])
  })

  it("keep the one that a logo was trimmed from, so that its margin can be put back", () => {
    const the = scene()
    const { id } = partnerIn(the, "A")
    const [wide, trimmed] = [logoOf("wide"), logoOf("trimmed")]
    atTime(Date.now() - UPLOAD_KEPT_MS - 1000, () => {
      uploadTo(the, { screen: wide })
      must(choose(the, { partnerId: id, place: "main", sha256: wide.sha256 }))
      must(trimLogo(the.db, the.staff.editor, { partnerId: id, from: wide.sha256, logo: trimmed }))
    })
    must(choose(the))
    must(untrimLogo(the.db, the.staff.editor, { partnerId: id, trimmed: trimmed.sha256 }))
    expect(reload(the.db, id).head.logoSha256).toBe(wide.sha256)
  })

  it("that were dropped by an earlier version are not offered back", () => {
    const the = scene()
    const { id } = partnerIn(the, "A")
    const [wide, trimmed] = [logoOf("wide"), logoOf("trimmed")]
    atTime(Date.now() - 1000, () => {
      must(setLogo(the.db, the.staff.editor, { partnerId: id, logo: wide }))
      must(trimLogo(the.db, the.staff.editor, { partnerId: id, from: wide.sha256, logo: trimmed }))
    })
    expect(untrimmedOf(the.db, reload(the.db, id))).toBe(wide.sha256)
    the.db.$client.prepare("delete from image where sha256 = ?").run(wide.sha256)
    expect(untrimmedOf(the.db, reload(the.db, id))).toBe(null)
    expect(untrimLogo(the.db, the.staff.editor, { partnerId: id, trimmed: trimmed.sha256 })).toMatchObject({
      message: LOGO_MOVED_ON,
    })
  })
})
