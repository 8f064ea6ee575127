import {
  isFormedFrom,
  isFormedFromStart,
  isRearrangedFrom,
  isShortPhrase,
  isSmallWord,
  looksLikeAcronym,
} from "./acronym"
import { CAN_START_NAMES, COPULAS, NOT_A_NAME, OPENERS, PRONOUNS, VERBS } from "./lead-words"
import { nameKey } from "./name-key"

/**
 * The subject of a paragraph's first sentence, when it reads as an organisation: "The Urban Biodiversity and Design
 * Network (URBIO) is an open …". `strength` is the evidence that a partner is being introduced, 0 (none) to 5.
 */
export type Lead = {
  name: string
  acronym: string | null
  strength: number
  end: number
  /** A verb follows: the line is a sentence. */
  hasVerb: boolean
}

/** Null when the paragraph starts with a pronoun ("We", "It"), a common noun ("The centre") or no name at all. */
export function readLead(paragraph: string): Lead | null {
  const text = paragraph.slice(0, 600).replace(/（/gu, "(").replace(/）/gu, ")").replace(/[\s]/gu, " ")
  const direct = readBracketed(text) ?? readSubject(text, 0) ?? readSmallBrand(text) ?? readAsianSubject(text)
  if (direct) return direct
  // "Founded in 1990, Acme is …"
  const opener = OPENERS.exec(text)
  const inner = opener ? readSubject(text, opener[0].length) : null
  return inner ? { ...inner, strength: Math.max(1, inner.strength - 1) } : null
}

/**
 * Names with small words of their own language: "L’Association française du cinéma d’animation (AFCA) organise …". The
 * short name in the bracket has to be formed from all that stands before it.
 */
function readBracketed(text: string): Lead | null {
  const match = /^([^()!?;]{3,150}?)\s?\(\s*([^()\s]{2,15})(?:\s*\)|\s)/u.exec(text)
  if (!match?.[1] || !match[2] || !looksLikeAcronym(match[2])) return null
  const start = ARTICLE.exec(match[1])?.[0].length ?? 0
  const name = match[1].slice(start)
  const words = name.split(/\s+/u)
  if (!isNameLike(name) || words.length > 14 || !isFormedFromStart(match[2], name)) return null
  if (/\.\s/u.test(name) || !acceptable(name, start > 0)) return null
  return words.some((word) => word.endsWith(":") || (!isNameLike(word) && !isSmallWord(word)))
    ? weigh(text, name, start + name.length, -1)
    : null
}

/** "adidas is a …": a paragraph that begins in lower case, with one word and then plainly an introduction. */
function readSmallBrand(text: string): Lead | null {
  const name = /^\p{Ll}[\p{Ll}\p{N}.-]{2,20}(?=\s)/u.exec(text)?.[0]
  if (!name || isSmallWord(name) || isVerb(name) || !acceptable(name, false)) return null
  return COPULAS.test(text.slice(name.length + 1)) ? weigh(text, name, name.length, -1) : null
}

function readSubject(text: string, from: number): Lead | null {
  let at = from
  const article = (from > 0 ? INNER_ARTICLE : ARTICLE).exec(text.slice(at))
  const start = at + (article?.[0].length ?? 0)
  at = start
  let end = start
  let words = 0
  let commaAt = -1
  for (let guard = 0; guard < 40; guard += 1) {
    const token = /^\S+/u.exec(text.slice(at))?.[0]
    if (!token || token.startsWith("(")) break
    const bare = token.replace(/[,;:]+$/u, "")
    const glued = /^([^(]+)\(/u.exec(bare)?.[1]
    const word = glued ?? bare
    if (isVerb(word) && words > 0 && !isNameLike(word)) break
    if (!isNameLike(word) && !isJoiner(word, text.slice(at + token.length))) break
    words += 1
    end = at + word.length
    if (glued || /[;:]$/u.test(token)) break
    at = at + token.length
    if (token.endsWith(",")) {
      if (!continuesAfterComma(text.slice(at))) break
      commaAt = at
    }
    if (/[.!?]$/u.test(token) && !/^(?:\p{L}\.)+\p{L}?\.?,?$|^(?:Inc|Ltd|Co|Corp|St|Dr|e\.V)\.$/u.test(token))
      break
    at += /^\s*/u.exec(text.slice(at))?.[0].length ?? 0
  }
  if (words === 0) return null
  let name = text.slice(start, end)
  let trimmed = name.replace(/(?:\s+[–—&-]|\s+\p{Ll}+)+$/u, "")
  if (trimmed !== name && !isNameLike(name.split(" ").pop() ?? "")) end = start + trimmed.length
  else trimmed = name
  name = trimmed.replace(/[,.]$/u, (sign) => (sign === "." ? sign : ""))
  if (!acceptable(name, Boolean(article))) return null
  return weigh(text, name, end, commaAt)
}

function weigh(text: string, subject: string, end: number, commaAt: number): Lead | null {
  let name = subject
  let rest = text.slice(end).replace(/^[,.]?\s*/u, (lead) => (lead.startsWith(".") ? lead : ""))
  let position = text.length - rest.length
  let acronym: string | null = null
  let strength = 0
  const front = /^(\S+)\s?[–—-]\s(.+)$/u.exec(name)
  const [, short = "", long = ""] = front ?? []
  if (looksLikeAcronym(short) && (isFormedFrom(short, long) || isRearrangedFrom(short, long))) strength += 2
  const bracket = readBracket(rest)
  if (bracket?.[1]) {
    const first =
      bracket[1]
        .split(/\s*[,;/–—]\s*/u)
        .find((part) => looksLikeAcronym(part) || isShortPhrase(part, name)) ?? null
    acronym = first
    strength += first ? 2 : 1
    // "ASFC (Association of Swiss Film Critics) gives …".
    if (!first && looksLikeAcronym(name) && isFormedFrom(name, bracket[1])) {
      acronym = name
      name = bracket[1]
      strength += 1
    }
    rest = rest.slice(bracket[0].length)
    position += bracket[0].length
  }
  // "The International Water Association - IWA - is": the first dash is in the name.
  if (/\s[–—-]\s/u.test(name)) rest = rest.replace(/^[–—-]\s+(?=\p{Ll})/u, "")
  const dashed = /^[–—-]\s([^.;]{2,200}?)\s[–—-]\s(?=\p{Ll})/u.exec(rest)
  if (dashed?.[1] && bracket === null) {
    if (looksLikeAcronym(dashed[1])) acronym = dashed[1]
    strength += acronym ? 2 : 1
    rest = rest.slice(dashed[0].length)
    position += dashed[0].length
  }
  const aside =
    /^[–—-]?\s*(?:which|who|that|whose|based|founded|established|located|headquartered|created|formed|formerly|also|better|commonly|known|abbreviated|called|short|or|part|kurz|abgekürzt|a|an|the|die|der|das|eine?|une?|una|con|fondée?|gegründet|[\p{Lu}][\p{L}-]*['’]s)\s[^.;]{3,200}?[,–—]\s*(?=\p{Ll})/u.exec(
      rest,
    )
  if (text.slice(end).trimStart().startsWith(",") && aside) {
    rest = rest.slice(aside[0].length)
    strength += 1
    // "The International Network for Bamboo and Rattan, known as INBAR, is".
    const known = KNOWN_AS.exec(aside[0])?.[1] ?? ""
    if (!acronym && looksLikeAcronym(known) && isFormedFrom(known, name)) acronym = known
    // "IASS, the Institute for Advanced Sustainability Studies in Potsdam, conducts …".
    const long = /^the\s(.+?)(?:\s(?:in|at|based)\s.*)?[,–—]\s*$/u.exec(aside[0])?.[1] ?? ""
    if (!acronym && looksLikeAcronym(name) && isFormedFrom(name, long)) {
      acronym = name
      name = long
    }
  }
  const verb =
    /^[\p{L}’']+/u.exec(
      rest.replace(/^(?:also|currently|today|now|has long|jointly|actively|together|proudly)\s/u, ""),
    )?.[0] ?? ""
  const copula = COPULAS.exec(rest)
  let hasVerb = true
  if (copula) strength += 3
  else if (isVerb(verb)) strength += 2
  else if (
    /^\p{Ll}{3,}(?:s|ed)$/u.test(verb) &&
    !/^(?:as|its|this|his|us|based|located|across|towards|besides|needs|means)$/u.test(verb)
  )
    strength += 1
  else if (!acronym) return null
  else hasVerb = false
  // "Ministry of Food, Agriculture and Rural Affairs aims": the kind of organisation in front tells that it is one name.
  const isKind = NOT_A_NAME.has(nameKey(name.split(" ")[0] ?? ""))
  if (commaAt >= 0 && strength < 3 && !isKind) return null
  return { name, acronym, strength: Math.min(5, strength), end: position, hasVerb }
}

/** What stands in the bracket; when that is never closed, its first word alone, if it is a short name. */
function readBracket(rest: string): RegExpExecArray | null {
  const closed = /^\(\s*["“„']?([^()"”“]{2,90})["”“']?\s*\),?\s*/u.exec(rest)
  if (closed) return closed
  const open = /^\(\s*([^()\s]{2,15})\s+/u.exec(rest)
  return open?.[1] && looksLikeAcronym(open[1]) ? open : null
}

function acceptable(name: string, hasArticle: boolean): boolean {
  if (name.length < 2 || name.length > 180 || !/\p{L}/u.test(name)) return false
  const words = name.split(/\s+/u)
  const first = (words[0] ?? "").toLowerCase().replace(/[,.]$/u, "")
  if (PRONOUNS.has(first) && !(CAN_START_NAMES.has(first) && words.length > 1)) return false
  if (words.length === 1 && NOT_A_NAME.has(nameKey(name))) return false
  if (OPENING_PREPOSITION.test(name)) return false
  // "The Network promotes …": an article and common nouns alone name nothing new.
  if (words.every((word) => NOT_A_NAME.has(nameKey(word)) || isSmallWord(word)))
    return !hasArticle && words.length > 2
  return true
}

const KNOWN_AS =
  /^[–—-]?\s*(?:(?:also|better|commonly|or|in) )*(?:known as|abbreviated(?: as| to)?|called|short|or|kurz|abgekürzt)[:\s]+(?:the\s)?["“„']?([^\s,"”“']{2,15})["”“']?\s*[,–—]/u

const ARTICLE =
  /^(?:The|Der|Die|Das|Le|La|Les|L['’]|El|Los|Las|O|A|Il|Lo|I|Het|De(?! \p{Lu}\p{L}+ \p{Lu}))(?: |(?<=['’]))(?=\S)/u
/** After an opening clause, in lower case: "Founded in 1990, the Alliance …". */
const INNER_ARTICLE = /^(?:the|der|die|das|le|la|les|l['’]|el|los|las|il|het|de)(?: |(?<=['’]))(?=\S)/iu

const OPENING_PREPOSITION =
  /^(?:In|At|For|With|As|Since|From|By|On|To|Under|Through|After|Before|During|Among|Between|Over|Within|Im|Am|Mit|Seit|Für|Dans|Depuis|Avec|En|Desde|Con|Um|An) /u

function isVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase()) && word === word.toLowerCase()
}

/** A word of a name: a capital or digit somewhere at its start, or a brand's inner capital, or another script. */
function isNameLike(word: string): boolean {
  const bare = word.replace(/^["“„'‘«([]+/u, "")
  if (/^(?:e\.V\.|d\.o\.o\.|a\.s\.|s\.r\.[lo]\.|gGmbH|gAG|eG|mbH),?$/u.test(bare)) return true
  return /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(bare) || /^\p{Ll}{1,3}[\p{Lu}\p{N}]/u.test(bare)
}

/** Small words and dashes count when a name goes on behind them. */
function isJoiner(word: string, rest: string): boolean {
  if (!isSmallWord(word) && !/^[–—&+/|-]$/u.test(word)) return false
  const next = /^\s*(\S+)(?:\s+(\S+))?(?:\s+(\S+))?/u.exec(rest)
  for (const candidate of [next?.[1], next?.[2], next?.[3]]) {
    if (!candidate) return false
    if (isNameLike(candidate)) return true
    if (!isSmallWord(candidate)) return false
  }
  return false
}

/** "Ministry of Food, Agriculture and Forestry is": goes on; "Acme, Inc. is": goes on; "In Berlin, Acme": does not matter. */
function continuesAfterComma(rest: string): boolean {
  return (
    /^\s+(?:Inc|Ltd|LLC|S\.A|Co|GmbH)\b/u.test(rest) ||
    /^(?:\s+\p{Lu}[\p{L}’'-]*,?){1,4},?\s+(?:and|&|und|et|y|e)\s+\p{Lu}/u.test(rest)
  )
}

/** Korean marks the topic at the word ("환경부는 …"), Japanese with は, Chinese with 是, Russian with a dash. */
function readAsianSubject(text: string): Lead | null {
  const korean =
    /^((?:[\p{Script=Hangul}\p{Script=Latin}\p{N}·&.-]+\s){0,5}?[\p{Script=Hangul}\p{Script=Latin}\p{N}·&.-]*?[\p{Script=Hangul}\p{Script=Latin}])(?:\s?\(([^()]{2,60})\))?(?:은|는)\s/u.exec(
      text,
    )
  const japanese = /^([^\s、。（()）は]{2,40})(?:\s?\(([^()]{2,60})\))?(?:は、?|是)/u.exec(text)
  const match = korean ?? japanese
  if (
    !match?.[1] ||
    (!korean && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text.slice(0, 60)))
  )
    return null
  if (/^(?:우리|저희|이|그|본|당사|이곳|私たち|我们|我們|它|当社|本)/u.test(match[1])) return null
  if (match[1].includes(" ") && /(?:고|며|서|의|를|을|로|와|과)\s/u.test(`${match[1]} `)) return null
  const acronym = match[2] && looksLikeAcronym(match[2].trim()) ? match[2].trim() : null
  return { name: match[1], acronym, strength: acronym ? 4 : 3, end: match[0].length, hasVerb: true }
}
