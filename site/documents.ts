import type { Release } from "@/domain/release"
import type { History } from "@/domain/release-history"
import { EMBED_SCRIPT, EMBED_SCRIPT_PATH } from "./embed-script"
import { dataResource, htmlResource } from "./kinds"
import { partnersDocument } from "./partners-document"
import { PARTNERS_SCHEMA, PARTNERS_SCHEMA_PATH } from "./partners-schema"
import { feedPath, partnersPath } from "./paths"
import { KEEP_A_DAY, KEEP_A_WEEK } from "./policy"
import { releasesFeed } from "./releases-feed"
import { embedPaths, pagePaths, renderEmbed, renderPage, type SiteOptions } from "./render"
import type { Resource } from "./resource"

/** One address of a release: what is there, made when it is asked for, and how it is sent. */
export type SiteDocument = {
  path: string
  make: () => Promise<string | null>
  send: (body: string, status: number) => Resource
}

/** Everything of a release that is public besides its logos. The front serves it, an export writes it: the same bytes. */
export function documentsOf(release: Release, history: () => History, options: SiteOptions): SiteDocument[] {
  const { slug } = release.event
  return [
    ...pagePaths(release).map((path) => ({
      path,
      make: () => renderPage(release, path, options),
      send: htmlResource,
    })),
    ...embedPaths(release).map(({ path }) => ({
      path,
      make: () => renderEmbed(release, path, options),
      send: (html: string, status: number) => htmlResource(html, status, "*"),
    })),
    data(partnersPath(slug), "application/json", () => partnersDocument(release, options)),
    data(feedPath(slug), "application/atom+xml; charset=utf-8", async () =>
      releasesFeed(release, history(), options),
    ),
  ]
}

/** A document that programs read. */
export function data(path: string, type: string, make: () => Promise<string>): SiteDocument {
  return { path, make, send: (body) => dataResource(body, type) }
}

/** What is the same for every event, by path. */
export const SHARED_FILES: ReadonlyMap<string, { type: string; body: string; keep: string }> = new Map([
  [
    PARTNERS_SCHEMA_PATH,
    { type: "application/schema+json", body: JSON.stringify(PARTNERS_SCHEMA, null, 2), keep: KEEP_A_WEEK },
  ],
  [EMBED_SCRIPT_PATH, { type: "text/javascript; charset=utf-8", body: EMBED_SCRIPT, keep: KEEP_A_DAY }],
])
