import { directionOf, ownName } from "@/domain/languages"
import { wayTo } from "./paths"
import type { View } from "./view"

/** The same page in the event's other languages, each by its own name; nothing where there is one language. */
export function LanguageLinks({ view }: { view: View }) {
  const { language, words, path, versions } = view
  if (versions.length < 2) return null
  return (
    <nav className="tongues" aria-label={words.languages} {...words.spoken}>
      <ul>
        {versions.map((version) => {
          const tag = { lang: version.language, dir: directionOf(version.language) }
          return (
            <li key={version.language}>
              {version.language === language ? (
                <span {...tag} aria-current="page">
                  {ownName(version.language)}
                </span>
              ) : (
                <a href={wayTo(path, version.path)} hrefLang={version.language} {...tag}>
                  {ownName(version.language)}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
