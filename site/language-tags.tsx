import type { View } from "./view"

/**
 * What a page's head says of its other languages to search engines and link previews: every version, itself included, and
 * the one for readers of any other language. Like the canonical link it needs a base address, for search engines take whole
 * addresses alone (Google Search Central, "Localized versions of your pages"); the page's own language links do without.
 */
export function LanguageTags({ view, baseUrl }: { view: View; baseUrl?: string | undefined }) {
  const { versions, language } = view
  const [first] = versions
  if (!first || versions.length < 2 || !baseUrl) return null
  return (
    <>
      {versions.map((version) => (
        <link
          key={version.language}
          rel="alternate"
          hrefLang={version.language}
          href={baseUrl + version.path}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={baseUrl + first.path} />
      <meta property="og:locale" content={locale(language)} />
      {versions
        .filter((version) => version.language !== language)
        .map((version) => (
          <meta key={version.language} property="og:locale:alternate" content={locale(version.language)} />
        ))}
    </>
  )
}

/** Link previews want a land too: "ko_KR", the one where most speakers of a language are. */
function locale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region ? `${language}_${region}` : language
}
