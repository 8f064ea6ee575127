import { beforeEach, describe, expect, it } from "vitest"
import { keepUpload } from "@/db/contact-uploads"
import { addMeasures, keepLogo, type MeasuredLogo, unmeasuredLogos } from "@/db/images"
import { readLogos } from "@/db/release-logos"
import { setLogo } from "@/db/revisions"
import { image } from "@/db/schema"
import type { LogoFacts } from "@/domain/logo-facts"
import { asked } from "./asked-scene"
import { dump, logoOf, must, partnerIn, type Scene, scene } from "./scene"

const FACTS: LogoFacts = {
  box: { left: 0, top: 0.25, width: 1, height: 0.5 },
  ink: 0.3,
  ground: "transparent",
  lostOnLight: 0,
  lostOnDark: 1,
  tones: 2,
  holdsPixels: false,
  holdsText: false,
  profile: null,
  sentBytes: 1234,
}

let the: Scene
beforeEach(() => {
  the = scene()
})

describe("a measured logo", () => {
  it("is kept with its facts and its renditions, which pages then show by rising width", () => {
    const logo = measured("a png")
    const partnerId = partnerIn(the, "Alpha").id
    must(setLogo(the.db, the.staff.editor, { partnerId, logo }))
    const shown = readLogos(the.db, [logo.sha256])(logo.sha256)
    expect(shown?.facts).toEqual(FACTS)
    expect(shown?.renditions.map(({ width, format }) => [width, format])).toEqual([
      [20, "png"],
      [20, "webp"],
      [40, "png"],
    ])
  })

  it("is made once: a later upload of the same file changes nothing", () => {
    const partners = [partnerIn(the, "Alpha"), partnerIn(the, "Beta")]
    const [first, second] = [measured("a png"), { ...measured("a png"), facts: { ...FACTS, sentBytes: 9 } }]
    must(setLogo(the.db, the.staff.editor, { partnerId: partners[0]?.id ?? 0, logo: first }))
    const before = dump(the.db).rendition
    must(setLogo(the.db, the.staff.editor, { partnerId: partners[1]?.id ?? 0, logo: second }))
    expect(dump(the.db).rendition).toEqual(before)
    expect(readLogos(the.db, [first.sha256])(first.sha256)?.facts?.sentBytes).toBe(1234)
  })

  it("leaves nothing behind when the change is refused", () => {
    const before = dump(the.db)
    expect(setLogo(the.db, the.staff.editor, { partnerId: 999, logo: measured("a png") }).ok).toBe(false)
    expect(dump(the.db)).toEqual(before)
  })
})

describe("a logo that was never measured", () => {
  it("is found, whoever brought it, until it is measured", () => {
    const { db, token } = asked()
    must(keepUpload(db, token, logoOf("a contact's")))
    const waiting = () => unmeasuredLogos(db, { limit: 9, but: [] })
    const found = waiting().find(({ bytes }) => bytes.toString() === "a contact's")
    expect(found).toMatchObject({ type: "image/png", width: 40, height: 20 })
    const { sha256 } = logoOf("a contact's")
    addMeasures(db, { ...measured("a contact's"), renditions: [] })
    expect(waiting().map((logo) => logo.sha256)).not.toContain(sha256)
  })

  it("is found a few at a time, and not again when it could not be measured", () => {
    const logos = ["one", "two", "three"].map((text) => logoOf(text))
    for (const [index, logo] of logos.entries())
      must(setLogo(the.db, the.staff.editor, { partnerId: partnerIn(the, `Partner ${index}`).id, logo }))
    const [first] = unmeasuredLogos(the.db, { limit: 1, but: [] })
    const rest = unmeasuredLogos(the.db, { limit: 9, but: [first?.sha256 ?? ""] })
    expect(rest).toHaveLength(2)
    expect([first, ...rest].map((logo) => logo?.sha256).sort()).toEqual(
      logos.map(({ sha256 }) => sha256).sort(),
    )
  })

  it("is none of the renditions, and none of what no entry shows", () => {
    keepLogo(the.db, logoOf("an orphan"))
    const partnerId = partnerIn(the, "Alpha").id
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: measured("a png") }))
    expect(the.db.select().from(image).all()).toHaveLength(5)
    expect(unmeasuredLogos(the.db, { limit: 9, but: [] })).toEqual([])
  })
})

function measured(text: string): MeasuredLogo {
  const made = (width: number, format: "webp" | "png") => ({
    ...logoOf(`${text} ${width} ${format}`),
    ...{ width, height: width / 2, format, type: `image/${format}`, extension: format },
  })
  return { ...logoOf(text), facts: FACTS, renditions: [made(40, "png"), made(20, "webp"), made(20, "png")] }
}
