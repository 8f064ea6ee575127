import { addressOn, wayTo } from "./paths"
import type { View } from "./view"

/**
 * What a page's head says of its other languages to search engines and link previews: every version, itself included, and
 * the one for readers of any other language. Absolute with a base address, as they want it.
 */
export function LanguageTags({ view, baseUrl }: { view: View; baseUrl?: string | undefined }) {
  const { path, versions, language } = view
  const [first] = versions
  if (!first || versions.length < 2) return null
  const at = (to: string) => (baseUrl ? addressOn(path, to, baseUrl) : wayTo(path, to))
  return (
    <>
      {versions.map((version) => (
        <link key={version.language} rel="alternate" hrefLang={version.language} href={at(version.path)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={at(first.path)} />
      {baseUrl ? (
        <>
          <meta property="og:locale" content={locale(language)} />
          {versions
            .filter((version) => version.language !== language)
            .map((version) => (
              <meta
                key={version.language}
                property="og:locale:alternate"
                content={locale(version.language)}
              />
            ))}
        </>
      ) : null}
    </>
  )
}

/** Link previews want a land too: "ko_KR", the one where most speakers of a language are. */
function locale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region ? `${language}_${region}` : language
}
