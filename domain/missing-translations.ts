import type { Content } from "./content"
import { fieldValue } from "./content-fields"
import type { EventTranslations, TierTranslations } from "./languages"
import { ownName } from "./languages"
import { t } from "./words"

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
    if (missing.length > 0 && hasNone) return [t("not in {language}", { language: ownName(language) })]
    return missing.map((text) =>
      t("no {language} {text, select, tagline {tagline} other {description}}", {
        ...{ language: ownName(language), text },
      }),
    )
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
    said.title ? "" : t("title"),
    event.place === "" || said.place ? "" : t("place"),
    event.intro === "" || said.intro ? "" : t("introduction"),
    ...tiers.map(({ name, translations }) =>
      translations[language]?.name ? "" : t("the tier “{name}”", { name }),
    ),
  ].filter((part) => part !== "")
}

/** "한국어 missing: 3 partners"; one for each further language in which something is. */
export function missingInLanguages(contents: Content[], languages: readonly string[]): string[] {
  return languages.slice(1).flatMap((language) => {
    const total = contents.filter((content) => missingTexts(content, language).length > 0).length
    return total === 0
      ? []
      : [
          t("{language} missing: {total, plural, one {# partner} other {# partners}}", {
            ...{ language: ownName(language), total },
          }),
        ]
  })
}

function isEmpty(value: Content["tagline"] | Content["description"]): boolean {
  return typeof value === "string" ? value === "" : (value?.content.length ?? 0) === 0
}
