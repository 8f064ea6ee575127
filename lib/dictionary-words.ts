import type { SpelledLanguage } from "@/domain/checks/spelled-words"

/** Words that partners of events use and the dictionaries have not got, in lower case. */
export const FURTHER_WORDS: Record<SpelledLanguage, ReadonlySet<string>> = {
  en: words(
    "agritech agrifood cleantech edtech fablab fablabs greentech makerspace makerspaces medtech placemaking proptech wayfinding",
  ),
  de: words(""),
  es: words("coworking fintech hackatón"),
  fr: words("aujourd'hui quelqu'un coworking fintech"),
  nl: words("coworking fintech"),
}

/** What stands before a word, with or without a hyphen, and makes a good one of it. */
export const PREFIXES: Record<SpelledLanguage, ReadonlySet<string>> = {
  en: words(`afro agri agro anti bio co counter cyber eco electro euro extra geo hydro inter intra mega micro mini multi
    nano neuro non pan peri photo post semi socio sub super tele trans ultra`),
  de: words("anti bio geo inter ko mega mikro multi neuro nicht öko post sub super trans ultra"),
  es: words("agro anti bio co eco geo hidro inter macro mega micro multi post pre socio sub trans"),
  fr: words("agro anti auto bio co éco géo hydro inter macro méga micro multi post pré socio sous trans"),
  nl: words("anti bio co eco geo inter mega micro multi neuro niet post sub super trans ultra"),
}

function words(all: string): ReadonlySet<string> {
  return new Set(all.split(/\s+/u))
}
