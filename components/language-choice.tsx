"use client"
import { LANGUAGE_COOKIE, READER_LANGUAGES, type ReaderLanguage, readerLanguage, t } from "@/domain/words"
import { MenuChoices } from "./ui/menu"

/** The language of the desk in this browser. The page is asked for anew, for every word of it changes. */
export function LanguageChoice() {
  function choose(chosen: ReaderLanguage) {
    // biome-ignore lint/suspicious/noDocumentCookie: not all browsers have the Cookie Store
    document.cookie = `${LANGUAGE_COOKIE}=${chosen}; path=/; max-age=31536000; samesite=lax`
    if (chosen !== readerLanguage()) location.reload()
  }
  return (
    <MenuChoices
      label={t("Language of the desk")}
      choices={READER_LANGUAGES}
      chosen={readerLanguage()}
      onChoose={choose}
    />
  )
}
