import type { ReactNode } from "react"
import { directionOf } from "@/domain/languages"
import { FIRST_FONTS } from "./fonts"
import { LanguageTags } from "./language-tags"
import { rootFrom } from "./paths"
import { dataBlock } from "./structured-data"
import { PAPER, styleSheet } from "./styles"
import type { View } from "./view"

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
  /** The path of an image for link previews: pixels, for drawings are not shown there. */
  image?: string | undefined
  /** What search engines read of the page (site/structured-data). */
  data?: object
  /** Further forms of the page: href is relative. */
  alternates?: { type: string; href: string; title: string }[]
  /** Of an event's page: its language and its other languages. */
  view?: View
  options: SiteOptions
  children: ReactNode
}) {
  const {
    title,
    description,
    path,
    unlisted = false,
    accent,
    image,
    data,
    alternates = [],
    view,
    options,
    children,
  } = props
  // The page for unknown addresses is shown at any depth, so it alone names the root as such.
  const root = path ? rootFrom(path) : "/"
  const address = options.baseUrl && path && !unlisted ? options.baseUrl + path : undefined
  return (
    <html lang={view?.language ?? "en"} {...directed(view)}>
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
            {image ? <meta property="og:image" content={options.baseUrl + image} /> : null}
          </>
        ) : null}
        {view && !unlisted ? <LanguageTags view={view} baseUrl={options.baseUrl} /> : null}
        {alternates.map((alternate) => (
          <link key={alternate.type} rel="alternate" {...alternate} />
        ))}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet; its one variable is a checked color */}
        <style dangerouslySetInnerHTML={{ __html: styleSheet(accent, root) }} />
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

/** Pages from left to right need no word about it. */
function directed(view: View | undefined): { dir?: "rtl" } {
  return view && directionOf(view.language) === "rtl" ? { dir: "rtl" } : {}
}
