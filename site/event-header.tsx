import type { ReleaseHeader } from "@/domain/release"

/** The width that the band gets (site/styles): all of a narrow screen, the column of a wide one. */
const SIZES = "(min-width:1248px) 1200px,100vw"

/** The event's picture, a band above the title: decoration, so screen readers skip it. Its place is kept before it is there. */
export function EventHeader({ header, root }: { header: ReleaseHeader | null; root: string }) {
  if (!header) return null
  const at = (path: string) => root + path.slice(1)
  const narrower = header.renditions.filter(({ width }) => width < header.width)
  return (
    // biome-ignore lint/performance/noImgElement: static pages have no image server
    <img
      className="band"
      src={at(header.path)}
      srcSet={
        narrower.length > 0
          ? [...narrower, header].map(({ path, width }) => `${at(path)} ${width}w`).join(",")
          : undefined
      }
      sizes={narrower.length > 0 ? SIZES : undefined}
      width={header.width}
      height={header.height}
      alt=""
      fetchPriority="high"
    />
  )
}
