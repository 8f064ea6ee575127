import { opticalSize } from "@/domain/optical-size"
import type { LogoSize, ReleasePartner } from "@/domain/release"

/**
 * The logo on its light card; without a logo, the partner's initials. Both are silent for screen readers: the name is
 * printed beside it (WAI images tutorial, "decorative images").
 */
export function PartnerLogo({
  partner,
  size,
  root,
  eager,
}: {
  partner: ReleasePartner
  size: LogoSize | "page"
  /** The way from the page to the site's root. */
  root: string
  /** True above the fold: loaded at once. Others wait until the reader comes near. */
  eager: boolean
}) {
  const { logo, content, logoNudge } = partner
  if (!logo)
    return (
      <div className="card card-empty" aria-hidden="true">
        {initials(content.acronym, content.name)}
      </div>
    )
  const shown = opticalSize(logo, size, logoNudge)
  return (
    <div className="card">
      {/* biome-ignore lint/performance/noImgElement: static pages have no image server */}
      <img
        src={root + logo.path.slice(1)}
        alt=""
        width={shown.width}
        height={shown.height}
        loading={eager ? undefined : "lazy"}
        decoding="async"
      />
    </div>
  )
}

/** A short acronym as it is; else the first letters of up to three words, small words of a name left out. */
function initials(acronym: string, name: string): string {
  if (acronym !== "" && acronym.length <= 8) return acronym
  const words = name.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u).filter((word) => word !== "")
  const telling = words.filter((word) => !/^\p{Lowercase}/u.test(word))
  return (telling.length > 0 ? telling : words)
    .slice(0, 3)
    .map((word) => [...word][0])
    .join("")
}
