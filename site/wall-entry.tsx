import type { LocalPartner } from "@/domain/localized"
import type { LogoSize } from "@/domain/release"
import { PartnerLogo } from "./partner-logo"

/** The zoom of a screen 1920 pixels wide (site/layout-styles). */
const ON_A_PROJECTOR = 1.32

/** On the wall: the logo and the name, nothing else. */
export function WallEntry(props: {
  partner: LocalPartner
  size: LogoSize
  root: string
  eager: boolean
  /** Is there a place for one? */
  logo: boolean
}) {
  const { partner, size, root, eager, logo } = props
  const { slug, content, spoken } = partner
  return (
    <li className="partner" id={`partner-${slug}`}>
      {logo ? <PartnerLogo {...{ partner, size, root, eager }} enlarged={ON_A_PROJECTOR} /> : null}
      <h3 {...spoken.name}>
        <a href={`${encodeURIComponent(slug)}/`}>{content.name}</a>
      </h3>
    </li>
  )
}
