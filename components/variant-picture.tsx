import type { LogoVariant } from "@/domain/logo-facts"
import { PAPER } from "@/domain/public-colors"
import type { ReleaseImage } from "@/domain/release"

/** A variant on the ground that it is made for; a print file is never shown, only named. */
export function VariantPicture({
  variant,
  file,
  className,
}: {
  variant: Exclude<LogoVariant, "print">
  file: ReleaseImage
  className: string
}) {
  return (
    <span
      className={`flex shrink-0 items-center justify-center rounded-sm p-2 ring-1 ring-line ${className}`}
      style={{ background: GROUNDS[variant] }}
    >
      {/* biome-ignore lint/performance/noImgElement: logos are served by content address, never through an optimizer */}
      <img
        src={file.path}
        width={file.width}
        height={file.height}
        alt=""
        loading="lazy"
        className="max-h-full w-auto max-w-full object-contain"
      />
    </span>
  )
}

/** One color may be black or white: on gray both are seen. */
const GROUNDS = { dark: PAPER.dark, mono: "#8c877d" } as const

/** "SVG", "PNG", "PDF": what kind of file stands at an image's path. */
export function fileKind({ path }: Pick<ReleaseImage, "path">): string {
  const ending = path.slice(path.lastIndexOf(".") + 1)
  return ending === "jpg" ? "JPEG" : ending.toUpperCase()
}
