import { type OpenLink, openLink } from "@/db/review-links"
import { database } from "./database"
import { readEnv } from "./env"

/**
 * The framed page's logos have the addresses of public ones, which say nothing of a link. This cookie says it: the
 * browser sends it to /logos and nowhere else, and forgets it when it closes. A name per link, so that two links in one
 * browser both work.
 */
export function linkCookie(linkId: number, token: string): string {
  const secure = readEnv().url.startsWith("https:") ? "; Secure" : ""
  return `${PREFIX}${linkId}=${token}; Path=/logos; HttpOnly; SameSite=Lax${secure}`
}

/** The links that a request's cookies name and that open something now. */
export function linksOf(cookies: { name: string; value: string }[]): OpenLink[] {
  return cookies
    .filter(({ name }) => name.startsWith(PREFIX))
    .flatMap(({ name, value }) => {
      const open = openLink(database(), value)
      return open && name === `${PREFIX}${open.link.id}` ? [open] : []
    })
}

const PREFIX = "greenroom-review-"
