import type { ReleaseImage } from "@/domain/release"

/** A partner's logo on the card that keeps it legible in both themes; its short name or initials where one is missing. */
export function PartnerLogo({
  logo,
  name,
  acronym = "",
  className = "h-12 w-20",
}: {
  logo: ReleaseImage | null
  name: string
  acronym?: string
  className?: string
}) {
  if (!logo)
    return (
      <span
        aria-hidden="true"
        className={`flex shrink-0 items-center justify-center rounded-sm border border-dashed border-edge text-13 text-soft ${className}`}
      >
        {acronym.length > 0 && acronym.length <= 8 ? acronym : initials(name)}
      </span>
    )
  return (
    <span
      className={`flex shrink-0 items-center justify-center rounded-sm bg-card p-1 ring-1 ring-line ${className}`}
    >
      {/* biome-ignore lint/performance/noImgElement: logos are served by content address, never through an optimizer */}
      <img
        src={logo.path}
        width={logo.width}
        height={logo.height}
        alt=""
        loading="lazy"
        className="max-h-full w-auto max-w-full object-contain"
      />
    </span>
  )
}

function initials(name: string): string {
  const words = name.split(/[\s–-]+/u).filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word))
  return (words.length > 0 ? words : [name])
    .slice(0, 3)
    .map((word) => [...word][0] ?? "")
    .join("")
}
