import { readWebAddress } from "@/domain/web-address"
import { t } from "@/domain/words"
import { isFormedFrom, isFormedFromStart, isRearrangedFrom, isShortPhrase, looksLikeAcronym } from "./acronym"
import { oneLine } from "./block"
import { fold } from "./name-key"
import { differsInScript, splitScripts } from "./script"
import { readTierTitle } from "./tier-title"

export type PartnerName = {
  name: string
  acronym: string | null
  nativeName: string | null
  website: string | null
  notes: string[]
}

/**
 * Reads a heading as a partner's name: "nrg4SD(Network of Regional Governments", "Bundesamt für Naturschutz (BfN)",
 * "IUCN – International Union for Conservation of Nature", "Full Name, ACR", "Ministry of Environment 환경부".
 * Nothing of the line is lost: what is no acronym, native name or address stays in the name.
 */
export function readName(line: string): PartnerName {
  const found: PartnerName = { name: "", acronym: null, nativeName: null, website: null, notes: [] }
  // Far over the limit of a name: kept as it is, and told in a note when it is checked.
  if (line.length > 500) return { ...found, name: oneLine(line) }
  let text = closeBrackets(stripNumber(oneLine(line)), found)
  text = takeWebsite(text, found)
  text = text.replace(/\s*[:：]$/u, "").replace(/^["“„«]([^"“”„«»]+)["”“»]$/u, "$1")
  text = takePart(text.replace(/^[–—-]+\s+|\s+[–—-]+$/gu, ""), found)
  text = takeFrontBracket(text, found)
  for (let round = 0; round < 3; round += 1) {
    const next = takeBracket(text, found)
    if (next === text) break
    text = next
  }
  text = takeDashed(text, found)
  text = takeNative(text, found)
  text = text
    .replace(/\s*,\s*The$/u, "")
    .replace(/\s*[,;:|/–—-]+$/u, "")
    .replace(/(\p{L}{3})(\([^()]{4,}\))$/u, "$1 $2")
    .trim()
  if (/\p{Ll}\p{Ll}\.$/u.test(text) && !ABBREVIATION_END.test(text)) text = text.slice(0, -1)
  if (text === "") text = found.nativeName ?? found.acronym ?? oneLine(line)
  if (found.nativeName === text) found.nativeName = null
  if (found.acronym === text) found.acronym = null
  found.name = text
  return found
}

/** "3. Acme", "2.3 Acme" and "(3) Acme" give "Acme"; "3M" and "4 Pines" stay. */
export function stripNumber(text: string): string {
  return text.replace(
    /^(?:\(\d{1,3}\)|\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?(?=\s+\p{Lu}))\s+(?=\S)/u,
    "",
  )
}

/** "Inc.", "Ltd.", "e.V.", "S.A.", "U.S.": a full stop that ends a word, not a sentence. */
export const ABBREVIATION_END =
  /(?:\b(?:[Ii]nc|INC|[Ll]td|LTD|[Cc]o|CO|[Cc]orp|CORP|Bros|Jr|Sr|St|Dr|No|Pty|Pte|Pvt|Intl|Dept|Univ|Assoc|Assn|Gov|Est|Cie|mbH|[Tt]bk|[Bb]hd|[Cc]ia|[Ll]tda|etc|approx)|(?:^|[\s(.])[\p{Lu}\p{Ll}](?:\.[\p{Lu}\p{Ll}]|\p{Lu})?)\.$/u

function closeBrackets(line: string, found: PartnerName): string {
  let text = line.replace(/（/gu, "(").replace(/）/gu, ")").replace(/\(\s+/gu, "(").replace(/\s+\)/gu, ")")
  const open = text.split("(").length - 1
  const close = text.split(")").length - 1
  if (open > close) {
    found.notes.push(t("The bracket in “{line}” is never closed.", { line }))
    text += ")".repeat(open - close)
  } else if (close > open) {
    const at = text.lastIndexOf(")")
    const word = /\S+$/u.exec(text.slice(0, at))?.[0] ?? ""
    found.notes.push(t("The bracket in “{line}” is never opened.", { line }))
    text = looksLikeAcronym(word)
      ? `${text.slice(0, at - word.length)}(${text.slice(at - word.length)}`
      : text.slice(0, at) + text.slice(at + 1)
  }
  return text
}

function takeWebsite(text: string, found: PartnerName): string {
  const match =
    /[\s,;|–—([<-]*((?:https?:\/\/|www\.)[^\s()<>[\]]+|(?<=[(<[])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?=[)>\]]))[)>\]]*$/iu.exec(
      text,
    )
  const address = match?.[1] ? readWebAddress(match[1].replace(/[.,;]+$/u, "")) : null
  if (!match || !address || match.index === 0) return text
  found.website = address
  return text.slice(0, match.index)
}

/** "Garmin (Official Timing Partner)", "Acme – Gold sponsor": the part that somebody plays is not in the name. */
function takePart(text: string, found: PartnerName): string {
  const match = /^(.{2,}?)(?:\s*\(([^()]{4,60})\)|\s+[–—-]\s+([^–—()]{4,60}))$/u.exec(text)
  const part = match?.[2] ?? match?.[3] ?? ""
  if (!match?.[1] || !readTierTitle(part)) return text
  found.notes.push(
    t("“{part}” behind “{name}” was read as its part in the event and left out.", { part, name: match[1] }),
  )
  return match[1]
}

/** "(SPR) Society for Pediatric Radiology". */
function takeFrontBracket(text: string, found: PartnerName): string {
  const match = /^[([]([^()[\]\s]{2,15})[)\]]\s*(?=\S)/u.exec(text)
  if (!match?.[1] || !looksLikeAcronym(match[1])) return text
  found.acronym = match[1]
  return text.slice(match[0].length)
}

function takeBracket(text: string, found: PartnerName): string {
  const legal = LEGAL_AFTER.exec(text)
  if (legal?.[1] && legal[2] && legal[3] && !found.acronym && looksLikeAcronym(legal[2])) {
    found.acronym = legal[2]
    return `${legal[1]} ${legal[3]}`
  }
  // "Ministry of Environment (MoE), Republic of Korea".
  const inner = /^(.{6,}?)\s*\(([^()\s]{2,15})\)(,?\s\S.*)$/u.exec(text)
  if (inner?.[1] && inner[2] && inner[3] && !found.acronym && looksLikeAcronym(inner[2]))
    if (isFormedFrom(inner[2], inner[1])) {
      found.acronym = inner[2]
      return inner[1] + inner[3]
    }
  const match = /^(.*?)\s*[([]([^()[\]]*)[)\]]\s*$/u.exec(text)
  const outside = match?.[1]?.trim() ?? ""
  const inside = match?.[2]?.trim().replace(/^["“„']|["”“']$/gu, "") ?? ""
  if (outside === "") return text
  if (inside === "") return outside
  if (differsInScript(inside, outside) && !looksLikeAcronym(inside)) {
    if (found.nativeName) return text
    const parts = inside.split(/\s*[,;/|]\s*/u)
    const acronym = parts.find((part) => looksLikeAcronym(part))
    if (acronym && !found.acronym) found.acronym = acronym
    found.nativeName = parts.filter((part) => part !== acronym).join(", ") || null
    return outside
  }
  if (found.acronym) return text
  // "IUCN (International Union for Conservation of Nature)": the long form is the name.
  const isLong = inside.split(" ").length > 1 && !/\d{4}/u.test(inside)
  if (isLong && (isShortOf(outside, inside) || isShortPhrase(outside, inside))) {
    found.acronym = outside
    return inside
  }
  const isShort = isShortPhrase(inside, outside) || (isFormedFrom(inside, outside) && !/\s/u.test(inside))
  if (looksLikeAcronym(inside) || isShort) {
    found.acronym = inside
    return outside
  }
  const parts = inside.split(/\s*[,;/|–—]\s*/u)
  const acronym = parts.find((part) => looksLikeAcronym(part))
  const others = parts.filter((part) => part !== acronym)
  if (acronym && others.length === 1) {
    found.acronym = acronym
    const other = others[0] ?? ""
    // "(WHO Kobe Centre – WKC)": another name in the same language stays with the name.
    if (found.nativeName || !isForeign(other) || isForeign(outside)) return `${outside} (${other})`
    found.nativeName = other
    return outside
  }
  if (!found.nativeName && inside.split(" ").length > 1 && isForeign(inside) && !isForeign(outside)) {
    found.nativeName = inside
    return outside
  }
  return text
}

/**
 * "IUCN" for a name of three words or more, or one that begins as it does ("WKÖ", "Wirtschaftskammer Österreich"); a word
 * in small letters only for a name of three words that begins as it does ("K-water", "Korea Water Resources Corporation").
 */
function isShortOf(short: string, name: string): boolean {
  const isAlike = short[0]?.toLowerCase() === name[0]?.toLowerCase()
  const words = name.split(" ").length
  if (looksLikeAcronym(short)) return isFormedFrom(short, name) || isAlike || words > 2
  return /^\S{2,12}$/u.test(short) && isAlike && words > 2 && !LEGAL_END.test(name)
}

/** "Hetzi (Hetzi Hosting Deutschland GmbH)": the company behind a brand; the brand stays in front. */
const LEGAL_END = /\s(?:g?GmbH|AG|SE|KG|Inc\.?|Ltd\.?|LLC|PLC|plc|S\.?A\.?|N\.?V\.?|B\.?V\.?|AB|AS|Oyj?)$/u

/** "Deutsche Gesellschaft für Zusammenarbeit (GIZ) GmbH". */
const LEGAL_AFTER =
  /^(.+?)\s*\(([^()\s]{2,12})\),?\s+((?:g?GmbH|AG|SE|e\.\s?V\.|KG|Inc\.?|Ltd\.?|LLC|PLC|plc|S\.?A\.?|N\.?V\.?|B\.?V\.?|AB|AS|Oy)(?: & Co\.? KG)?)$/u

/** Words of other languages inside a bracket beside an English name: "Federal Agency (Bundesamt für Naturschutz)". */
function isForeign(text: string): boolean {
  if (/\b(?:of|the|and|for)\b/iu.test(text)) return false
  return (
    /(?![\p{ASCII}’])[\p{Script=Latin}]/u.test(text) ||
    /\s(?:de|des|du|del|della|di|da|do|für|und|der|van|voor|och|og|et|y|e)\s/iu.test(text)
  )
}

function takeDashed(text: string, found: PartnerName): string {
  if (found.acronym) return text
  const front = /^(\S+)\s*(?:\s[-|/]\s|\s?[–—:]\s?)\s*(.+)$/u.exec(text)
  if (front?.[1] && front[2] && isShortForm(front[1], front[2]) && /\s/u.test(front[2])) {
    found.acronym = front[1]
    // "ICLEI – Local Governments for Sustainability": the letters are not those of the rest, so the whole is the name.
    const isAlike = front[1].length > 3 && fold(front[2]).startsWith(fold(front[1]).slice(0, 4))
    const isFormed = isFormedFromStart(front[1], front[2]) || isRearrangedFrom(front[1], front[2])
    return isFormed || isAlike ? front[2] : text
  }
  const back = /^(.+?)(?:\s+[-|/]|\s?[–—,:|/])\s*(\S+)$/u.exec(text)
  if (back?.[1] && back[2] && looksLikeAcronym(back[2])) {
    const whole = back[1].split(" ").length > 1
    if (whole && (isFormedFrom(back[2], back[1]) || /^[\p{Lu}\p{N}&]{2,8}$/u.test(back[2]))) {
      found.acronym = back[2]
      return back[1]
    }
  }
  // "Federal Office of Culture FOC".
  const end = /^(\S+ \S+.*) (\p{Lu}{3,8})$/u.exec(text)
  if (end?.[1] && end[2] && /\p{Ll}/u.test(end[1]) && isFormedFrom(end[2], end[1])) {
    found.acronym = end[2]
    return end[1]
  }
  return text
}

/** An acronym, or one that its owner writes in small letters: "icipe". */
function isShortForm(text: string, name: string): boolean {
  return looksLikeAcronym(text) || (/^\p{Ll}{3,8}$/u.test(text) && isFormedFrom(text, name))
}

function takeNative(text: string, found: PartnerName): string {
  if (found.nativeName) return text
  const parts = splitScripts(text)
  if (!parts) return text
  found.nativeName = parts.native
  return parts.latin
}
