import { describe, expect, it } from "vitest"
import { oneLine } from "@/domain/mail/one-line"
import { wrap } from "@/domain/mail/wrap"

describe("wrapping plain text", () => {
  it("breaks at spaces, at 72 columns", () => {
    const lines = wrap("word ".repeat(40).trim()).split("\n")
    expect(lines.map((line) => line.length)).toEqual([69, 69, 59])
  })

  it("counts a Korean letter as two columns and breaks between words", () => {
    const lines = wrap("안녕하세요 ".repeat(20).trim()).split("\n")
    expect(lines[0]).toBe("안녕하세요 ".repeat(6).trim())
  })

  it("keeps an address whole, however long", () => {
    const address = `https://example.org/${"a".repeat(100)}`
    expect(wrap(`Look at ${address} now`)).toBe(`Look at\n${address}\nnow`)
  })

  it("breaks writing without spaces between letters", () => {
    expect(wrap("水".repeat(80))).toBe(`${"水".repeat(36)}\n${"水".repeat(36)}\n${"水".repeat(8)}`)
  })

  it("keeps the text's own breaks, and indents under an indent", () => {
    expect(wrap("one\n\n  • two", "  ")).toBe("  one\n\n    • two")
  })
})

describe("one line", () => {
  it("has no line ends, control characters or marks that turn writing round", () => {
    expect(oneLine(" a\r\nBcc: b\u2028c\u0000\u202ed\te ")).toBe("a Bcc: b c d e")
  })

  it("is cut between characters", () => {
    expect(oneLine("😀😀😀😀", 3)).toBe("😀😀…")
    expect(oneLine("four", 4)).toBe("four")
  })
})
