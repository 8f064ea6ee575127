import { readWebAddress } from "@/domain/web-address"
import { looksLikeAcronym } from "./acronym"
import { oneLine, type SourceBlock } from "./block"
import { type Lead, readLead } from "./lead"
import { ABBREVIATION_END, type PartnerName, readName } from "./name"
import { fold, nameKey } from "./name-key"
import { readTierTitle, type TierTitle } from "./tier-title"

/** What can be said of one block by itself. */
export type Facts = {
  block: SourceBlock
  /** The whole text on one line. */
  text: string
  gap: number
  /** Short and no sentence: could be a heading or a name. */
  isShort: boolean
  tier: TierTitle | null
  lead: Lead | null
  /** The address, when the line is nothing but a website ("Website: www.example.org"). */
  website: string | null
  /** "Contact: …", "Tel. …", a postal or mail address: never a name. */
  isContact: boolean
}

export function factsOf(block: SourceBlock): Facts {
  const text = oneLine(block.text)
  const website = readWebsiteLine(block, text)
  const isContact = website === null && CONTACT.test(text.slice(0, 300))
  const isShort = website === null && !isContact && couldBeHeading(text, block)
  const tier = text.length <= 200 ? readTierTitle(text) : null
  return {
    block,
    text,
    gap: block.blankLinesBefore,
    isShort,
    tier: tier && (isShort || tier.rest !== "") ? tier : null,
    lead: isShort ? null : readLead(text),
    website,
    isContact,
  }
}

/**
 * How well a heading and the text under it fit: 3 the name or native name stands in the first sentences, 2 its short
 * name does, 1 its first distinctive word does, 0 nothing.
 */
export function agreement(line: string, body: string): 0 | 1 | 2 | 3 {
  const { name, acronym, nativeName } = readName(line)
  const text = ` ${fold(body.slice(0, 400).replace(/['’]s(?!\p{L})/gu, " "))} ${fold(body.slice(0, 400))} `
  const key = nameKey(name)
  if (key !== "" && (text.includes(` ${key} `) || (key.length > 12 && text.includes(` ${key}`)))) return 3
  if (nativeName && body.slice(0, 400).includes(nativeName)) return 3
  if (acronym && text.includes(` ${fold(acronym)} `)) return 2
  const lead = readLead(body)
  if (lead && looksLikeAcronym(lead.name) && fold(line).split(" ").includes(fold(lead.name))) return 2
  if (name.length > 1 && /[\p{Script=Hangul}\p{Script=Han}]/u.test(name) && body.slice(0, 200).includes(name))
    return 3
  const first = key.split(" ").find((word) => word.length >= 4)
  return first && ` ${fold(body.slice(0, 200))} `.includes(` ${first}`) ? 1 : 0
}

/** A heading as a name; the address that it links to is the website. */
export function nameWithLink(fact: Facts): PartnerName {
  const name = readName(fact.text)
  const href = fact.block.runs.find((run) => run.href)?.href
  const website = name.website ?? (href ? readWebAddress(href) : null)
  return { ...name, website }
}

const CONTACT =
  /^(?:(?:contact|contacts|contact (?:person|us|details|information)|kontakt|contacto|contatto|address|adresse|dirección|tel|tél|phone|telephone|telefon|fax|mobile|e-?mail|mail|twitter|facebook|instagram|linkedin|x|youtube|for (?:more|further) information|more information|further information|read more|연락처|문의|전화|이메일|주소)\b\.?\s*[:：]|(?:tel|phone|fax|e-?mail)\.?\s+[+\d(]|[+(]?\d[\d\s()/.-]{6,}$|[^\s@]+@[^\s@]+\.[^\s@]+$|(?:contact|kontakt|contacto)$|for (?:more|further) information\b|(?:find out|learn|read) more\b|@\w+$)/iu

function couldBeHeading(text: string, block: SourceBlock): boolean {
  if (block.kind === "heading" || block.kind === "title") return true
  if (block.kind === "row") return false
  const words = text.split(" ").length
  if (text.length > 160 || words > 20 || !/\p{L}/u.test(text)) return false
  if (saysMore(block)) return false
  if (/[,;，、]$/u.test(text) || /[。！？]$/u.test(text)) return false
  if (/[!?…]["”’)]?$/u.test(text) && words > 3) return false
  const ending = text.replace(/["”’)]$/u, "")
  if (ending.endsWith(".") && !ABBREVIATION_END.test(ending)) return false
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text) && words > 6) return false
  // "The museum thanks all who made it possible:" announces, it names nobody.
  if (/[:：]$/u.test(text) && words > 5 && !isTitleCase(text) && !readTierTitle(text)) return false
  // "Acme makes anvils": a sentence without its full stop.
  const lead = readLead(text)
  const isSentence = lead?.hasVerb && lead.strength >= 2 && text.length > lead.end + 3
  if (isSentence && !isTitleCase(text.slice(lead.end)) && !readTierTitle(text)?.certain) return false
  if (/^\p{Ll}/u.test(text) && words > 3 && !SMALL_BRAND.test(text)) return false
  if (
    /^(?:we|our|it|they|this|these|wir|nous|nosotros)\s\p{Ll}/iu.test(text) &&
    words > 3 &&
    !readTierTitle(text)
  )
    return false
  return true
}

/** "iCert Foundation of Japan", "icipe – International Centre …", "nginx (part of F5)": names that begin in lower case. */
const SMALL_BRAND = /^\p{Ll}{1,4}[\p{Lu}\d]|^\p{Ll}[\p{Ll}\p{N}.-]+\s(?:[–—-]\s\p{Lu}|\()/u

/** "**Acme** — makers of anvils. www.acme.example": a bold name, and a sentence behind it. */
function saysMore(block: SourceBlock): boolean {
  const [first, ...rest] = block.runs
  const text = rest.map((run) => run.text).join("")
  return Boolean(first?.bold) && !block.bold && /\p{Ll}{2}.*\s\p{Ll}{2,}[.!?](?:\s|$)/u.test(text)
}

/** Most words with a capital, as in a name or a headline. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word.replace(/^[^\p{L}]+/u, "")))
  if (words.length === 0) return true
  const capital = words.filter((word) => /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word)).length
  return capital * 3 >= words.length * 2
}

const LABEL =
  /^(?:(?:read|learn|find out) more(?: (?:at|on))?|(?:for )?(?:more|further) info(?:rmation)?(?: (?:at|on))?|web\s?site|web(?:\s?page)?|homepage|home\s?page|url|site(?: web)?|internet|link|webseite|sitio web|página web|online|visit(?: us(?: at)?)?|홈페이지|웹사이트|ウェブサイト|网址|网站)\s*[:：-]?\s*/iu

function readWebsiteLine(block: SourceBlock, text: string): string | null {
  if (block.kind === "heading" || block.kind === "row" || text.length > 2000) return null
  const links = [...new Set(block.runs.flatMap((run) => (run.href ? [run.href] : [])))]
  const linkedWhole = block.runs.every((run) => run.href || !/[\p{L}\p{N}]/u.test(run.text))
  const rest = text.replace(LABEL, "").replace(/^[<([]+|[>)\].,;]+$/gu, "")
  const looksTyped =
    /^(?:https?:\/\/|www\.)\S+$/iu.test(rest) || /^(?:[\w-]+\.)+[a-z]{2,12}(?:\/\S*)?$/u.test(rest)
  if (looksTyped && !/^(?:\d+\.)+\d*$/u.test(rest)) return readWebAddress(links[0] ?? rest)
  const plainLabel = LABEL.test(text) && text.replace(LABEL, "") === ""
  const isCall =
    linkedWhole &&
    links.length === 1 &&
    (plainLabel || /^(?:visit|go to|learn more|read more|more|→|»)/iu.test(text))
  return isCall && links[0] ? readWebAddress(links[0]) : null
}
