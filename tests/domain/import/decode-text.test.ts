import { describe, expect, it } from "vitest"
import { decodeText } from "@/domain/import/decode-text"

describe("decodeText", () => {
  it("reads Windows-1252, with its quotes, dashes and euro sign", () => {
    const bytes = Uint8Array.from([0x93, 0x4b, 0xfc, 0x63, 0x68, 0x65, 0x94, 0x20, 0x96, 0x20, 0x80, 0x31])
    expect(decodeText(bytes)).toBe("“Küche” – €1")
  })

  it("reads a French text of Windows-1252 with many apostrophes", () => {
    const text = "L’eau, l’été, d’où, qu’on, c’est, s’il"
    const bytes = Uint8Array.from([...text].map((sign) => (sign === "’" ? 0x92 : sign.charCodeAt(0))))
    expect(decodeText(bytes)).toBe(text)
  })

  it("reads UTF-16 with its mark", () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x6b, 0x01]))).toBe("Aū")
  })

  it("refuses what is no text", () => {
    expect(decodeText(Uint8Array.from([0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08]))).toBeNull()
  })
})
