import { ACCOUNT_LINKS } from "./account-links"

const PLACES = ["review", "set-up", ...Object.values(ACCOUNT_LINKS).map(({ path }) => path)]
/** A segment of an address that is, or stands where, a token: whoever has it is let in. */
const AFTER = new RegExp(`/(${PLACES.join("|")})/[^/?#\\s"'\\\\]+`, "gu")
/** 256 random bits in base64url, as all tokens here and the ids of sessions are written. */
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/gu
/** What next-auth and OpenID providers sign or encrypt (RFC 7519). */
const JWT = /eyJ[\w-]{8,}\.[\w.-]+/gu

/** A text without anything that lets somebody in. What is logged passes through here, whoever wrote it. */
export function withoutTokens(text: string): string {
  return text
    .replace(AFTER, (_, place: string) => `/${place}/[token]`)
    .replace(JWT, "[token]")
    .replace(TOKEN, "[token]")
}

/** The path of a request as it may be logged: no query, no token. */
export function loggedPath(url: string): string {
  return withoutTokens(url.split(/[?#]/u, 1)[0] ?? "").slice(0, 300)
}

/** The values of a query that failed are texts and addresses; Drizzle writes them into the message. */
export function withoutParams(text: string): string {
  return text.replace(/\nparams: [\s\S]*?(?=\n\s+at |$)/u, "")
}
