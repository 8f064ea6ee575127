import type { NextAuthOptions } from "next-auth"
import { readEnv } from "./env"

/**
 * The name of one of our cookies. Over TLS it has the prefix that browsers keep other hosts and plain HTTP from setting or
 * reading (`__Host-`, RFC 6265bis §4.1.3; OWASP ASVS 5.0, 3.3.1), which asks for Secure and the path "/". On plain HTTP,
 * which is for localhost, browsers would refuse that.
 */
export function cookieName(name: string): string {
  return `${isSecure() ? "__Host-" : ""}greenroom-${name}`
}

/** What each of our cookies is set with, whoever sets it. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() }
}

/** next-auth's cookies under our names. Where the session lies is the only one that says who is signed in. */
export function authCookies(): NonNullable<NextAuthOptions["cookies"]> {
  const cookie = (name: string, maxAge?: number) => ({
    name: cookieName(name),
    options: { ...cookieOptions(), ...(maxAge === undefined ? {} : { maxAge }) },
  })
  return {
    sessionToken: cookie("session"),
    csrfToken: cookie("csrf"),
    callbackUrl: cookie("callback"),
    pkceCodeVerifier: cookie("pkce", ROUND_TRIP_SECONDS),
    state: cookie("state", ROUND_TRIP_SECONDS),
    nonce: cookie("nonce", ROUND_TRIP_SECONDS),
  }
}

/** What a sign-in at a provider may take. */
const ROUND_TRIP_SECONDS = 900

function isSecure(): boolean {
  return readEnv().url.startsWith("https:")
}
