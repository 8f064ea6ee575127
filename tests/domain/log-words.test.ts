import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { loggedPath, withoutParams, withoutTokens } from "@/domain/log-words"

describe("what is logged", () => {
  it.each([
    ["/review/abc/page/?mail=kim@river.example", "/review/[token]/page/"],
    ["/api/review/abc/logo", "/api/review/[token]/logo"],
    ["/set-up/guess#part", "/set-up/[token]"],
    ["/invitation/guess", "/invitation/[token]"],
    ["/reset/guess", "/reset/[token]"],
    ["/sign-in-link/guess", "/sign-in-link/[token]"],
    ["/confirm-email/guess", "/confirm-email/[token]"],
    ["/sign-in/second-factor", "/sign-in/second-factor"],
    [
      "/events/world-congress-of-cities-by-the-river-2026/sign-off",
      "/events/world-congress-of-cities-by-the-river-2026/sign-off",
    ],
    [`/logos/${"0f".repeat(32)}.svg`, `/logos/${"0f".repeat(32)}.svg`],
  ])("of %s is %s", (url, path) => {
    expect(loggedPath(url)).toBe(path)
  })

  it("holds no token, wherever it stands", () => {
    const token = fc.constant(null).map(() => randomBytes(32).toString("base64url"))
    const around = fc.string().map((text) => text.replaceAll(/[\w-]/gu, ""))
    fc.assert(
      fc.property(around, token, around, (before, secret, after) => {
        expect(withoutTokens(before + secret + after)).not.toContain(secret)
      }),
    )
  })

  it("holds no values of a query, and keeps where it failed", () => {
    expect(
      withoutParams(
        "Failed query: insert\nparams: Kim,kim@river.example\na second line\n    at write (db.ts:1)",
      ),
    ).toBe("Failed query: insert\n    at write (db.ts:1)")
  })
})
