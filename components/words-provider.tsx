"use client"
import { type ReactNode, use } from "react"
import { type Catalog, type ReaderLanguage, settleReader } from "@/domain/words"

/** What is inside is drawn in the page's language once its words are there; on the server they always are (lib/reader). */
export function WordsProvider({ language, children }: { language: ReaderLanguage; children: ReactNode }) {
  if (typeof window !== "undefined") {
    const words = language === "en" ? NO_WORDS : use(korean())
    settleReader({ language: () => language, catalogs: { [language]: words } })
  }
  return children
}

const NO_WORDS: Catalog = {}
let loading: Promise<Catalog> | null = null

/** Only who reads Korean loads it. */
function korean(): Promise<Catalog> {
  loading ??= import("@/messages/ko.json").then((file) => file.default as Catalog)
  return loading
}
