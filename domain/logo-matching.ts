import type { LogoVariant } from "./logo-facts"
import { fileWords, variantOf, wordMeaning } from "./logo-file-words"
import { guessOf, MATCH_REASONS, type NamedPartner, wordsBeside } from "./logo-likeness"
import { t } from "./words"

/** Where a file goes: a partner's main logo, or one of its variants. */
export type LogoPlace = "main" | LogoVariant

export type LogoMatch = {
  /** Null when nobody fits, or more than one does equally well. */
  partnerId: number | null
  place: LogoPlace
  /** How sure: "sure" and "likely" name a partner, "unsure" leaves it to the person. */
  confidence: "sure" | "likely" | "unsure"
  /** Why, in words. */
  reason: string
  /** Who may be meant when nobody is named, the best first. */
  candidates: number[]
}

/** From this on a partner is named; from SURE on no look is needed. Another one as close as MARGIN makes it a question. */
const NAMED = 0.65
const SURE = 0.85
const MARGIN = 0.1

/**
 * Whose logo a file is, by its name: a partner's name, native name, short name, address or website. Words such as "logo",
 * "RGB", "final" or sizes do not count unless they belong to the partner's name; "white", "mono" or "CMYK" say which variant
 * it is. When the file's own name says nothing, its folders are asked, the inmost first. Never takes one of two equals.
 */
export function matchLogo(path: string, partners: readonly NamedPartner[]): LogoMatch {
  const parts = path.split("/").filter(Boolean).reverse()
  let match: Omit<LogoMatch, "place"> = NOBODY
  for (const [depth, part] of parts.entries()) {
    const found = matchName(part, partners)
    if (!found || (match !== NOBODY && found.partnerId === null)) continue
    match = depth === 0 ? found : { ...found, reason: t("{reason}, by its folder", { reason: found.reason }) }
    if (match.partnerId !== null) break
  }
  const partner = partners.find(({ id }) => id === match.partnerId)
  return { ...match, place: placeOf(parts, partner) }
}

const NOBODY: Omit<LogoMatch, "place"> = {
  partnerId: null,
  confidence: "unsure",
  get reason() {
    return t("No partner’s name is in the file’s name")
  },
  candidates: [],
}

/** The file's own name says which variant it is; if it says nothing, a folder such as "print" or "white" does. */
function placeOf([file = "", ...folders]: string[], partner: NamedPartner | undefined): LogoPlace {
  const own = variantOf(file, wordsBeside(fileWords(file), partner))
  if (own !== "main") return own
  return variantOf(
    "",
    folders.flatMap((folder) => wordsBeside(fileWords(folder), partner)),
  )
}

function matchName(name: string, partners: readonly NamedPartner[]): Omit<LogoMatch, "place"> | null {
  const words = fileWords(name).map((word) => ({ word, isName: wordMeaning(word) === null }))
  const guesses = partners
    .flatMap((partner) => {
      const guess = guessOf(words, partner)
      return guess ? [{ id: partner.id, ...guess }] : []
    })
    .sort((a, b) => b.score - a.score)
  const [best] = guesses
  if (!best) return null
  const close = guesses.filter(({ score }) => best.score - score < MARGIN)
  if (best.score >= NAMED && close.length === 1)
    return {
      partnerId: best.id,
      confidence: best.score >= SURE ? "sure" : "likely",
      reason: MATCH_REASONS[best.by],
      candidates: [],
    }
  return {
    ...{ partnerId: null, confidence: "unsure" },
    reason: close.length > 1 ? t("More than one partner fits") : t("Only a little like a partner’s name"),
    candidates: close.slice(0, 5).map(({ id }) => id),
  }
}
