import { languageSlug } from "@/domain/languages"
import { mainLanguage } from "@/domain/localized"
import type { Release } from "@/domain/release"
import { freeSlug } from "@/domain/slug"
import { embedPath, eventPath, partnerPath } from "./paths"

/** A page of a release: the event's (no slug) or a partner's, in one language. */
export type PageOf = { language: string; slug: string | null }

/**
 * The folder of each language's pages within the event's: "" for the first, "ko". A partner's address is older and wins:
 * beside a partner "ko", the pages in Korean stand in "ko-2".
 */
export function languageFolders({
  event,
  tiers,
}: Pick<Release, "event"> & { tiers: { partners: { slug: string }[] }[] }): Map<string, string> {
  const [first = "en", ...further] = event.languages
  if (further.length === 0) return new Map([[first, ""]])
  const taken = new Set(tiers.flatMap(({ partners }) => partners.map(({ slug }) => slug)))
  return new Map([
    [first, ""],
    ...further.map((tag) => {
      const folder = freeSlug(languageSlug(tag), (slug) => taken.has(slug), "language")
      taken.add(folder)
      return [tag, folder] as const
    }),
  ])
}

/** The addresses of one release; made once, for folders depend on all its partners. */
export class Addresses {
  private readonly folders: Map<string, string>
  private readonly slugs: string[]

  constructor(private readonly release: Release) {
    this.folders = languageFolders(release)
    this.slugs = release.tiers.flatMap(({ partners }) => partners.map(({ slug }) => slug))
  }

  path({ language, slug }: PageOf): string {
    const folder = this.folders.get(language) ?? ""
    const event = this.release.event.slug
    return slug === null ? eventPath(event, folder) : partnerPath(event, slug, folder)
  }

  /** Every page, language by language, the event's own first. */
  all(): string[] {
    return [...this.folders.keys()].flatMap((language) =>
      [null, ...this.slugs].map((slug) => this.path({ language, slug })),
    )
  }

  /** The same page in each of the event's languages. */
  versions(slug: string | null): { language: string; path: string }[] {
    return [...this.folders.keys()].map((language) => ({ language, path: this.path({ language, slug }) }))
  }

  /** The wall for frames in each language. */
  embeds(): { language: string; path: string }[] {
    return [...this.folders].map(([language, folder]) => ({
      language,
      path: embedPath(this.release.event.slug, folder),
    }))
  }

  /** What stands at a path; null for anything else. */
  find(path: string): PageOf | null {
    const own = eventPath(this.release.event.slug)
    if (!path.startsWith(own) || !path.endsWith("/")) return null
    const [one, two, ...more] = path.slice(own.length).split("/").slice(0, -1)
    const language = mainLanguage(this.release)
    if (more.length > 0) return null
    if (one === undefined) return { language, slug: null }
    if (two === undefined && this.slugs.includes(one)) return { language, slug: one }
    const spoken = [...this.folders].find(([, folder]) => folder !== "" && folder === one)?.[0]
    if (spoken === undefined) return null
    if (two === undefined) return { language: spoken, slug: null }
    return this.slugs.includes(two) ? { language: spoken, slug: two } : null
  }
}
