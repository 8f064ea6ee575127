import { z } from "zod"
import { emailSchema } from "./account"
import { worded } from "./words"

/** What Greenroom goes by of an ID token that the library has verified (OpenID Connect Core 1.0, §2 and §5.1). */
export type OidcPerson = {
  issuer: string
  subject: string
  /** Lower case, and verified by the provider; null where it is not. */
  email: string | null
  name: string
  /** Did the provider ask for more than one factor (RFC 8176, "mfa")? */
  hasSecondFactor: boolean
  /** When the provider last asked who it is (milliseconds since 1970); null where it does not say. */
  authenticatedAt: number | null
}

const truth = z
  .union([z.boolean(), z.string(), z.number()])
  .transform((said) => [true, "true", "1", 1].includes(said))

const claims = z.object({
  iss: z.string().min(1).max(2000),
  sub: z.string().min(1).max(255),
  email: z.string().optional().catch(undefined),
  email_verified: truth.optional().catch(undefined),
  // Entra ID does not say email_verified; this claim says that the address's domain was proved to be the tenant's.
  xms_edov: truth.optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
  auth_time: z.number().positive().optional().catch(undefined),
})

export function readClaims(given: unknown): OidcPerson | null {
  const parsed = claims.safeParse(given)
  if (!parsed.success) return null
  const { iss, sub, email, email_verified, xms_edov, name, amr, auth_time } = parsed.data
  const address = emailSchema.safeParse(email)
  const isVerified = email_verified === true || (email_verified === undefined && xms_edov === true)
  return {
    issuer: iss,
    subject: sub,
    email: address.success && isVerified ? address.data : null,
    name: (name?.trim() || (address.success ? address.data.split("@")[0] : "") || "Somebody").slice(0, 100),
    hasSecondFactor: amr?.includes("mfa") ?? false,
    authenticatedAt: auth_time === undefined ? null : auth_time * 1000,
  }
}

/** Is this an address of one of these domains, itself and not one below it? */
export function isInDomains(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.slice(email.lastIndexOf("@") + 1))
}

/** Why a sign-in at the provider led to no account, in words for who tried. */
const OIDC_REFUSALS = worded({
  "no-account":
    "You have no account here, or your address there is not of a domain that may use this way. Ask an owner.",
  unverified:
    "The provider has not verified your e-mail address, so Greenroom can't tell which account is yours.",
  disabled: "Your account here is disabled. Ask an owner.",
  failed: "Signing in there did not work. Try again, or sign in another way.",
})

export type OidcRefusal = keyof typeof OIDC_REFUSALS

/** The words for what an address carries; null for anything else. */
export function oidcRefusalInWords(error: unknown): string | null {
  if (typeof error !== "string") return null
  if (Object.hasOwn(OIDC_REFUSALS, error)) return OIDC_REFUSALS[error as OidcRefusal]
  return ["OAuthSignin", "OAuthCallback", "Callback", "AccessDenied"].includes(error)
    ? OIDC_REFUSALS.failed
    : null
}
