import { ROLES, type Role } from "@/domain/permissions"

/** A sign-in provider that speaks OpenID Connect. */
export type OidcSettings = {
  /** As its tokens name it (`iss`), without a slash added or taken. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button calls it. */
  name: string
  /** Of the addresses that accounts are linked and made by, lower case. */
  allowedDomains: string[]
  /** The role of people who have no account yet; null when they get none. */
  defaultRole: Role | null
}

type Source = Record<string, string | undefined>

/** The provider that OIDC_* describe, null for none, or a sentence per wrong variable. */
export function readOidc(source: Source): { settings: OidcSettings | null } | { sentences: string[] } {
  const issuer = source.OIDC_ISSUER?.trim()
  if (!issuer) {
    const stray = NAMES.filter((name) => source[name]?.trim())
    return stray.length === 0
      ? { settings: null }
      : { sentences: [`${stray[0]} is set without OIDC_ISSUER. Set both, or neither.`] }
  }
  const allowedDomains = list(source.OIDC_ALLOWED_DOMAINS)
  const role = source.OIDC_DEFAULT_ROLE?.trim().toLowerCase() ?? ""
  const [clientId, clientSecret] = [source.OIDC_CLIENT_ID?.trim(), source.OIDC_CLIENT_SECRET?.trim()]
  const defaultRole = ROLES.find((known) => known === role) ?? null
  const sentences = [
    isIssuer(issuer)
      ? ""
      : "OIDC_ISSUER must be the provider’s address, such as https://login.example.org/realms/staff (http for this machine alone).",
    clientId ? "" : "OIDC_CLIENT_ID must be the name that the provider knows Greenroom by.",
    clientSecret ? "" : "OIDC_CLIENT_SECRET must be the secret that the provider gave for it.",
    allowedDomains.length > 0 && allowedDomains.every(isDomain)
      ? ""
      : "OIDC_ALLOWED_DOMAINS must name the domains of your staff’s e-mail addresses, such as example.org, with commas between.",
    role === "" || defaultRole ? "" : `OIDC_DEFAULT_ROLE must be empty, or one of ${ROLES.join(", ")}.`,
  ].filter((sentence) => sentence !== "")
  if (sentences.length > 0 || !clientId || !clientSecret) return { sentences }
  const name = source.OIDC_NAME?.trim() || new URL(issuer).hostname
  return { settings: { issuer, clientId, clientSecret, name, allowedDomains, defaultRole } }
}

const NAMES = [
  ...["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"],
  ...["OIDC_ALLOWED_DOMAINS", "OIDC_DEFAULT_ROLE"],
]

const list = (text = "") =>
  text
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== "")

const isDomain = (text: string) =>
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u.test(text)

/** Tokens and the secret go there, so over TLS only, but for a provider on this machine. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  if (search !== "" || hash !== "") return false
  return (
    protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname))
  )
}
