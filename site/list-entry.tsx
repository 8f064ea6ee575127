import type { LocalPartner } from "@/domain/localized"
import { AlsoKnownAs, WebsiteLink } from "./partner-facts"

/** In the list: name, short name and tagline in a line or two, the website at the end of the line. No pictures. */
export function ListEntry({ partner }: { partner: LocalPartner }) {
  const { slug, content, spoken } = partner
  return (
    <li className="partner" id={`partner-${slug}`}>
      <div>
        <h3 {...spoken.name}>
          <a href={`${encodeURIComponent(slug)}/`}>{content.name}</a>
        </h3>
        <AlsoKnownAs partner={partner} />
        {content.tagline ? (
          <p className="tagline" {...spoken.tagline}>
            {content.tagline}
          </p>
        ) : null}
      </div>
      <WebsiteLink content={content} />
    </li>
  )
}
