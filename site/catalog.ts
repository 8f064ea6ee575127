import type { Release } from "@/domain/release"
import type { History } from "@/domain/release-history"
import { imagesOf, sha256Of } from "@/domain/release-images"
import { data, documentsOf, type SiteDocument } from "./documents"
import { countPartners } from "./event-page"
import { htmlResource, pictureResource } from "./kinds"
import { failedPage, type Log, Page } from "./page"
import { eventPath } from "./paths"
import { type DrawPreview, previewsOf } from "./preview-pictures"
import { type PublishedEvent, renderIndex, type SiteOptions, versionsOf } from "./render"
import { Shelf } from "./shelf"
import { type MappedPage, sitemap } from "./sitemap"

/** Where published releases and logos come from: synchronous reads of committed data. */
export type Source = {
  /** Changes whenever anything was committed; asked on every request, so it has to be cheap. */
  version(): number
  /** The release that each published event shows now, and when it was made (milliseconds since 1970). */
  published(): Published[]
  /** Read once per id, and once more when something was measured of its logos: nothing else of a release ever changes. */
  release(releaseId: number): Release
  /** Is any of these logos, by SHA-256, measured by now? */
  anyMeasured(sha256s: string[]): boolean
  /** How the event came to show this release; read when its feed is first asked for. */
  history(releaseId: number): History
  /** The bytes of a logo by SHA-256 (lower-case hex), with its media type. */
  blob(sha256: string): { type: string; bytes: Buffer } | null
}

export type Published = { slug: string; releaseId: number; publishedAt: number }

/** What the front needs of a page, whatever it is made of. */
export type Servable = Pick<Page, "kept" | "ready" | "discard">

/** Bytes in memory, all codings together: of pages, and apart from them of pictures, which a crawler may ask for by the thousand. */
export type Rooms = { pages: number; pictures: number }
const ROOMS: Rooms = { pages: 256 * 1024 * 1024, pictures: 64 * 1024 * 1024 }

type Shown = Published & {
  event: PublishedEvent | null
  pages: Map<string, Servable>
  /** A page in each of the event's languages; for the sitemap. */
  versionsOf: (path: string) => NonNullable<MappedPage["versions"]>
  logos: Set<string>
  /** Its logos that nothing was measured of when it was opened, by SHA-256. */
  unmeasured: string[]
}

/**
 * What is public at this moment: pages by path, logo paths. In step with the source after `refresh`; releases that are
 * no longer shown are forgotten. A source that fails is logged once and the last good state stays public.
 */
export class Catalog {
  /** Every public page and document by its path, "/" included. */
  pages = new Map<string, Servable>()
  /** The paths of logos that a public page shows. All others are confidential. */
  logos = new Set<string>()
  private shown = new Map<string, Shown>()
  private seen: number | null = null
  private failing = false
  private asked = false
  private readonly shelves: { pages: Shelf; pictures: Shelf }

  constructor(
    private readonly source: Source,
    private readonly log: Log,
    private readonly options: SiteOptions,
    private readonly draw?: DrawPreview,
    rooms = ROOMS,
  ) {
    this.shelves = { pages: new Shelf(rooms.pages), pictures: new Shelf(rooms.pictures) }
  }

  /**
   * Asks the source at most once per turn of the event loop, for asking costs more than the rest of a request: what is
   * read from sockets in one turn was sent before it began, so it cannot follow a commit that the one question missed.
   */
  refresh(): void {
    if (this.asked) return
    this.asked = true
    setImmediate(this.nextTurn)
    try {
      const version = this.source.version()
      if (version === this.seen) return
      this.show(this.source.published())
      this.seen = version
      this.failing = false
    } catch (error) {
      if (!this.failing)
        this.log("The published events cannot be read; the last known ones stay public.", error)
      this.failing = true
    }
  }

  private readonly nextTurn = () => {
    this.asked = false
  }

  private show(published: Published[]): void {
    const still = published.map((item) => this.stillRight(item))
    if (this.seen !== null && published.length === this.shown.size && still.every((old) => old !== null))
      return
    const next = new Map(published.map((item, index) => [item.slug, still[index] ?? this.open(item)]))
    this.shown = next
    const events = [...next.values()].flatMap(({ event }) => (event ? [event] : []))
    const before = this.pages
    this.pages = new Map<string, Servable>([
      this.page({ path: "/", make: () => renderIndex(events, this.options), send: htmlResource }),
    ])
    const { baseUrl } = this.options
    if (baseUrl)
      this.pages.set(
        ...this.page(data("/sitemap.xml", "application/xml", async () => sitemapOf(next, baseUrl))),
      )
    this.logos = new Set()
    for (const { pages, logos } of next.values()) {
      for (const [path, page] of pages) this.pages.set(path, page)
      for (const logo of logos) this.logos.add(logo)
    }
    const kept = new Set(this.pages.values())
    for (const page of before.values()) if (!kept.has(page)) page.discard()
  }

  /** What is shown of an event, unless that is another release or its logos were measured since. */
  private stillRight({ slug, releaseId }: Published): Shown | null {
    const old = this.shown.get(slug)
    if (old?.releaseId !== releaseId) return null
    return old.unmeasured.length > 0 && this.source.anyMeasured(old.unmeasured) ? null : old
  }

  private page({ path, make, send }: SiteDocument): readonly [string, Page] {
    const { log, shelves } = this
    return [path, new Page({ name: path, render: make, kind: send, log, shelf: shelves.pages })]
  }

  private pictures(release: Release): (readonly [string, Page<Buffer>])[] {
    const { draw, log } = this
    if (!draw) return []
    const shelf = this.shelves.pictures
    return previewsOf(release).map(({ path, picture }) => {
      const render = () => draw(picture(), (sha256) => this.source.blob(sha256))
      return [path, new Page({ name: path, render, kind: pictureResource, log, shelf })]
    })
  }

  private open({ slug, releaseId, publishedAt }: Published): Shown {
    try {
      const release = this.source.release(releaseId)
      const history = () => this.source.history(releaseId)
      return {
        ...{ slug, releaseId, publishedAt },
        event: { event: release.event, partners: countPartners(release) },
        versionsOf: (path) => versionsOf(release, path),
        pages: new Map<string, Servable>([
          ...documentsOf(release, history, this.options).map((document) => this.page(document)),
          ...this.pictures(release),
        ]),
        logos: new Set(imagesOf(release)),
        unmeasured: unmeasuredIn(release),
      }
    } catch (error) {
      this.log(`Release ${releaseId} of ${slug} cannot be read.`, error)
      const path = eventPath(slug)
      const failed = failedPage(path, this.log)
      return {
        ...{ slug, releaseId, publishedAt, event: null, versionsOf: () => [] },
        pages: new Map([[path, failed]]),
        logos: new Set(),
        unmeasured: [],
      }
    }
  }
}

function unmeasuredIn({ tiers }: Release): string[] {
  const logos = tiers.flatMap(({ partners }) => partners.flatMap(({ logo, darkLogo }) => [logo, darkLogo]))
  return logos.flatMap((logo) => (logo && logo.facts === null ? [sha256Of(logo)] : []))
}

/** "/" and every page for people; each changed last when its event's release was made. */
function sitemapOf(shown: ReadonlyMap<string, Shown>, baseUrl: string): string {
  const readable = [...shown.values()].filter(({ event }) => event !== null)
  const pages = readable.flatMap(({ pages, publishedAt, versionsOf }) =>
    [...pages.keys()]
      .filter((path) => path.startsWith("/e/") && path.endsWith("/"))
      .map((path) => ({ path, changedAt: publishedAt, versions: versionsOf(path) })),
  )
  const newest = Math.max(0, ...readable.map(({ publishedAt }) => publishedAt))
  return sitemap(newest > 0 ? [{ path: "/", changedAt: newest }, ...pages] : pages, baseUrl)
}
