import type { ReactNode } from "react"
import { PAPER } from "@/domain/public-colors"
import { FIRST_FONTS } from "./fonts"
import { rootFrom } from "./paths"
import { PREVIEW_SIZE } from "./preview-image"
import type { PreviewPicture } from "./preview-pictures"
import { dataBlock } from "./structured-data"
import { styleSheet } from "./styles"

export type SiteOptions = {
  /** The public base address without a trailing slash, for the canonical link and link previews. */
  baseUrl?: string
}

/** The frame of every public page: one style element, at most one block of data, no script, nothing from elsewhere. */
export function Document(props: {
  title: string
  description?: string
  /** The page's public path; without one the page is kept out of search engines. */
  path?: string
  /** True for a page that shows what another one shows: it is kept out of search engines too. */
  unlisted?: boolean
  accent?: string
  /** Rules of this page alone, after the shared ones. */
  styles?: string
  /** What links to the page are shown with. */
  preview?: PreviewPicture
  /** What search engines read of the page (site/structured-data). */
  data?: object
  /** Further forms of the page: href is relative. */
  alternates?: { type: string; href: string; title: string }[]
  options: SiteOptions
  children: ReactNode
}) {
  const {
    title,
    description,
    path,
    unlisted = false,
    accent,
    styles = "",
    preview,
    data,
    alternates = [],
    options,
    children,
  } = props
  // The page for unknown addresses is shown at any depth, so it alone names the root as such.
  const root = path ? rootFrom(path) : "/"
  const address = options.baseUrl && path && !unlisted ? options.baseUrl + path : undefined
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: this is the document itself, outside Next.js */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        {description ? <meta name="description" content={description} /> : null}
        {path && !unlisted ? null : <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme:light)" />
        <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme:dark)" />
        <link rel="icon" href={`${root}icon.svg`} type="image/svg+xml" />
        {FIRST_FONTS.map((font) => (
          <link
            key={font}
            rel="preload"
            href={root + font}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
        {address ? (
          <>
            <link rel="canonical" href={address} />
            <meta property="og:url" content={address} />
            <meta property="og:type" content="website" />
            <meta property="og:title" content={title} />
            {description ? <meta property="og:description" content={description} /> : null}
            {preview ? <PreviewTags {...preview} baseUrl={options.baseUrl} /> : null}
          </>
        ) : null}
        {alternates.map((alternate) => (
          <link key={alternate.type} rel="alternate" {...alternate} />
        ))}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet; what varies in it is a checked color and whole numbers */}
        <style dangerouslySetInnerHTML={{ __html: styleSheet(accent, root) + styles }} />
      </head>
      <body>
        {children}
        {data ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes; dataBlock leaves no "<"
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataBlock(data) }} />
        ) : null}
      </body>
    </html>
  )
}

function PreviewTags({ path, alt, baseUrl }: PreviewPicture & { baseUrl: string | undefined }) {
  return (
    <>
      <meta property="og:image" content={baseUrl + path} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(PREVIEW_SIZE.width)} />
      <meta property="og:image:height" content={String(PREVIEW_SIZE.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
