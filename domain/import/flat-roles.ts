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

  constructor(
    private readonly facts: Facts[],
    section: Section,
    habits: Habits,
  ) {
    this.#reading = { ...habits, current: null, hasText: false, under: section.under }
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
    // Bullets end where numbers go on: "3. Acme" after the points of partner 2.
    const before = this.facts[index - 1]?.block
    const { block } = fact
    const changes =
      block.kind === "listItem" && before?.kind === "listItem" && block.ordered !== before.ordered
    if (index > start && changes) return false
    return fact.isShort || (index > start && fact.website !== null)
  }

  /** A block that is no short line: website, contact, table row, or text. */
  #single(index: number): Role {
    const fact = this.facts[index] as Facts
    const above = this.#roles[index - 1]
    if (above?.role === "aside" && above.why === "ending") return above
    if (fact.block.kind === "row") return { role: "row" }
    if (fact.website)
      return this.#reading.current ? { role: "website", address: fact.website } : { role: "text" }
    if (fact.isContact) return this.#isEnding(index) ? { role: "aside", why: "ending" } : { role: "text" }
    const role = newPartnerFrom(fact, this.facts[index - 1], this.#reading)
    if (role?.role === "name") this.#start(role)
    else this.#reading.hasText = this.#reading.current !== null
    return role ?? (this.#reading.current ? { role: "text" } : { role: "aside", why: "intro" })
  }

  /** "Contact: …" at the very end, set apart, when no other partner has such a line. */
  #isEnding(index: number): boolean {
    const fact = this.facts[index] as Facts
    if (!this.#reading.current) return true
    const tail = this.facts.slice(index)
    if (!tail.every((one) => one.isContact || one.isShort || one.website !== null || one.text.length < 160))
      return false
    if (this.facts.slice(0, index).some((one) => one.isContact))
      return this.#roles[index - 1]?.role === "aside"
    return fact.gap > 0 && fact.gap >= this.#reading.entryGap
  }

  /** Short lines from `at` to `end`, and the text that follows them, if one does. */
  #run(at: number, end: number): void {
    const body = this.facts[end] && isBody(this.facts[end]) ? (this.facts[end] as Facts) : null
    if (this.#isListOfText(at, end, body)) {
      for (let index = at; index < end; index += 1) this.#roles[index] = { role: "text" }
      return
    }
    const run = { facts: this.facts, at, end, body, looks: this.#looks }
    const tiers = tierLines(run, this.#reading.hasText)
    const named = nameLine(run, tiers, this.#reading.hasText)
    for (let index = at; index < end; index += 1) {
      const fact = this.facts[index] as Facts
      if (tiers.has(index))
        this.#tier(index, fact.tier ? fact.tier.title : fact.text.replace(/\s*[:：]$/u, ""))
      else if (fact.website)
        this.#roles[index] = this.#reading.current
          ? { role: "website", address: fact.website }
          : { role: "text" }
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
    if (before && /[:：]$/u.test(before.text)) return true
    if (body && body.block.kind === "paragraph" && run.length === 1) return false
    if (body && run.some((fact) => agreement(fact.text, body.text) >= 2)) return false
    return this.#reading.hasText || names === 0 ? this.#roles[at - 1]?.role !== "tier" : false
  }

  #underName(fact: Facts): Role {
    const { current } = this.#reading
    if (current && isNonLatin(fact.text) !== isNonLatin(current.name) && fact.gap <= 1)
      return { role: "native", name: fact.text.replace(/^[([（]|[)\]）]$/gu, "") }
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
    const isAttached = fact.gap === 0 && this.#reading.hasText && index > 0
    const looksNamed = isTitleCase(stripNumber(fact.text)) || /^\p{Ll}+$/u.test(fact.text)
    const inList =
      above?.role === "tier" || (above?.role === "name" && above.textFrom === null) || end - at > 1
    if (this.#reading.current && (isAttached || (!looksNamed && !inList))) return { role: "text" }
    if (
      !this.#reading.current &&
      index === 0 &&
      this.#reading.under === "start" &&
      this.#isDocumentTitle(index)
    )
      return { role: "aside", why: "title" }
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

  /** The first line, with a tier or an introduction right under it. */
  #isDocumentTitle(index: number): boolean {
    const next = this.facts[index + 1]
    return next !== undefined && (next.tier !== null || isBody(next))
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
  }
}
