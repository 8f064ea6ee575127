import { describe, expect, it } from "vitest"
import { type Outlines, type Room, setText } from "@/site/outlined-text"

const lacking = (text: string) => /[\uac00-\ud7a3]/u.test(text)

/** Every letter is one size wide; capital letters of Hangul's block are in no face. The path is the text itself. */
const outlines: Outlines = {
  widthOf: (_, text) => (lacking(text) ? null : [...text].length),
  outlineOf: (_, text, size) => (lacking(text) ? null : { path: text, width: [...text].length * size }),
}

const set = (text: string, room: Partial<Room> = {}) =>
  setText(outlines, "serif", text, { sizes: [20, 10], width: 200, height: 60, leading: 1, ...room }).map(
    ({ path, size }) => `${size}: ${path}`,
  )

describe("a text on a picture", () => {
  it("stands in the largest size that has room, in lines of about the same length", () => {
    expect(set("River")).toEqual(["20: River"])
    expect(set("Cities on rivers")).toEqual(["20: Cities on", "20: rivers"])
    expect(set("One two three four")).toEqual(["20: One two", "20: three four"])
    expect(set("Incomprehensibly long")).toEqual(["10: Incomprehensibly", "10: long"])
  })

  it("takes as many lines as its height has, one at least", () => {
    expect(set("aaaa bbbb cccc dddd eeee ffff", { height: 40 })).toEqual([
      "10: aaaa bbbb cccc",
      "10: dddd eeee ffff",
    ])
    expect(set("River", { height: 1 })).toEqual(["20: River"])
  })

  it("is cut between letters, with a sign of it, where even the smallest size has no room", () => {
    expect(set("a".repeat(30), { sizes: [10] })).toEqual([`10: ${"a".repeat(19)}…`])
    expect(set("aaaa bbbb cccc dddd eeee ffff", { sizes: [20], height: 20 })).toEqual(["20: aaaa bbbb…"])
    expect(set(`${"a".repeat(30)} b`, { sizes: [10] })).toEqual([`10: ${"a".repeat(19)}…`])
  })

  it("is left out when it is empty or has a letter that the face lacks", () => {
    expect(set("  ")).toEqual([])
    expect(set("Gangwon 강원도")).toEqual([])
  })

  it("of any length is measured word by word, and outlined only where it stands", () => {
    const asked = { widths: 0, outlines: 0 }
    const counting: Outlines = {
      widthOf: (...text) => {
        asked.widths += 1
        return outlines.widthOf(...text)
      },
      outlineOf: (...line) => {
        asked.outlines += 1
        return outlines.outlineOf(...line)
      },
    }
    const room = { sizes: [50, 40, 30, 20], width: 600, height: 60, leading: 1 }
    for (const text of ["ab ".repeat(66), "a".repeat(200)]) {
      Object.assign(asked, { widths: 0, outlines: 0 })
      const lines = setText(counting, "serif", text, room)
      expect(asked.outlines).toBe(lines.length)
      expect(asked.widths).toBeLessThan(80)
    }
  })
})
