import { type OpenLink, openLink } from "@/db/review-links"
import { cookieName } from "./cookie-names"
import { database } from "./database"
import { readEnv } from "./env"

/**
 * The framed page's logos have the addresses of public ones, which say nothing of a link. This cookie says it, and the
 * browser forgets it when it closes. Its prefix wants the path "/", so it goes along with every request; only /logos looks
 * at it. A name per link, so that two links in one browser both work.
 */
export function linkCookie(linkId: number, token: string): string {
  const secure = readEnv().url.startsWith("https:") ? "; Secure" : ""
  return `${nameOf(linkId)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

/** The links that a request's cookies name and that open something now. */
export function linksOf(cookies: { name: string; value: string }[]): OpenLink[] {
  return cookies
    .filter(({ name }) => name.startsWith(nameOf("")))
    .flatMap(({ name, value }) => {
      const open = openLink(database(), value)
      return open && name === nameOf(open.link.id) ? [open] : []
    })
}

function nameOf(linkId: number | string): string {
  return cookieName(`review-${linkId}`)
}
