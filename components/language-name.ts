import { englishName, isLanguage } from "@/domain/languages"
import { readerLanguage, readerLocale } from "@/domain/words"

/** What the reader calls a language: "Korean", "한국어". */
export function languageName(tag: string): string {
  if (readerLanguage() === "en" || !isLanguage(tag)) return englishName(tag)
  return new Intl.DisplayNames(readerLocale(), { type: "language" }).of(tag) ?? englishName(tag)
}
