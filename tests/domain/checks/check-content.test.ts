import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkContent } from "@/domain/checks/check-content"
import type { CheckContext } from "@/domain/checks/vocabulary"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { fromPlainText, plainText } from "@/domain/rich-text"

const CONTEXT: CheckContext = {
  event: { title: "River Cities Forum", place: "Rotterdam, Netherlands" },
  own: { name: "Delta Water Institute", acronym: "DWI" },
  others: [
    { name: "Alliance of River Mayors", acronym: "ARM" },
    { name: "Korea Tourism Organization", acronym: "KTO" },
  ],
  language: "en",
  thirdPerson: true,
  today: "2026-11-25",
}

/** What is found in a description: "rule: words". */
function found(text: string, more: Partial<Content> = {}, context: Partial<CheckContext> = {}): string[] {
  const content = {
    ...EMPTY_CONTENT,
    name: "Delta Water Institute",
    ...more,
    description: fromPlainText(text),
  }
  return checkContent(content, { ...CONTEXT, ...context }).map(({ rule, words }) => `${rule}: ${words}`)
}

describe("the checks find", () => {
  it.each([
    ["a bracket that is never closed", "The institute (founded in 1950 studies rivers.", ["bracket: ("]],
    ["a bracket that closes nothing", "The institute studies rivers) and canals.", ["bracket: )"]],
    ["a quotation that never ends", "It calls this “living with water.", ["bracket: “"]],
    ["a word that stands twice", "It maps the the delta.", ["doubled word: the the"]],
    ["a word that stands twice across a line", "It maps the\nthe delta.", ["doubled word: the\nthe"]],
    ["two spaces", "It maps  the delta.", ["spacing:   "]],
    [
      "a missing space before a bracket",
      "Korea Tourism Organization(KTO) helps.",
      ["spacing: Organization("],
    ],
    [
      "a comma where a sentence ends",
      "It began in June 1992, We still work on it.",
      ["spacing: , We", "voice: We"],
    ],
    ["the editors' mark", "The institute has TK members.", ["placeholder: TK"]],
    [
      "lorem ipsum",
      "Lorem ipsum dolor sit amet.",
      ["placeholder: Lorem ipsum", "placeholder: dolor sit amet"],
    ],
    ["crosses", "It has XXX members in xxx cities.", ["placeholder: XXX", "placeholder: xxx"]],
    ["brackets to be filled", "It was founded in [year here].", ["placeholder: [year here]"]],
    ["shouting", "It is THE BEST WATER INSTITUTE of all.", ["capitals: THE BEST WATER INSTITUTE"]],
    ["a name in capitals", "It works in KOREA.", ["capitals: KOREA"]],
    ["an acronym that nobody explains", "It advises the ICPR on floods.", ["acronym: ICPR"]],
    [
      "first person in a list that uses the third",
      "We study rivers, and our work helps us.",
      ["voice: We", "voice: our", "voice: us"],
    ],
    [
      "a year that is still to come, and has passed",
      "The games will be held here in 2018.",
      ["time passed: 2018"],
    ],
    ["a year before its future", "And 2018 the Winter Olympics is to be held here.", ["time passed: 2018"]],
    ["words that are true for a while only", "It hosts the meeting this year.", ["passing time: this year"]],
    ["an upcoming event", "It prepares the upcoming congress.", ["passing time: upcoming"]],
    [
      "a name of another partner, misspelled",
      "It works with the Alliance of River Majors.",
      ["name: Alliance of River Majors"],
    ],
    [
      "a name in the other English",
      "It asked the Korea Tourism Organisation.",
      ["name: Korea Tourism Organisation"],
    ],
    ["the event, misspelled", "It opens the River Citys Forum.", ["name: River Citys Forum"]],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it("a number that another text of the entry tells otherwise, in the later text", () => {
    expect(found("The 230 local mayors meet twice a year.", { tagline: "The voice of 226 mayors" })).toEqual([
      "number: 230 local mayors",
    ])
  })

  it("a text over its tier’s limit, at the first word beyond it, in each language", () => {
    const limits = { description: { wordLimit: 3, characterLimit: null } }
    const korean = { ko: { description: fromPlainText("강은 도시를 지나 흐릅니다.") } }
    expect(found("It maps the delta well.", { translations: korean }, { limits })).toEqual([
      "limit: delta",
      "limit: 흐릅니다",
    ])
    const characters = { description: { wordLimit: 9, characterLimit: 14 } }
    expect(found("It maps the delta well.", {}, { limits: characters })).toEqual(["limit: delta"])
    expect(found("It maps.", { tagline: "It maps the delta well." }, { limits })).toEqual([])
  })

  it("links over plain http; what is no address is told by its field alone", () => {
    const links = [{ label: "Report", url: "htp:/report" }]
    expect(found("", { website: "http://example.org/", links })).toEqual(["link: http://example.org/"])
  })
})

describe("the checks of further languages", () => {
  const korean = (text: string) => ({ translations: { ko: { description: fromPlainText(text) } } })

  it("look for what is odd in any language, and for numbers that the main text does not tell", () => {
    expect(found("It has 226 members.", korean("회원은 230개 (도시입니다. TK"))).toEqual([
      "number: 230",
      "bracket: (",
      "placeholder: TK",
    ])
    expect(found("It has 1,200 members.", korean("관광공사(KTO)의 회원은 1200개입니다."))).toEqual([])
  })

  it("ask nothing English of a text in another first language", () => {
    expect(found("Wir testen das upcoming KOREA, ICPR.", {}, { language: "de" })).toEqual([])
  })
})

describe("the checks leave alone", () => {
  it.each([
    ["points of a list", "It has three aims: i) to conserve; ii) to share; and b) to teach."],
    ["brackets that match", "The institute (DWI) [in Delft] calls it “room for the river”."],
    ["German quotation marks", "Es nennt das „Raum für den Fluss“."],
    ["what English does say twice", "It had had doubts that that was so."],
    [
      "acronyms with their meaning",
      "The Commission for the Rhine (ICPR) meets. The ICPR is old. COP (Conference of the Parties) too.",
    ],
    ["acronyms that everybody knows, and the partners' own", "The UN and the EU fund DWI and ARM, and NGOs."],
    [
      "years that really come, or are no future",
      "It will open in 2031. It was founded in 1950. The plan for 2011–2020 will matter.",
    ],
    ["names as they are", "The Alliance of River Mayors and the River Cities Forum in Rotterdam."],
    ["names with another apostrophe", "It is the Delta Water Institute's own."],
    ["the same number twice", "The 226 mayors meet."],
    ["the country in capitals", "Offices in the US and the UK."],
  ])("%s", (_, text) => {
    expect(found(text, { tagline: "The voice of 226 mayors" })).toEqual([])
  })

  it("the first person where the whole list uses it", () => {
    expect(found("We study our rivers.", {}, { thirdPerson: false })).toEqual([])
  })
})

describe("a finding", () => {
  it("names a place in the field's own text, whatever is written", () => {
    const piece = fc.constantFrom(
      ..."()[]“”.,; \n",
      "the ",
      "the ",
      "TK",
      "We ",
      "will ",
      "2018 ",
      "KOREA",
      "ABC ",
      "12 mayors ",
      "13 mayors ",
      "é",
      "한국",
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")),
      fc.string(),
    )
    fc.assert(
      fc.property(text, text, (tagline, written) => {
        const content = { ...EMPTY_CONTENT, name: "N", tagline, description: fromPlainText(written) }
        for (const { rule, field, start, end, words, sentence } of checkContent(content, CONTEXT)) {
          if (rule === "link") continue
          const own = field === "description" ? plainText(content.description) : content[field as "tagline"]
          expect(words).toBe(String(own).slice(start, end))
          expect(end).toBeGreaterThan(start)
          expect(sentence).toMatch(/[.?]$/u)
        }
      }),
    )
  })
})
