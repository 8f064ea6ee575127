import { beforeEach, describe, expect, it } from "vitest"
import { nudgeLogo } from "@/db/logo-nudges"
import { trimLogo, untrimLogo, untrimmedOf } from "@/db/logo-trims"
import { keepAsDark, LOGO_MOVED_ON, removeVariant, setVariant } from "@/db/logo-variants"
import { listRevisions, restoreRevision } from "@/db/revision-history"
import { sealRevision, setLogo } from "@/db/revisions"
import { fieldDifferences } from "@/domain/diff/changes"
import { contentOf, dump, logoOf, must, partnerIn, reload, type Scene, scene } from "./scene"

let the: Scene
let partnerId: number
const partner = () => reload(the.db, partnerId)
const sha = (text: string) => logoOf(text).sha256
const give = (variant: "dark" | "mono" | "print", text: string) =>
  must(setVariant(the.db, the.staff.editor, { partnerId, variant, file: logoOf(text) }))

beforeEach(() => {
  the = scene()
  partnerId = partnerIn(the, "Delta Province").id
  must(setLogo(the.db, the.staff.editor, { partnerId, logo: logoOf("main") }))
})

describe("a logo's variants", () => {
  it("stand beside the main logo, and are part of what a sign-off names", () => {
    const { hash } = partner().head
    give("dark", "dark")
    give("print", "print")
    expect(partner().head.variants).toEqual({ dark: sha("dark"), print: sha("print") })
    expect(partner().head.logoSha256).toBe(sha("main"))
    expect(partner().head.hash).not.toBe(hash)
    must(removeVariant(the.db, the.staff.editor, { partnerId, variant: "dark" }))
    must(removeVariant(the.db, the.staff.editor, { partnerId, variant: "print" }))
    expect(partner().head.variants).toEqual({})
    expect(partner().head.hash).toBe(hash)
  })

  it("stay when the main logo is replaced, and come back with a restored revision", () => {
    give("mono", "mono")
    sealRevision(the.db, partner().head.id)
    const old = partner().head
    give("mono", "newer mono")
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: logoOf("newer main") }))
    expect(partner().head.variants).toEqual({ mono: sha("newer mono") })
    const [newest] = listRevisions(the.db, partner())
    expect([newest?.textChanged, newest?.logoChanged, newest?.variantsChanged]).toEqual([
      false,
      true,
      ["mono"],
    ])
    const base = partner().head.hash
    must(restoreRevision(the.db, the.staff.editor, { partnerId, revisionId: old.id, base }))
    expect(partner().head.variants).toEqual({ mono: sha("mono") })
    expect(partner().head.hash).toBe(old.hash)
  })

  it("are compared side by side, each by itself", () => {
    const before = { content: contentOf("A"), logoSha256: null, variants: { dark: "1", mono: "2" } }
    const after = { ...before, variants: { dark: "3", mono: "2", print: "4" } }
    expect(fieldDifferences(before, after).map(({ label, shown }) => [label, shown])).toEqual([
      ["Dark variant", { kind: "variant", variant: "dark", before: "1", after: "3" }],
      ["Print file", { kind: "variant", variant: "print", before: null, after: "4" }],
    ])
    const { variants: _, ...proposed } = after
    expect(fieldDifferences(before, proposed)).toEqual([])
  })

  it("the main logo is kept as the dark variant only if it is the one that was shown", () => {
    const input = { partnerId, sha256: sha("main") }
    must(keepAsDark(the.db, the.staff.editor, input))
    expect(partner().head.variants).toEqual({ dark: sha("main") })
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: logoOf("newer") }))
    const before = dump(the.db)
    expect(keepAsDark(the.db, the.staff.editor, input)).toEqual({ ok: false, message: LOGO_MOVED_ON })
    expect(dump(the.db)).toEqual(before)
  })
})

describe("a trim", () => {
  const trim = (from: string, to: string) =>
    trimLogo(the.db, the.staff.editor, { partnerId, from: sha(from), logo: logoOf(to) })

  it("replaces the logo that was shown, and is taken back", () => {
    const { hash } = partner().head
    expect(untrimmedOf(the.db, partner())).toBe(null)
    must(trim("main", "trimmed"))
    expect(partner().head.logoSha256).toBe(sha("trimmed"))
    expect(untrimmedOf(the.db, partner())).toBe(sha("main"))
    must(untrimLogo(the.db, the.staff.editor, { partnerId, trimmed: sha("trimmed") }))
    expect(partner().head.hash).toBe(hash)
    expect(untrimmedOf(the.db, partner())).toBe(null)
  })

  it("writes nothing when somebody replaced the logo meanwhile", () => {
    must(setLogo(the.db, the.staff.publisher, { partnerId, logo: logoOf("another") }))
    const before = dump(the.db)
    expect(trim("main", "trimmed")).toEqual({ ok: false, message: LOGO_MOVED_ON })
    expect(untrimLogo(the.db, the.staff.editor, { partnerId, trimmed: sha("another") })).toEqual({
      ok: false,
      message: LOGO_MOVED_ON,
    })
    expect(dump(the.db)).toEqual(before)
  })
})

describe("a nudge", () => {
  it("is the partner's, in whole percent within the limit, and no revision", () => {
    const { hash } = partner().head
    must(nudgeLogo(the.db, the.staff.editor, { partnerId, nudge: -30 }))
    expect(partner().logoNudge).toBe(-30)
    expect(partner().head.hash).toBe(hash)
    for (const nudge of [31, -31, 0.5, Number.NaN])
      expect(nudgeLogo(the.db, the.staff.editor, { partnerId, nudge })).toEqual({
        ok: false,
        message: "A logo can be made up to 30 % larger or smaller. Choose a number within that.",
      })
    expect(partner().logoNudge).toBe(-30)
  })
})
