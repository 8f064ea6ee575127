"use client"
import { LANGUAGE_COOKIE, READER_LANGUAGES, type ReaderLanguage, readerLanguage, t } from "@/domain/words"
import { MenuChoices } from "./ui/menu"

/** The language of the desk in this browser, in a menu. */
export function LanguageChoice() {
  return (
    <MenuChoices
      label={t("Language of the desk")}
      choices={READER_LANGUAGES}
      chosen={readerLanguage()}
      onChoose={choose}
    />
  )
}

/** The same at the foot of pages that have no menu. */
export function LanguageLine() {
  return (
    <fieldset className="flex flex-wrap gap-x-1 text-13 print:hidden">
      <legend className="sr-only">{t("Language of this page")}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === readerLanguage()}
          onClick={() => choose(language)}
          className="min-h-8 rounded-sm px-2 text-soft first:-ml-2 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {READER_LANGUAGES[language]}
        </button>
      ))}
    </fieldset>
  )
}

const LANGUAGES = Object.keys(READER_LANGUAGES) as ReaderLanguage[]

/** The page is asked for anew, for every word of it changes. */
function choose(language: ReaderLanguage) {
  // biome-ignore lint/suspicious/noDocumentCookie: not all browsers have the Cookie Store
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`
  if (language !== readerLanguage()) location.reload()
}
