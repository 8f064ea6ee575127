import { accountLinkAddress, isAccountLink } from "@/domain/account-links"
import { LINK_PLACE } from "./mail-data"

/** The personal link that a waiting mail holds; null when it has none or no longer has it. `url` is the base address. */
export function linkOf(mail: { kind: string; linkToken: string | null }, url: string): string | null {
  if (mail.linkToken === null) return null
  return isAccountLink(mail.kind)
    ? accountLinkAddress(url, mail.kind, mail.linkToken)
    : `${url}/review/${mail.linkToken}`
}

/** Puts the personal link into a composed text. `link` is an address that needs no escaping; null where a mail has none. */
export function placeLink(composed: string, link: string | null): string {
  if (link !== null) return composed.replaceAll(LINK_PLACE, () => link)
  if (composed.includes(LINK_PLACE)) throw new Error("A mail with a place for a link has none.")
  return composed
}

/** For reading a mail on the desk: words stand where the link goes, and nothing can be followed. */
export function withoutLink(composed: string): string {
  return composed.replaceAll(` href="${LINK_PLACE}"`, "").replaceAll(LINK_PLACE, "[personal link]")
}
