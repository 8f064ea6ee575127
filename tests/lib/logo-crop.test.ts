import { describe, expect, it } from "vitest"
import { trimmedBox } from "@/domain/logo-trim"
import { trimLogoFile } from "@/lib/logo-crop"
import { readLogo } from "@/lib/logo-intake"
import { sharp } from "@/lib/sharp"

const MARK = await sharp({ create: { width: 300, height: 150, channels: 4, background: "#1f5c46" } })
  .composite([
    {
      input: await sharp({ create: { width: 20, height: 90, channels: 4, background: "#855300" } })
        .png()
        .toBuffer(),
      left: 7,
      top: 31,
    },
  ])
  .png()
  .toBuffer()
const padded = (background: string) =>
  sharp({ create: { width: 800, height: 600, channels: 4, background } }).composite([
    { input: MARK, left: 220, top: 260 },
  ])

async function trimmed(bytes: Buffer) {
  const sent = await readLogo(bytes)
  if (!sent.ok) throw new Error(sent.message)
  const box = trimmedBox(sent.logo.facts, sent.logo)
  if (!box) throw new Error("nothing to trim")
  const result = await trimLogoFile(sent.logo, box)
  if (!result.ok) throw new Error(result.message)
  return { sent: sent.logo, logo: result.logo }
}

describe("a trimmed logo", () => {
  it.each([
    ["PNG with a transparent ground", "#00000000", "png", "image/png"],
    ["PNG with a white ground", "#ffffff", "png", "image/png"],
    ["JPEG", "#ffffff", "jpeg", "image/webp"],
  ] as const)("keeps every pixel of the mark and its clear space: %s", async (_, ground, format, type) => {
    const { sent, logo } = await trimmed(await padded(ground).toFormat(format).toBuffer())
    expect(logo.type).toBe(type)
    // 5 % of 300 pixels on each side; what was measured at 512 pixels may be off by a pixel or two.
    expect(Math.abs(logo.width - 330)).toBeLessThanOrEqual(4)
    expect(Math.abs(logo.height - 180)).toBeLessThanOrEqual(4)
    const whole = await sharp(sent.bytes).ensureAlpha().raw().toBuffer()
    const part = await sharp(logo.bytes).ensureAlpha().raw().toBuffer()
    const row = part.subarray(0, logo.width * 4)
    const middle = part.subarray(Math.floor(logo.height / 2) * logo.width * 4).subarray(0, logo.width * 4)
    expect(whole.includes(row)).toBe(true)
    expect(whole.includes(middle)).toBe(true)
    expect(trimmedBox(logo.facts, logo)).toBe(null)
  })

  it("is a drawing with another viewBox", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><path d="M100 150h200v100h-200z" fill="#1f5c46"/></svg>'
    const { logo } = await trimmed(Buffer.from(svg))
    const text = logo.bytes.toString()
    expect(text).toContain('<path d="M100 150h200v100h-200z" fill="#1f5c46"/>')
    const [x, y, width, height] = (/viewBox="([^"]*)"/u.exec(text)?.[1] ?? "").split(" ").map(Number)
    for (const [found, wanted] of [
      [x, 90],
      [y, 140],
      [width, 220],
      [height, 120],
    ])
      expect(Math.abs((found ?? 0) - (wanted ?? 0))).toBeLessThanOrEqual(2)
    expect(trimmedBox(logo.facts, logo)).toBe(null)
  })
})
