import type { Content } from "./content"
import { fieldValue } from "./content-fields"
import { counted } from "./counted"
import type { EventTranslations, TierTranslations } from "./languages"
import { ownName } from "./languages"

/** The main texts whose lack of a translation is told. A name is often the same in every language, so it owes none. */
const OWED = ["tagline", "description"] as const

/** Which texts of an entry pages in this language show in the event's first language: "description". */
export function missingTexts(content: Content, language: string): (typeof OWED)[number][] {
  return OWED.filter(
    (field) => !isEmpty(fieldValue(content, field)) && isEmpty(fieldValue(content, `${field}@${language}`)),
  )
}

/** The same over an event's languages, in words for a list: "not in 한국어", "no 한국어 tagline". */
export function missingTranslations(content: Content, languages: readonly string[]): string[] {
  return languages.slice(1).flatMap((language) => {
    const missing = missingTexts(content, language)
    const hasNone = OWED.every((field) => isEmpty(fieldValue(content, `${field}@${language}`)))
    if (missing.length > 0 && hasNone) return [`not in ${ownName(language)}`]
    return missing.map((text) => `no ${ownName(language)} ${text}`)
  })
}

/** What an event and its tiers still lack in a language: "title", "introduction", "the tier “Gold”". */
export function missingEventTexts(
  event: { place: string; intro: string; translations: EventTranslations },
  tiers: { name: string; translations: TierTranslations }[],
  language: string,
): string[] {
  const said = event.translations[language] ?? {}
  return [
    said.title ? "" : "title",
    event.place === "" || said.place ? "" : "place",
    event.intro === "" || said.intro ? "" : "introduction",
    ...tiers.map(({ name, translations }) => (translations[language]?.name ? "" : `the tier “${name}”`)),
  ].filter((part) => part !== "")
}

/** "한국어 missing: 3 partners"; one for each further language in which something is. */
export function missingInLanguages(contents: Content[], languages: readonly string[]): string[] {
  return languages.slice(1).flatMap((language) => {
    const total = contents.filter((content) => missingTexts(content, language).length > 0).length
    return total === 0 ? [] : [`${ownName(language)} missing: ${counted(total, "partner")}`]
  })
}

function isEmpty(value: Content["tagline"] | Content["description"]): boolean {
  return typeof value === "string" ? value === "" : (value?.content.length ?? 0) === 0
}
