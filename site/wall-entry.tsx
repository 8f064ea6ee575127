import { languageOf } from "@/domain/language"
import type { LogoSize, ReleasePartner } from "@/domain/release"
import { PartnerLogo } from "./partner-logo"

/** The zoom of a screen 1920 pixels wide (site/layout-styles). */
const ON_A_PROJECTOR = 1.32

/** On the wall: the logo and the name, nothing else. */
export function WallEntry(props: { partner: ReleasePartner; size: LogoSize; root: string; eager: boolean }) {
  const { partner, size, root, eager } = props
  const { slug, content } = partner
  return (
    <li className="partner" id={`partner-${slug}`}>
      <PartnerLogo {...{ partner, size, root, eager }} enlarged={ON_A_PROJECTOR} />
      <h3 lang={languageOf(content.name)}>
        <a href={`${encodeURIComponent(slug)}/`}>{content.name}</a>
      </h3>
    </li>
  )
}
