import { afterEach, describe, expect, it, vi } from "vitest"
import { authCookies, cookieName, cookieOptions } from "@/lib/cookie-names"
import { linkCookie } from "@/lib/link-cookie"

afterEach(() => vi.unstubAllEnvs())

describe("cookies", () => {
  it("over TLS carry the prefix that no other host and no plain HTTP can set, each of them", () => {
    vi.stubEnv("GREENROOM_URL", "https://partners.example.org")
    const all = Object.values(authCookies())
    expect(all.map((cookie) => cookie?.name)).toEqual(
      ["session", "csrf", "callback", "pkce", "state", "nonce"].map((name) => `__Host-greenroom-${name}`),
    )
    for (const cookie of all)
      expect(cookie?.options).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax", path: "/" })
    for (const cookie of all) expect(cookie?.options).not.toHaveProperty("domain")
    expect(linkCookie(7, "token")).toBe(
      "__Host-greenroom-review-7=token; Path=/; HttpOnly; SameSite=Lax; Secure",
    )
  })

  it("on plain localhost have neither the prefix nor Secure, which browsers would refuse there", () => {
    vi.stubEnv("GREENROOM_URL", "")
    expect(cookieName("session")).toBe("greenroom-session")
    expect(cookieOptions()).toEqual({ httpOnly: true, secure: false, sameSite: "lax", path: "/" })
    expect(linkCookie(7, "token")).toBe("greenroom-review-7=token; Path=/; HttpOnly; SameSite=Lax")
  })

  it("do not begin like one another, for next-auth takes what begins with the session's name as a part of it", () => {
    const names = [
      "session",
      "csrf",
      "callback",
      "pkce",
      "state",
      "nonce",
      "second-factor",
      "passkey",
      "review-1",
    ]
    for (const name of names.slice(1)) expect(name.startsWith("session")).toBe(false)
  })
})
