import type { LogoCard } from "@/domain/logo-card"
import type { ReleasePartner } from "@/domain/release"
import { LogoPicture } from "./logo-picture"

/** The logo on its card; without a logo, the partner's initials set on the same card as a mark of their own, silent as well. */
export function PartnerLogo({
  partner,
  size,
  root,
  eager,
  enlarged,
}: {
  partner: ReleasePartner
  size: LogoCard
  /** The way from the page to the site's root. */
  root: string
  /** True above the fold: loaded at once. Others wait until the reader comes near. */
  eager: boolean
  /** As in LogoPicture. */
  enlarged?: number | undefined
}) {
  const { logo, content } = partner
  if (!logo)
    return (
      <div className="card card-empty" aria-hidden="true">
        {initials(content.acronym, content.name)}
      </div>
    )
  return <LogoPicture {...{ partner, logo, root, eager }} card={size} enlarged={enlarged} />
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
