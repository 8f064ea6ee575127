import type { Account, NextAuthOptions, Profile, User } from "next-auth"
import type { OAuthConfig } from "next-auth/providers/oauth"
import { memberOfIdentity } from "@/db/identities"
import { type OidcRefusal, readClaims } from "@/domain/oidc-claims"
import { FRESH_MINUTES } from "@/domain/session-limits"
import { database } from "./database"
import { readEnv } from "./env"
import { logError } from "./log"
import { admit } from "./sign-in-steps"

/**
 * The sign-in provider of OIDC_*, if there is one: the authorization code flow with PKCE, state and nonce (OAuth 2.0 Security
 * BCP, RFC 9700). next-auth finds its addresses and keys by discovery and verifies the ID token.
 */
export function oidcProviders(): NextAuthOptions["providers"] {
  const { oidc } = readEnv()
  if (!oidc) return []
  const provider: OAuthConfig<Profile & { sub: string }> = {
    id: "oidc",
    name: oidc.name,
    type: "oauth",
    wellKnown: `${bare(oidc.issuer)}/.well-known/openid-configuration`,
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    // Else a sign-in there from days ago would count as proof of who is there now (OpenID Connect Core, §3.1.2.1).
    authorization: { params: { scope: "openid email profile", max_age: FRESH_MINUTES * 60 } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: 10_000 },
    profile: ({ sub }) => ({ id: sub }),
  }
  return [provider]
}

type Given = { user: User; account: Account | null; profile?: Profile }

/**
 * next-auth asks here before it signs anybody in. What comes from the provider gets a session (its id becomes the user's), is
 * led to the second step, or back to the sign-in page with a reason; what comes from elsewhere was decided before.
 */
export async function admitFromProvider({ user, account, profile }: Given): Promise<boolean | string> {
  if (account?.provider !== "oidc") return true
  const { oidc } = readEnv()
  const person = readClaims(profile)
  if (!oidc || !person || bare(person.issuer) !== bare(oidc.issuer)) return refusal("failed")
  try {
    const found = memberOfIdentity(database(), person, oidc)
    if (!found.ok) return refusal(found.reason)
    const { hasSecondFactor, authenticatedAt: confirmedAt } = person
    const session = await admit(found.member, "oidc", { hasSecondFactor, confirmedAt })
    if (session === null) return refusal("disabled")
    if ("asks" in session) return "/sign-in/second-factor"
    user.id = session.id
    return true
  } catch (error) {
    logError("A sign-in through the provider could not be finished.", error)
    return refusal("failed")
  }
}

/** Some issuers name themselves with a slash at the end, and people copy them without. */
const bare = (issuer: string) => issuer.replace(/\/$/u, "")

const refusal = (reason: OidcRefusal) => `/sign-in?error=${reason}`
