import type { LocalRelease } from "@/domain/localized"
import type { Words } from "./words"

/** Where a page stands and what it says by itself: what its parts need besides the release. */
export type View = {
  language: string
  words: Words
  /** The page's public path. */
  path: string
  /** The same page in each of the event's languages, this one included. */
  versions: { language: string; path: string }[]
}

/** A page's release in the page's language, and the page. */
export type Shown = { release: LocalRelease; view: View }
