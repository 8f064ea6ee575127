import { CONTENT_LIMITS } from "@/domain/content"
import { plainText, RICH_TEXT_LIMITS } from "@/domain/rich-text"
import { readWebAddress } from "@/domain/web-address"
import { t } from "@/domain/words"
import { isFormedFrom, isInitialsOf, isSmallWord, looksLikeAcronym } from "./acronym"
import type { SourceBlock } from "./block"
import { descriptionOf } from "./description"
import { readLead } from "./lead"
import type { PartnerName } from "./name"
import { fold, nameKey } from "./name-key"
import type { ParsedPartner } from "./parsed-document"
import type { Role } from "./roles"

/** A partner while its text is being gathered. */
export type Entry = {
  found: PartnerName
  /** The heading as it stands in the document; null when the name was read from the text. */
  heading: string | null
  basis: Extract<Role, { role: "name" }>["basis"]
  agreement: number
  blocks: SourceBlock[]
  website: string | null
  nativeName: string | null
}

/** Settles name and short name between heading and text, finds the website, and says how sure all that is. */
export function finishPartner(entry: Entry): { partner: ParsedPartner; notes: string[] } {
  const description = descriptionOf(entry.blocks)
  const text = plainText(description)
  const settled = settleName(entry, text)
  const notes = [...settled.notes]
  for (const note of entry.found.notes)
    notes.push(
      settled.acronym
        ? t("{note} Read as name “{name}”, short name “{acronym}”.", {
            ...{ note, name: settled.name, acronym: settled.acronym },
          })
        : t("{note} Read as name “{name}”.", { note, name: settled.name }),
    )
  if (entry.basis === "inline" || (entry.basis === "lead" && entry.agreement < 2))
    notes.push(
      t("“{name}” has no heading; its name was read from the text “{text}”.", {
        name: settled.name,
        text: start(text),
      }),
    )
  if (settled.name.length > CONTENT_LIMITS.name)
    notes.push(
      t("The name “{name}” has {length} characters; {most} fit. Shorten it.", {
        name: start(settled.name),
        length: settled.name.length,
        most: CONTENT_LIMITS.name,
      }),
    )
  if (text.length > RICH_TEXT_LIMITS.characters)
    notes.push(
      t("The description of “{name}” has {length} characters; {most} fit. Shorten it.", {
        name: settled.name,
        length: text.length,
        most: RICH_TEXT_LIMITS.characters,
      }),
    )
  const partner: ParsedPartner = {
    name: settled.name,
    acronym: settled.acronym,
    nativeName: entry.nativeName,
    website: entry.website ?? websiteIn(entry.blocks, settled.name, settled.acronym),
    tagline: null,
    description,
    confidence: confidenceOf(entry, text !== ""),
  }
  return { partner, notes }
}

function settleName(entry: Entry, text: string): { name: string; acronym: string | null; notes: string[] } {
  let { name, acronym } = entry.found
  const notes: string[] = []
  const lead = readLead(text.split("\n", 1)[0] ?? "")
  if (entry.heading !== null && lead) {
    if (looksLikeAcronym(name) && !acronym && lead.acronym && fold(lead.acronym) === fold(name))
      return { name: lead.name, acronym: name, notes }
    if (nameKey(lead.name) === nameKey(name)) {
      acronym ??= lead.acronym
      if (isShouted(name) && !isShouted(lead.name)) name = inTextCase(name, text)
    } else if (!acronym && looksLikeAcronym(lead.name) && isFormedFrom(lead.name, name)) acronym = lead.name
    else if (!acronym && looksLikeAcronym(name) && isFormedFrom(name, lead.name))
      return { name: lead.name, acronym: name, notes }
  }
  if (entry.heading !== null && isShouted(name)) name = inTextCase(name, text)
  if (!acronym) {
    const token = initialsIn(name, text)
    if (token) {
      acronym = token
      notes.push(
        t(
          "The short name “{token}” of “{name}” was read from its text, where it stands for the name’s initials.",
          { token, name },
        ),
      )
    }
  }
  if (!acronym) acronym = bracketAfter(name, text)
  return { name, acronym, notes }
}

/** A token of capitals in the text that is exactly the name's initials: "The GAOK aims …" for Governors' Association of Korea. */
function initialsIn(name: string, text: string): string | null {
  if (name.split(" ").filter((word) => !isSmallWord(word)).length < 3) return null
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}]{1,8}\p{Lu}(?![\p{L}\p{N}])/gu)) {
    const token = match[0]
    const capitals = token.match(/\p{Lu}/gu)?.length ?? 0
    if (capitals >= 3 || (capitals >= 2 && token.length === 3)) if (isInitialsOf(token, name)) return token
  }
  return null
}

/** "… Korea Tourism Organization (KTO) …" further down in the text. */
function bracketAfter(name: string, text: string): string | null {
  const at = text.indexOf(name)
  const bracket = at < 0 ? null : /^\s?[(（]([^()（）]{2,16})[)）]/u.exec(text.slice(at + name.length))
  return bracket?.[1] && looksLikeAcronym(bracket[1].trim()) ? bracket[1].trim() : null
}

function isShouted(name: string): boolean {
  return name.length > 6 && /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name)
}

/** A name in capitals as the text writes it, when the text has it in mixed case. */
function inTextCase(name: string, text: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  const found = at < 0 ? "" : text.slice(at, at + name.length)
  return found.toLowerCase() === name.toLowerCase() && /\p{Ll}/u.test(found) ? found : name
}

/** "https://…", "www.…", and a bare host where words announce it: "Visit us at lakeside.example". */
const ADDRESS =
  /(?:https?:\/\/|www\.|(?<=\b(?:visit(?: us)?(?: at)?|(?:online|more|us|info) at|web\s?site:|web:|homepage:|url:)\s)(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\b))[^\s<>()[\]“”"]+/giu

/** The only address in the text, when it closes a paragraph, follows "Website:", or its host is the partner's name. */
function websiteIn(blocks: SourceBlock[], name: string, acronym: string | null): string | null {
  const hosts = new Map<string, { address: string; isOwn: boolean }>()
  const keys = [fold(name).replace(/ /gu, ""), fold(acronym ?? "").replace(/ /gu, "")].filter(
    (key) => key.length > 2,
  )
  for (const block of blocks) {
    for (const match of block.text.matchAll(ADDRESS)) {
      const typed = match[0].replace(/[.,;:!?’'”]+$/u, "")
      const isLast = block.text.length - match.index - match[0].length < 3
      const isLabelled = /(?:website|web|homepage|url|webseite|site web|sitio web)\s*[:：]?\s*$/iu.test(
        block.text.slice(0, match.index),
      )
      add(typed, isLast || isLabelled)
    }
    for (const run of block.runs)
      if (run.href && !/^mailto:/iu.test(run.href))
        add(
          run.href,
          nameKey(run.text) === nameKey(name) ||
            /^(?:website|homepage|webseite)$/iu.test(run.text.trim()) ||
            (run === block.runs[block.runs.length - 1] && readWebAddress(run.text) !== null),
        )
  }
  function add(typed: string, isOwn: boolean): void {
    const address = readWebAddress(typed)
    if (!address) return
    const host = new URL(address).hostname.replace(/^www\./u, "")
    const labels = host.split(".").slice(0, -1)
    const isNamed = labels.some((label) => keys.includes(label.replace(/-/gu, "")))
    const known = hosts.get(host)
    hosts.set(host, {
      address: known?.address ?? address,
      isOwn: isOwn || isNamed || (known?.isOwn ?? false),
    })
  }
  const [only] = hosts.values()
  return hosts.size === 1 && only?.isOwn ? only.address : null
}

function confidenceOf(entry: Entry, hasText: boolean): number {
  const doubt = entry.found.notes.length > 0 ? 0.08 : 0
  const base = {
    heading: hasText ? [0.85, 0.9, 0.95, 0.98][entry.agreement] : 0.75,
    line: hasText ? [0.65, 0.8, 0.92, 0.96][entry.agreement] : 0.6,
    lead: [0.4, 0.55, 0.75, 0.88][entry.agreement],
    inline: [0.7, 0.7, 0.7, 0.85][entry.agreement],
    list: 0.7,
  }[entry.basis]
  return Math.round(Math.max(0.1, (base ?? 0.5) - doubt) * 100) / 100
}

function start(text: string): string {
  const line = text.replace(/\s+/gu, " ")
  return line.length > 60 ? `${line.slice(0, 60).replace(/\s\S*$/u, "")} …` : line
}
