import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingsFor } from "./finding"
import { type CheckContext, onceFor } from "./vocabulary"

/** Known to everybody who reads a page of partners. */
const COMMON = new Set(
  "UN EU USA US UK UAE AI IT TV PDF CEO NGO NGOs CO2 HIV AIDS DNA GDP SME SMEs R&D PhD BBC NASA UNESCO UNICEF NATO OECD WHO ISO II III IV VI VII VIII IX XI XII".split(
    " ",
  ),
)

/**
 * Acronyms that the reader is never told the meaning of: not the partner's own short name, and nowhere beside a bracket
 * with the words that they stand for. Each is told once, where it first stands.
 */
export function checkAcronyms(text: CheckedText, { own, others }: CheckContext): Finding[] {
  const told = new Set([own.acronym, ...own.name.split(/\s+/u)])
  const toldByOthers = acronymsOf(others)
  const seen = new Set<string>()
  return findingsFor(
    text,
    /(?<![\p{L}\p{N}.&’'/-])\p{Lu}[\p{Lu}&]{1,6}s?(?![\p{L}\p{N}&’'-])/gu,
    "acronym",
    ([found]) => {
      const acronym = found.replace(/s$/u, "")
      if (seen.has(acronym)) return null
      seen.add(acronym)
      if (COMMON.has(found) || COMMON.has(acronym) || told.has(acronym) || toldByOthers.has(acronym))
        return null
      return isIntroduced(text.text, acronym)
        ? null
        : t(
            "“{found}” is never spelled out. Write it in full where it first stands, with the short form in brackets.",
            { found },
          )
    },
  )
}

const acronymsOf = onceFor((others) => new Set(others.map(({ acronym }) => acronym)))

/** "Conference of the Parties (COP)" and "COP (Conference of the Parties)"; a dash does as well. */
function isIntroduced(text: string, acronym: string): boolean {
  const sign = acronym.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
  return (
    new RegExp(`\\p{L}['’"”]?\\s*\\(\\s*${sign}s?\\s*[,)]`, "u").test(text) ||
    new RegExp(`${sign}s?\\s*(?:\\(|[–—-]\\s)\\s*\\p{Lu}\\p{Ll}`, "u").test(text)
  )
}
