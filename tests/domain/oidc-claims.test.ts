import { describe, expect, it } from "vitest"
import { isInDomains, oidcRefusalInWords, readClaims } from "@/domain/oidc-claims"

const BASE = { iss: "https://login.example", sub: "1", email: "Mina@Example.org", name: "Mina Park" }

describe("claims of an ID token", () => {
  it.each([
    [{ email_verified: true }, "mina@example.org"],
    [{ email_verified: "true" }, "mina@example.org"],
    [{ xms_edov: true }, "mina@example.org"],
    [{ xms_edov: "1" }, "mina@example.org"],
    [{}, null],
    [{ email_verified: false }, null],
    [{ email_verified: false, xms_edov: true }, null],
    [{ email_verified: "yes" }, null],
    [{ email_verified: true, email: "nobody" }, null],
    [{ email_verified: true, email: 7 }, null],
  ])("%j vouch for the address %s", (given, email) => {
    expect(readClaims({ ...BASE, ...given })?.email).toBe(email)
  })

  it("tell when the provider asked who it is, if it says so", () => {
    expect(readClaims({ ...BASE, auth_time: 1_788_000_000 })?.authenticatedAt).toBe(1_788_000_000_000)
    for (const auth_time of [undefined, "yesterday", -1])
      expect(readClaims({ ...BASE, auth_time })?.authenticatedAt).toBeNull()
  })

  it("without an issuer or a subject are none", () => {
    for (const given of [{ ...BASE, iss: "" }, { ...BASE, sub: undefined }, null, "text"])
      expect(readClaims(given)).toBeNull()
  })

  it("tell whether more than one factor was shown, and a name in any case", () => {
    expect(readClaims({ ...BASE, amr: ["pwd", "mfa"] })?.hasSecondFactor).toBe(true)
    expect(readClaims({ ...BASE, amr: ["pwd"] })?.hasSecondFactor).toBe(false)
    expect(readClaims({ ...BASE, amr: "mfa" })?.hasSecondFactor).toBe(false)
    expect(readClaims({ ...BASE, name: " " })?.name).toBe("mina")
  })
})

it("a domain means itself, not what is below it or ends like it", () => {
  const domains = ["example.org"]
  expect(
    ["a@example.org", "a@sub.example.org", "a@notexample.org", "example.org@b.example"].map((email) =>
      isInDomains(email, domains),
    ),
  ).toEqual([true, false, false, false])
})

it("an address can't put words of its own on the sign-in page", () => {
  expect(oidcRefusalInWords("no-account")).toMatch(/^You have no account here/u)
  expect(oidcRefusalInWords("OAuthCallback")).toMatch(/did not work/u)
  for (const error of ["Call this number", "toString", ["no-account"], undefined])
    expect(oidcRefusalInWords(error)).toBeNull()
})
