import { oneLine } from "./block"
import { EVENT_WORDS, HEAD_WORDS, MODIFIERS, PHRASES, SMALL } from "./tier-words"

export type TierTitle = {
  /** Without numbering, count, colon and drawn lines. */
  title: string
  /** Every word is a word of tiers; false when only the last one is ("Hydration Partners"). */
  certain: boolean
  /** Names on the same line, after a colon: "Organised by: City of Bonn, ICLEI". */
  rest: string
}

/** Reads a line as the title of a tier ("GOLD SPONSORS (3):", "Avec le soutien de"), or null. */
export function readTierTitle(line: string): TierTitle | null {
  const whole = oneLine(line)
  if (whole.length > 200) return null
  const colon = /^([^:：]{2,60})\s?[:：]\s*(.+)$/u.exec(whole)
  const certainty = judge(plainTitle(whole))
  if (certainty) return { title: plainTitle(whole), certain: certainty === "certain", rest: "" }
  const before = colon?.[1] && colon[2] ? judge(plainTitle(colon[1])) : null
  // "Project partners: Acme; Beta": a likely title is one where a list follows.
  if (colon?.[1] && colon[2] && (before === "certain" || (before && /\S[;,]\s\S/u.test(colon[2]))))
    return { title: plainTitle(colon[1]), certain: true, rest: colon[2] }
  return null
}

/** The title as it should stand on the page: "== 2. Gold sponsors (3): ==" gives "Gold sponsors". */
export function plainTitle(line: string): string {
  if (line.length > 300) return oneLine(line)
  return oneLine(line)
    .replace(/^[\s*=_~#•·|>–—-]+|[\s:：*=_~#•·|<–—-]+$/gu, "")
    .replace(/^(?:\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|[IVX]{1,4}[.)]|[A-Z][.)])\s+/u, "")
    .replace(/\s*[([（]\s*\d{1,3}[^)\]）]{0,14}[)\]）]$/u, "")
    .replace(/\s*[:：]$/u, "")
    .replace(/^[[【「『<《〈"“„«]\s*([^"“”«»]+?)\s*[\]】」』>》〉"”“»]$/u, "$1")
    .trim()
}

function judge(title: string): "certain" | "likely" | null {
  if (title === "" || /[.!?。]$/u.test(title)) return null
  const text = title.toLowerCase().normalize("NFC").replace(/[’‘]/gu, "'")
  if (PHRASES.test(text)) return "certain"
  const words = text.split(/[\s/&+|,·‧–—-]+/u).filter((word) => word !== "")
  if (words.length > 8) return null
  let heads = 0
  let known = 0
  let unknown = 0
  for (const word of words) {
    const bare = word.replace(/^(?:l|d)'|^[("'“„]+|[)"'”“.]+$/gu, "")
    if (isHead(bare)) heads += 1
    else if (MODIFIERS.has(bare)) known += 1
    else if (!SMALL.has(bare) && !EVENT_WORDS.test(bare)) unknown += 1
  }
  if (unknown === 0 && heads > 0) return "certain"
  if (unknown === 0 && known > 0 && words.some((word) => METALS.test(word))) return "certain"
  if (words.length === 1 && ALONE.test(words[0] ?? "")) return "certain"
  const last = words[words.length - 1] ?? ""
  if (unknown === 0 && known > 0 && words.length > 1 && words.length <= 4 && GROUPS.test(last))
    return "likely"
  // "Foster + Partners" is a firm.
  if (unknown === 0 || /[&+]\s\S+$|\s(?:and|und|et|y)\s\S+$/u.test(text)) return null
  if (unknown <= 2 && words.length <= 4 && PLURAL_HEADS.test(last)) return "likely"
  return unknown === 1 && words.length <= 3 && SINGLE_HEADS.test(last) ? "likely" : null
}

function isHead(word: string): boolean {
  return HEAD_WORDS.has(word) || COMPOUND.test(word)
}

const METALS =
  /^(?:gold|silver|bronze|platinum|platin|diamond|titanium|emerald|sapphire|ruby|silber|or|argent|oro|plata|골드|실버|브론즈|플래티넘|다이아몬드)$/u
/** Words that name no organisation and need no "partners" beside them. */
const ALONE = /^(?:media|press|presse|medien|médias|medios|patronage)$/u
/** The last word of a title that need not know the words before it. */
const PLURAL_HEADS =
  /^(?:partners|sponsors|supporters|hosts|organi[sz]ers|donors|funders|patrons|exhibitors|contributors|sponsoren|förderer|unterstützer|organi[sz]ations)$/u
/** Kinds of organizations in the plural, behind words that tiers have too: "International organisations". */
const GROUPS =
  /^(?:organi[sz]ations|institutions|institutes|associations|agencies|companies|bodies|societies|networks|universities|governments|ngos|foundations|charity|charities)$/u
/** One partner of its kind: "Timekeeping partner". */
const SINGLE_HEADS = /^(?:partner|sponsor|supporter|donor)$/u
/** German, Dutch and Nordic write tiers as one word: "Hauptsponsoren", "Medienpartner", "Mitveranstalter". */
const COMPOUND =
  /^\p{L}{2,}(?:sponsor(?:en|er|s)?|partner(?:n|innen|s|e)?|förderer|unterstützer|veranstalter(?:innen)?|aussteller|samarbeidspartnere?|sponsorer|arrangörer)$/u
