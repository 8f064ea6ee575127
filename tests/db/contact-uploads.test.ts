import { describe, expect, it } from "vitest"
import { propose } from "@/db/answers"
import { closeReview } from "@/db/close-review"
import { keepUpload, ownsUpload, UPLOAD_BYTES_EVER, UPLOADS_A_DAY } from "@/db/contact-uploads"
import { type MeasuredLogo, readImage } from "@/db/images"
import type { LogoFacts } from "@/domain/logo-facts"
import { asked, seenBy } from "./asked-scene"
import { ENDINGS } from "./review-endings"
import { dump, logoOf, must } from "./scene"

describe("a logo that a contact uploads", () => {
  it("is its own to propose, and nobody else's", () => {
    const the = asked()
    const other = asked(the, "Other House")
    const logo = logoOf("their new logo")
    must(keepUpload(the.db, the.token, logo))
    expect(ownsUpload(the.db, the.contact.id, logo.sha256)).toBe(true)
    expect(ownsUpload(the.db, other.contact.id, logo.sha256)).toBe(false)
    const proposal = {
      signer: { signerName: "Mina Park", signerRole: "", comment: "" },
      content: the.partner.head.content,
      logoSha256: logo.sha256,
    }
    expect(propose(the.db, other.token, { seen: seenBy(the, other.token), ...proposal })).toMatchObject({
      message: "This logo did not arrive. Upload it again, then send your proposal.",
    })
    must(propose(the.db, the.token, { seen: seenBy(the, the.token), ...proposal }))
  })

  it("changes nothing of the entry", () => {
    const the = asked()
    const before = dump(the.db)
    must(keepUpload(the.db, the.token, logoOf("their new logo")))
    const { image: _, contact_upload: __, ...rest } = dump(the.db)
    const { image: ___, contact_upload: ____, ...was } = before
    expect(rest).toEqual(was)
  })

  it("counts once however often it is sent, and only so many are taken a day", () => {
    const the = asked()
    for (let count = 0; count < UPLOADS_A_DAY - 1; count += 1)
      must(keepUpload(the.db, the.token, logoOf(`logo ${count}`)))
    must(keepUpload(the.db, the.token, logoOf("logo 0")))
    must(keepUpload(the.db, the.token, logoOf("the last one")))
    expect(keepUpload(the.db, the.token, logoOf("one too many"))).toMatchObject({ ok: false })
    the.db.$client.prepare("update contact_upload set at = at - 86400001").run()
    must(keepUpload(the.db, the.token, logoOf("a day later")))
  })

  it("counts with all that is made of it, and only so much is kept of one contact", () => {
    const the = asked()
    const half = Buffer.alloc(UPLOAD_BYTES_EVER / 2)
    const large = (name: string): MeasuredLogo => ({
      ...{ ...logoOf(name), facts: {} as LogoFacts },
      renditions: [{ ...logoOf(`${name}, smaller`), bytes: half, format: "png" }],
    })
    must(keepUpload(the.db, the.token, large("first")))
    expect(keepUpload(the.db, the.token, large("second"))).toEqual({
      ok: false,
      message: "You have uploaded many logos. Propose one of them, or send the next one by mail.",
    })
    expect(readImage(the.db, logoOf("second").sha256)).toBe(null)
    must(keepUpload(the.db, the.token, logoOf("a small one")))
    must(keepUpload(the.db, asked(the, "Other House").token, large("second")))
  })

  it.each([
    ...Object.entries(ENDINGS),
    ["closed", (the: ReturnType<typeof asked>) => closeReview(the.db, the.partner.id, "published")],
  ] as [string, (the: ReturnType<typeof asked>) => unknown][])(
    "is not taken through a link that is %s",
    (_, end) => {
      const the = asked()
      end(the)
      const before = dump(the.db)
      expect(keepUpload(the.db, the.token, logoOf("too late")).ok).toBe(false)
      expect(keepUpload(the.db, "guess", logoOf("too late")).ok).toBe(false)
      expect(dump(the.db)).toEqual(before)
    },
  )
})
