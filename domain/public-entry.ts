import type { Content, ContentTranslations } from "./content"
import type { EntryPart } from "./entry-parts"
import type { ReleasePartner } from "./release"
import { EMPTY_RICH_TEXT } from "./rich-text"

/**
 * An entry without the parts that its tier keeps off the public pages, in every language. The one place where they are left
 * out: whatever shows a release is made from its result.
 */
export function publicEntry(entry: ReleasePartner, hidden: readonly EntryPart[]): ReleasePartner {
  if (hidden.length === 0) return entry
  const isHidden = (part: EntryPart) => hidden.includes(part)
  const { logoAlt, translations, ...main } = entry.content
  const said = translations && withoutHidden(translations, isHidden)
  const content: Content = {
    ...main,
    ...(isHidden("description") ? { description: EMPTY_RICH_TEXT } : {}),
    ...(isHidden("website") ? { website: "" } : {}),
    ...(isHidden("tagline") ? { tagline: "" } : {}),
    ...(isHidden("acronym") ? { acronym: "" } : {}),
    ...(isHidden("nativeName") ? { nativeName: "" } : {}),
    ...(isHidden("links") ? { links: [] } : {}),
    ...(logoAlt === undefined || isHidden("logo") ? {} : { logoAlt }),
    ...(said && Object.keys(said).length > 0 ? { translations: said } : {}),
  }
  return { ...entry, content, ...(isHidden("logo") ? { logo: null, darkLogo: null } : {}) }
}

/** The name stays in every language. */
function withoutHidden(
  translations: ContentTranslations,
  isHidden: (part: EntryPart) => boolean,
): ContentTranslations {
  return Object.fromEntries(
    Object.entries(translations).flatMap(([language, { tagline, description, ...texts }]) => {
      const left = {
        ...texts,
        ...(tagline === undefined || isHidden("tagline") ? {} : { tagline }),
        ...(description === undefined || isHidden("description") ? {} : { description }),
      }
      return Object.keys(left).length > 0 ? [[language, left] as const] : []
    }),
  )
}
