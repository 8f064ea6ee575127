import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { plainRecoveryCode, recoveryCodeFrom } from "@/domain/recovery-codes"

describe("a recovery code", () => {
  it("is twelve signs in three groups, and is read back however it is typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 48, maxLength: 48 }), (random) => {
        const code = recoveryCodeFrom(random)
        if (code === null) return
        expect(code).toMatch(/^(?:[2-9b-df-hjkmnp-tv-z]{4}-){2}[2-9b-df-hjkmnp-tv-z]{4}$/u)
        const plain = code.replaceAll("-", "")
        for (const typed of [code, plain, code.toUpperCase(), ` ${code.replaceAll("-", " ")} `])
          expect(plainRecoveryCode(typed)).toBe(plain)
      }),
    )
  })

  it("is made of bytes that favor no sign, or not at all", () => {
    expect(recoveryCodeFrom(new Uint8Array(48).fill(255))).toBeNull()
    expect(recoveryCodeFrom(new Uint8Array(12).fill(28))).toBe("2222-2222-2222")
    expect(recoveryCodeFrom(new Uint8Array(11))).toBeNull()
  })

  it("is nothing that is longer, shorter, or has other signs", () => {
    for (const typed of ["", "2222-2222-222", "2222-2222-22222", "aaaa-2222-2222", "123456"])
      expect(plainRecoveryCode(typed)).toBeNull()
  })
})
