import { isFormedFrom, looksLikeAcronym } from "./acronym"
import { isTitleLine, isTitleOverIntro } from "./document-title"
import { agreement, type Facts, isTitleCase, nameWithLink } from "./facts"
import { readInlineEntry } from "./inline-entry"
import { readName, stripNumber } from "./name"
import { type Look, lookOf, nameLine, tierLines } from "./name-line"
import { newPartnerFrom, type Reading } from "./paragraph-role"
import { type Habits, isBody, type Role, type Section } from "./roles"
import { isNonLatin } from "./script"

/**
 * Roles of blocks where the document has no headings of its own: short lines are tiers or names by their words, by what
 * the text under them begins with, and by the empty lines around them; paragraphs start a partner or go on with one.
 */
export function flatRoles(facts: Facts[], section: Section, habits: Habits): Role[] {
  return new FlatReader(facts.slice(section.from, section.to), section, habits).read()
}

class FlatReader {
  #roles: Role[] = []
  #reading: Reading
  #looks = new Set<Look>()
  readonly #isLastSection: boolean

  constructor(
    private readonly facts: Facts[],
    section: Section,
    habits: Habits,
  ) {
    this.#isLastSection = section.isLast
    this.#reading = { ...habits, current: null, hasText: false, under: section.under, isListed: false }
  }

  read(): Role[] {
    let at = 0
    while (at < this.facts.length) {
      let end = at
      while (end < this.facts.length && this.#isRunLine(end, at)) end += 1
      if (end > at) {
        this.#run(at, end)
        at = end
      } else {
        this.#roles[at] = this.#single(at)
        at += 1
      }
    }
    return this.#roles
  }

  #isRunLine(index: number, start: number): boolean {
    const fact = this.facts[index] as Facts
    const above = this.#roles[index - 1]
    if (above?.role === "aside" && above.why === "ending" && !fact.tier) return false
    if (fact.tier?.rest) return index === start
    // Bullets end where numbers go on: "3. Acme" after the points of partner 2. So they do where a name without one does.
    const before = this.facts[index - 1]?.block
    const { block } = fact
    const changes =
      block.kind === "listItem" && before?.kind === "listItem" && block.ordered !== before.ordered
    const isPoint = before?.kind === "listItem" && !before.ordered && !this.facts[index - 1]?.tier
    const ends = isPoint && block.kind !== "listItem"
    if (index > start && (changes || ends)) return false
    return fact.isShort || (index > start && fact.website !== null)
  }

  /** A block that is no short line: website, contact, table row, or text. */
  #single(index: number): Role {
    const fact = this.facts[index] as Facts
    const above = this.#roles[index - 1]
    if (above?.role === "aside" && above.why === "ending") return above
    if (fact.block.kind === "row") return { role: "row" }
    if (fact.website) return this.#website(index, fact.website)
    if (fact.isContact) return this.#isEnding(index) ? { role: "aside", why: "ending" } : { role: "text" }
    const role = newPartnerFrom(fact, this.facts[index - 1], this.#reading)
    if (role?.role === "name") this.#start(role)
    else this.#reading.hasText = this.#reading.current !== null
    return role ?? (this.#reading.current ? { role: "text" } : { role: "aside", why: "intro" })
  }

  /** An address of the partner above, of the name under it, or a name itself: "twitch.tv". */
  #website(index: number, address: string): Role {
    const fact = this.facts[index] as Facts
    const next = this.facts[index + 1]
    const { current } = this.#reading
    const isNamed = next && isBody(next) && (!current || agreement(fact.text, next.text) === 3)
    if (isNamed && /^[\p{L}\p{N}-]+\.\p{L}{2,12}$/u.test(fact.text)) {
      const name = { ...readName(fact.text), website: address }
      const role: Role = { role: "name", name, textFrom: null, basis: "line", agreement: 0 }
      this.#start(role)
      return role
    }
    const isSetApart = !current || (this.#reading.hasText && fact.gap >= Math.max(1, this.#reading.entryGap))
    if (isSetApart && next?.isShort && !next.tier && next.gap === 0)
      return { role: "website", address, isAhead: true }
    return current ? { role: "website", address } : { role: "text" }
  }

  /** "Contact: …" at the very end, set apart, when no other partner has such a line. */
  #isEnding(index: number): boolean {
    const fact = this.facts[index] as Facts
    if (!this.#reading.current) return true
    if (!this.#isLastSection) return false
    const tail = this.facts.slice(index)
    if (!tail.every((one) => one.isContact || one.isShort || one.website !== null || one.text.length < 160))
      return false
    if (this.facts.slice(0, index).some((one) => one.isContact))
      return this.#roles[index - 1]?.role === "aside"
    // A short line and a text under it: another partner.
    if (
      tail.some(
        (one, at) => at > 0 && one.isShort && (one.block.bold || (tail[at + 1]?.lead?.strength ?? 0) > 1),
      )
    )
      return false
    return fact.gap > 0 && fact.gap >= this.#reading.entryGap
  }

  /** Short lines from `at` to `end`, and the text that follows them, if one does. */
  #run(at: number, end: number): void {
    const next = this.facts[end]
    const body = next && isBody(next) && !isSibling(this.facts[end - 1], next) ? next : null
    if (
      at === 0 &&
      end === 1 &&
      body &&
      this.#reading.under === "start" &&
      isTitleOverIntro(this.facts, body)
    ) {
      this.#roles[at] = { role: "aside", why: "title" }
      return
    }
    if (this.#isListOfText(at, end, body)) {
      for (let index = at; index < end; index += 1) this.#roles[index] = { role: "text" }
      return
    }
    const run = { facts: this.facts, at, end, body, innerGap: this.#reading.innerGap, looks: this.#looks }
    const tiers = tierLines(run, this.#reading.hasText)
    const named = nameLine(run, tiers, this.#reading.hasText)
    for (let index = at; index < end; index += 1) {
      const fact = this.facts[index] as Facts
      if (tiers.has(index))
        this.#tier(index, fact.tier ? fact.tier.title : fact.text.replace(/\s*[:：]$/u, ""))
      else if (fact.website) this.#roles[index] = this.#website(index, fact.website)
      else if (named >= 0 && index > named) this.#roles[index] = this.#underName(fact)
      else if (index === named) this.#name(index, body)
      else this.#roles[index] = this.#alone(index, at, end)
    }
  }

  /** Bullets under a text are that text's; under a tier, or where names are bullets, they are names. */
  #isListOfText(at: number, end: number, body: Facts | null): boolean {
    const run = this.facts.slice(at, end)
    if (!run.every((fact) => fact.block.kind === "listItem")) return false
    if (!this.#reading.current) return false
    const names = this.#roles.filter((role) => role.role === "name" && role.basis === "list").length
    const before = this.facts[at - 1]
    if (this.#isNextName(at)) return false
    if (before && /[:：]$/u.test(before.text)) return true
    if (body && body.block.kind === "paragraph" && run.length === 1) return false
    if (body && run.some((fact) => agreement(fact.text, body.text) >= 2)) return false
    return this.#reading.hasText || names === 0 ? this.#roles[at - 1]?.role !== "tier" : false
  }

  /** "• St John – first aid", and then "• Mayor's Office": items of one list of names. */
  #isNextName(index: number): boolean {
    const before = this.facts[index - 1]
    return this.#roles[index - 1]?.role === "name" && isSibling(before, this.facts[index])
  }

  #underName(fact: Facts): Role {
    const { current } = this.#reading
    if (current && isNonLatin(fact.text) !== isNonLatin(current.name) && fact.gap <= 1)
      return { role: "native", name: fact.text.replace(/^[([（]|[)\]）]$/gu, "") }
    const line = fact.text.replace(/^[([（]|[)\]）]$/gu, "")
    if (current && !current.acronym && fact.gap <= 1) {
      if (looksLikeAcronym(line) && isFormedFrom(line, current.name))
        return { role: "form", name: current.name, acronym: line }
      if (looksLikeAcronym(current.name) && isFormedFrom(current.name, line))
        return { role: "form", name: line, acronym: current.name }
    }
    return { role: "text" }
  }

  #name(index: number, body: Facts | null): void {
    const fact = this.facts[index] as Facts
    this.#start({
      role: "name",
      name: nameWithLink(fact),
      textFrom: null,
      basis: "line",
      agreement: body ? agreement(fact.text, body.text) : 0,
    })
    this.#roles[index] = this.#last as Role
  }

  /** A short line with no text under it: a name in a list of names, or the end of a text. */
  #alone(index: number, at: number, end: number): Role {
    const fact = this.facts[index] as Facts
    const above = this.#roles[index - 1]
    const isAttached = fact.gap === 0 && this.#reading.hasText && index > 0 && !this.#isNextName(index)
    const isBrief = fact.gap >= Math.max(1, this.#reading.entryGap) && fact.text.split(" ").length <= 3
    const looksNamed = isTitleCase(stripNumber(fact.text)) || /^\p{Ll}+$/u.test(fact.text) || isBrief
    const inList =
      above?.role === "tier" || (above?.role === "name" && above.textFrom === null) || end - at > 1
    if (this.#reading.current && (isAttached || (!looksNamed && !inList))) return { role: "text" }
    if (
      !this.#reading.current &&
      this.#reading.under === "start" &&
      isTitleLine(this.facts, index, above, !this.#isLastSection)
    )
      return { role: "aside", why: "title" }
    const isLone = index + 1 === this.facts.length || this.facts[index + 1]?.tier != null
    if (above?.role === "tier" && isLone && isNameList(fact.text)) return { role: "names" }
    const inline = readInlineEntry(fact.block)
    const role: Role = inline
      ? {
          role: "name",
          name: readName(inline.name),
          textFrom: inline.textFrom,
          basis: "inline",
          agreement: 0,
        }
      : {
          role: "name",
          name: nameWithLink(fact),
          textFrom: null,
          basis: "list",
          agreement: 0,
        }
    this.#start(role)
    return role
  }

  #tier(index: number, title: string): void {
    const fact = this.facts[index] as Facts
    if (fact.tier?.certain && fact.isShort) this.#looks.add(lookOf(fact))
    this.#roles[index] = { role: "tier", title, rest: this.facts[index]?.tier?.rest ?? "" }
    this.#reading.current = null
    this.#reading.hasText = false
    this.#reading.under = "tier"
  }

  #last: Role | null = null

  #start(role: Role & { role: "name" }): void {
    this.#last = role
    this.#reading.current = role.name
    this.#reading.hasText = role.textFrom !== null
    this.#reading.isListed = role.basis === "list"
  }
}

/** "Siemens, Bosch, City of Bonn": three names or more; two are enough where a comma is no part of a name. */
function isNameList(text: string): boolean {
  const parts = text.split(/\s*[,;、，]\s*/u)
  const isList = parts.length > 2 || (parts.length === 2 && isNonLatin(text))
  return isList && parts.every((part) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(part) && part.split(" ").length < 8)
}

/** Items of one list: the lower one is no text of the upper. */
function isSibling(above: Facts | undefined, below: Facts | undefined): boolean {
  if (above?.block.kind !== "listItem" || below?.block.kind !== "listItem") return false
  const [one, other] = [above.block, below.block]
  return one.ordered === other.ordered && (other.level ?? 1) <= (one.level ?? 1)
}
