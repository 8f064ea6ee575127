import { languageOf } from "@/domain/language"
import type { ReleasePartner } from "@/domain/release"
import { AlsoKnownAs, WebsiteLink } from "./partner-facts"

/** In the list: name, short name and tagline in a line or two, the website at the end of the line. No pictures. */
export function ListEntry({ partner }: { partner: ReleasePartner }) {
  const { slug, content } = partner
  return (
    <li className="partner" id={`partner-${slug}`}>
      <div>
        <h3 lang={languageOf(content.name)}>
          <a href={`${encodeURIComponent(slug)}/`}>{content.name}</a>
        </h3>
        <AlsoKnownAs content={content} />
        {content.tagline ? <p className="tagline">{content.tagline}</p> : null}
      </div>
      <WebsiteLink content={content} />
    </li>
  )
}
