import type { Content } from "@/domain/content"
import type { LocalPartner } from "@/domain/localized"
import { displayAddress, readWebAddress } from "@/domain/web-address"

/** The native-language name and the short name under a partner's name; the short name only if the name lacks it. */
export function AlsoKnownAs({ partner: { content, spoken } }: { partner: LocalPartner }) {
  const { nativeName } = content
  const acronym = saysItself(content.name, content.acronym) ? "" : content.acronym
  if (nativeName === "" && acronym === "") return null
  return (
    <p className="also">
      {acronym}
      {acronym && nativeName ? <span aria-hidden="true"> · </span> : null}
      {nativeName ? (
        <span dir="auto" {...spoken.nativeName}>
          {nativeName}
        </span>
      ) : null}
    </p>
  )
}

/** The website, shown as its address so that it can be read in print and before following it. */
export function WebsiteLink({ content }: { content: Content }) {
  const href = readWebAddress(content.website)
  if (!href) return null
  return (
    <p className="web">
      <a href={href} rel="noopener">
        {displayAddress(href)}
      </a>
    </p>
  )
}

/** The named links that are web addresses; links are checked again here, for a release may be older than the rules. */
export function goodLinks({ links }: Content): { label: string; url: string }[] {
  return links.flatMap(({ label, url }) => {
    const address = readWebAddress(url)
    return address ? [{ label, url: address }] : []
  })
}

function saysItself(name: string, acronym: string): boolean {
  return acronym !== "" && name.split(/[^\p{Letter}\p{Number}-]+/u).includes(acronym)
}
