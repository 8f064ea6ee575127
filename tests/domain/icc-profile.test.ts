import fc from "fast-check"
import { expect, it } from "vitest"
import { isSrgb, profileName } from "@/domain/icc-profile"

it("a profile says its name, in the old form and in the new", () => {
  expect(profileName(profile(oldDescription("Adobe RGB (1998)")))).toBe("Adobe RGB (1998)")
  expect(profileName(profile(newDescription("Display P3 한")))).toBe("Display P3 한")
})

it("sRGB is known by any of its names", () => {
  expect(
    ["sRGB IEC61966-2.1", "sRGB", "s RGB built-in", "Display P3", "Adobe RGB (1998)"].map(isSrgb),
  ).toEqual([true, true, true, false, false])
})

it("whatever the bytes are, there is a name without control characters, or none", () => {
  const whole = profile(newDescription("Display P3"))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, cut) => {
      const bytes = Buffer.from(whole.subarray(0, cut))
      if (at < cut) bytes[at] = byte
      expect(profileName(bytes) ?? "none").toMatch(/^\P{Cc}+$/u)
    }),
  )
  expect(profileName(Buffer.alloc(10))).toBeNull()
})

function profile(tag: Buffer): Buffer {
  const head = Buffer.alloc(132 + 12)
  head.writeUInt32BE(1, 128)
  head.write("desc", 132, "latin1")
  head.writeUInt32BE(head.length, 136)
  head.writeUInt32BE(tag.length, 140)
  return Buffer.concat([head, tag])
}

function oldDescription(name: string): Buffer {
  const tag = Buffer.alloc(90 + name.length)
  tag.write("desc", 0, "latin1")
  tag.writeUInt32BE(name.length + 1, 8)
  tag.write(name, 12, "latin1")
  return tag
}

function newDescription(name: string): Buffer {
  const text = Buffer.from(name, "utf16le").swap16()
  const tag = Buffer.alloc(28)
  tag.write("mluc", 0, "latin1")
  tag.writeUInt32BE(1, 8)
  tag.writeUInt32BE(12, 12)
  tag.write("enUS", 16, "latin1")
  tag.writeUInt32BE(text.length, 20)
  tag.writeUInt32BE(28, 24)
  return Buffer.concat([tag, text])
}
