import { describe, expect, it } from "vitest"
import { codeAt, keyAddress, keyInGroups, newKey, stepOf } from "@/domain/one-time-codes"

/** "12345678901234567890", the key of RFC 6238, appendix B. */
const KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
/** The last six of the eight digits that the RFC gives for SHA-1. */
const RFC: [seconds: number, code: string][] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
]

describe("one-time codes", () => {
  it.each(RFC)("at second %i are those of RFC 6238", (seconds, code) => {
    expect(codeAt(KEY, seconds * 1000)).toBe(code)
    expect(stepOf(KEY, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

  it("count one step early and one step late, and no more", () => {
    const at = 1_111_111_111_000
    const code = codeAt(KEY, at)
    const step = Math.floor(at / 30_000)
    const stepsOff = (off: number) => stepOf(KEY, code, at + off * 30_000)
    expect([-2, -1, 0, 1, 2].map(stepsOff)).toEqual([null, step, step, step, null])
  })

  it("may be typed in two groups, and nothing else counts", () => {
    const at = 59_000
    expect(stepOf(KEY, "287 082", at)).toBe(1)
    for (const typed of ["", "28708", "2870820", "28708a", "٢٨٧٠٨٢"])
      expect(stepOf(KEY, typed, at)).toBeNull()
  })

  it("come from keys of 160 bits that differ, in an address that names the account", () => {
    const [one, other] = [newKey(), newKey()]
    expect(one).toMatch(/^[A-Z2-7]{32}$/u)
    expect(one).not.toBe(other)
    expect(keyInGroups(KEY)).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    const address = new URL(keyAddress(KEY, "mina@example.org"))
    expect(address.protocol + address.host).toBe("otpauth:totp")
    expect(decodeURIComponent(address.pathname)).toBe("/Greenroom:mina@example.org")
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret: KEY, issuer: "Greenroom" })
  })
})
