import { describe, expect, it } from "vitest"
import { readHeaderFile } from "@/lib/header-reading"
import { sharp } from "@/lib/sharp"

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#4a7c85" } })

describe("a picture for the top of a page", () => {
  it("becomes WebP in three widths, without what cameras write into photos", async () => {
    const sent = await photo(3000, 1500)
      .withExif({ IFD0: { Copyright: "Somebody", Artist: "Somebody" } })
      .jpeg()
      .toBuffer()
    expect((await sharp(sent).metadata()).exif).toBeDefined()
    const read = await readHeaderFile(sent)
    if (!read.ok) throw new Error(read.message)
    const files = [...read.picture.narrower, read.picture]
    expect(files.map(({ width, height, type }) => [width, height, type])).toEqual([
      [800, 400, "image/webp"],
      [1600, 800, "image/webp"],
      [2400, 1200, "image/webp"],
    ])
    for (const { bytes, width } of files) {
      const kept = await sharp(bytes).metadata()
      expect([kept.format, kept.width, kept.exif, kept.icc, kept.xmp]).toEqual([
        ...["webp", width, undefined, undefined, undefined],
      ])
    }
  })

  it("is the same file for the same picture, and no copy is as wide as the picture itself", async () => {
    const sent = await photo(1500, 900).png().toBuffer()
    const [one, other] = [await readHeaderFile(sent), await readHeaderFile(sent)]
    if (!one.ok || !other.ok) throw new Error("refused")
    expect(one.picture.sha256).toBe(other.picture.sha256)
    expect(one.picture.narrower.map(({ width }) => width)).toEqual([800])
  })

  it("is refused in words that say what to send", async () => {
    const message = async (bytes: Buffer) => {
      const read = await readHeaderFile(bytes)
      return read.ok ? "taken" : read.message
    }
    expect(await message(await photo(900, 600).png().toBuffer())).toBe(
      "This picture is 900 pixels wide, which blurs across a page. Send one of at least 1,200.",
    )
    expect(await message(await photo(1300, 200).png().toBuffer())).toBe(
      "This picture is too flat: its height is less than a sixth of its width. Send a higher one.",
    )
    for (const other of ["<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "words", ""])
      expect(await message(Buffer.from(other))).toBe(
        "This is no picture that fits here. Send a photo or a drawing as JPEG, PNG, WebP or AVIF.",
      )
    const cut = (await photo(1300, 800).png().toBuffer()).subarray(0, 400)
    expect(await message(cut)).toBe(
      "This PNG is damaged or cut off. Export it again, or download it again in full, and send that.",
    )
  })
})
