import { z } from "zod"
import { LANGUAGE_NAMES, type LanguageTag } from "./language-names"
import { readerLanguage, readerLocale, t } from "./words"

/** What an event says of itself in a further language; what is not given falls back to its first language. */
export type EventTranslation = { title?: string; place?: string; intro?: string }
/** By BCP 47 tag, the first language excluded. */
export type EventTranslations = Record<string, EventTranslation>
export type TierTranslations = Record<string, { name?: string }>

export type Direction = "ltr" | "rtl"

/** Far more than any event has been seen with; each makes every page once more. */
export const MOST_LANGUAGES = 8

/** All that can be chosen, by their English names. */
export const LANGUAGE_TAGS = (Object.keys(LANGUAGE_NAMES) as LanguageTag[]).sort((a, b) =>
  LANGUAGE_NAMES[a].english < LANGUAGE_NAMES[b].english ? -1 : 1,
)

export function isLanguage(tag: string): tag is LanguageTag {
  return Object.hasOwn(LANGUAGE_NAMES, tag)
}

/** The language's name for itself: "한국어". A tag that is not on the list is its own name. */
export function ownName(tag: string): string {
  return isLanguage(tag) ? LANGUAGE_NAMES[tag].own : tag
}

/** Its name for staff: "Korean". */
function englishName(tag: string): string {
  return isLanguage(tag) ? LANGUAGE_NAMES[tag].english : tag
}

/** Its name in the reader's language: "Korean", "한국어". */
export function languageName(tag: string): string {
  if (readerLanguage() === "en" || !isLanguage(tag)) return englishName(tag)
  return new Intl.DisplayNames(readerLocale(), { type: "language" }).of(tag) ?? tag
}

/** A language's part of addresses: "ko", "pt-br". */
export function languageSlug(tag: string): string {
  return tag.toLowerCase()
}

/** Would a partner with this slug stand where the pages of a language stand? */
export function isLanguageSlug(slug: string): boolean {
  return LANGUAGE_TAGS.some((tag) => languageSlug(tag) === slug)
}

export function directionOf(tag: string): Direction {
  return /^(?:ar|he|fa|ur)(?:-|$)/u.test(tag) ? "rtl" : "ltr"
}

/** Attributes of an element whose text is in this language, within a page in another; none when it is the page's own. */
export type Spoken = { lang?: string; dir?: Direction }

export function spokenIn(language: string | undefined, page: string): Spoken {
  if (language === undefined || language === page) return {}
  const dir = directionOf(language)
  return dir === directionOf(page) ? { lang: language } : { lang: language, dir }
}

/** Languages of an event: the first is the one that its main texts are in. */
export const languagesSchema = z
  .array(z.string().refine(isLanguage, { error: () => t("Choose languages from the list.") }))
  .min(1, { error: () => t("Keep at least one language: the one that the texts are in.") })
  .max(MOST_LANGUAGES, { error: () => t("At most {most} languages.", { most: MOST_LANGUAGES }) })
  .refine((tags) => new Set(tags).size === tags.length, {
    error: () => t("Each language can be chosen once."),
  })
