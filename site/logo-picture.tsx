import type { LogoCard } from "@/domain/logo-card"
import { opticalSize } from "@/domain/optical-size"
import { CARD, cardUnder } from "@/domain/public-colors"
import type { ReleaseLogo, ReleasePartner } from "@/domain/release"
import { shiftClasses } from "./logo-shifts"
import { logoSources } from "./logo-sources"

/** Print is on white paper whatever the screen shows. */
const DARK_SCREEN = "screen and (prefers-color-scheme:dark)"

/**
 * A logo on its card. On dark screens the brand's own variant for dark backgrounds stands on the page itself; a logo without
 * one keeps its light card, for no logo is ever recolored. It is silent for screen readers: the name is printed beside it
 * (WAI images tutorial, "decorative images").
 */
export function LogoPicture(props: {
  partner: ReleasePartner
  logo: ReleaseLogo
  card: LogoCard
  /** The way from the page to the site's root. */
  root: string
  /** True above the fold: loaded at once. Others wait until the reader comes near. */
  eager: boolean
  /** How much larger than its size the logo is shown at most (site/layout-styles): files are chosen to be sharp then. */
  enlarged?: number | undefined
}) {
  const { partner, logo, card, root, eager, enlarged = 1 } = props
  const { darkLogo, logoNudge } = partner
  const shown = opticalSize(logo, card, logoNudge)
  const sources = logoSources(logo, shown.width * enlarged)
  const image = (
    // biome-ignore lint/performance/noImgElement: static pages have no image server
    <img
      className={shiftClasses(partner, card)}
      src={root + sources.first.slice(1)}
      srcSet={sources.finer.length > 0 ? finerSet(sources, root) : undefined}
      alt=""
      width={shown.width}
      height={shown.height}
      loading={eager ? undefined : "lazy"}
      decoding="async"
    />
  )
  if (!darkLogo) return <div className={cardClass(logo)}>{image}</div>
  const dark = opticalSize(darkLogo, card, logoNudge)
  const darkSources = logoSources(darkLogo, dark.width * enlarged)
  return (
    <div className={`${cardClass(logo)} own`}>
      <picture>
        <source
          media={DARK_SCREEN}
          // Without a density of its own, the first address would take the comma and the next one for a part of itself.
          srcSet={[`${root}${darkSources.first.slice(1)} 1x`, finerSet(darkSources, root)]
            .filter(Boolean)
            .join(",")}
          width={dark.width}
          height={dark.height}
        />
        {image}
      </picture>
    </div>
  )
}

function finerSet({ finer }: ReturnType<typeof logoSources>, root: string): string {
  return finer.map(({ path, density }) => `${root}${path.slice(1)} ${density}x`).join(",")
}

/** The style sheet tones a card down for dark screens, but a white one. */
function cardClass(logo: ReleaseLogo): string {
  return cardUnder(logo, "dark") === CARD.light ? "card white" : "card"
}
