import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkContent, wordsToAsk } from "@/domain/checks/check-content"
import { spelledWords } from "@/domain/checks/spelled-words"
import type { Spelled } from "@/domain/checks/spelling"
import { spellingDistance } from "@/domain/checks/spelling-distance"
import type { CheckContext } from "@/domain/checks/vocabulary"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { fromPlainText } from "@/domain/rich-text"

const CONTEXT: CheckContext = {
  event: { title: "River Cities Forum", place: "Rotterdam, Netherlands" },
  own: { name: "Deltares Institute", acronym: "DWI" },
  others: [{ name: "Rheinbund Kaub", acronym: "rbk" }],
  language: "en",
  thirdPerson: true,
  today: "2026-11-25",
}

function entry(description: string, more: Partial<Content> = {}): Content {
  return { ...EMPTY_CONTENT, name: "Deltares Institute", ...more, description: fromPlainText(description) }
}

function asked(content: Content, context: Partial<CheckContext> = {}): Record<string, string[]> {
  const words = [...wordsToAsk(content, { ...CONTEXT, ...context })]
  return Object.fromEntries(words.map(([language, all]) => [language, [...all]]))
}

/** What is found in a description of which a dictionary has not got these words. */
function misspelled(description: string, unknown: Record<string, string[]>, more: Partial<Content> = {}) {
  const content = entry(description, more)
  const spelled: Spelled = Object.fromEntries(
    Object.entries(asked(content)).map(([language, words]) => [
      language,
      new Map(words.map((word) => [word, unknown[word] ?? null])),
    ]),
  )
  return checkContent(content, CONTEXT, spelled).map(
    ({ rule, field, words, suggestions }) => `${field}: ${rule}: ${words} (${suggestions?.join(", ")})`,
  )
}

describe("a dictionary is asked about", () => {
  it.each([
    [
      "each word of a text once",
      "The stream and the other stream.",
      ["The", "stream", "and", "the", "other"],
    ],
    ["the parts of a compound", "a peri-urban stream", ["peri", "urban", "stream"]],
    ["a word without its possessive", "the city’s mayor’s", ["the", "city", "mayor"]],
    ["a contraction as it is", "it doesn’t flow", ["doesn't", "flow"]],
    ["the first word of a sentence", "Wow. “Rivers flow.”", ["Wow", "Rivers", "flow"]],
  ])("%s", (_, text, words) => {
    expect(asked(entry(text))).toEqual({ en: words })
  })

  it.each([
    ["names inside a sentence", "by Pyeongchang"],
    ["names of the event and its partners", "Rheinbund. Deltares. Rotterdam. rbk"],
    ["acronyms and what has capitals or digits inside", "UNCED, NBSAPs, iPhone, nrg4SD, CO2"],
    [
      "addresses, files and signs",
      "https://exampel.org/pth, me@exampel.org, exampel.org, @exampel, #exampel",
    ],
    ["what is too short, and other scripts", "we, 한국관광공사, Ελλάδα"],
  ])("not about %s", (_, text) => {
    expect(asked(entry(text))).toEqual({ en: [] })
  })

  it("each language’s own, where there is one", () => {
    const translations = {
      de: { tagline: "Städte am Fluss" },
      fr: { description: fromPlainText("L’eau qu’elle aime") },
      ko: { tagline: "강의 도시" },
    }
    expect(asked(entry("Green towns", { translations }))).toEqual({
      en: ["Green", "towns"],
      de: ["Städte", "Fluss"],
      fr: ["eau", "elle", "aime"],
    })
    expect(asked(entry("강의 도시"), { language: "ko" })).toEqual({})
  })
})

describe("a word that no dictionary has", () => {
  it("is told once, where it first stands, with what may have been meant", () => {
    expect(
      misspelled(
        "Its goverment is new. A goverment’s aim.",
        { goverment: ["government"] },
        { tagline: "For goverment" },
      ),
    ).toEqual(["tagline: spelling: goverment (government)", "description: spelling: goverment (government)"])
  })

  it("may be a name when it begins a sentence with a capital, unless it is a letter away from a word", () => {
    const unknown = { Baekdudaegan: [], Mistra: ["Mistral"], Enviromental: ["Environmental"] }
    expect(misspelled("Baekdudaegan is here. Mistra too. Enviromental too.", unknown)).toEqual([
      "description: spelling: Enviromental (Environmental)",
    ])
  })

  it("is no misspelling in a paragraph of another language", () => {
    const finnish = "kaupunki joen rannalla tekee paljon hyvää"
    const unknown = Object.fromEntries(finnish.split(" ").map((word) => [word, []]))
    expect(misspelled(`A good river.\n\n${finnish}\n\nA joen.`, unknown)).toEqual([
      "description: spelling: joen ()",
    ])
  })

  it("is not told again beside a place to fill in or a name spelled otherwise", () => {
    const unknown = { lorem: [], ipsum: [], Lorem: [] }
    expect(misspelled("Lorem ipsum follows.", unknown)).toEqual([
      "description: placeholder: Lorem ipsum (undefined)",
    ])
  })

  it("is nothing before anybody has been asked", () => {
    expect(checkContent(entry("Its goverment."), CONTEXT)).toEqual([])
  })
})

it("every word stands where it is said to", () => {
  const piece = fc.constantFrom(
    "naïve",
    "L’eau",
    "co-op",
    "Rivers",
    "e.g.",
    "don’t",
    ". ",
    " ",
    "\n",
    "(",
    "ö",
    "7",
  )
  const texts = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(""))
  fc.assert(
    fc.property(texts, fc.constantFrom("en", "fr", "de"), (text, language) => {
      for (const { word, at } of spelledWords(text, language as "en"))
        expect(text.slice(at, at + word.length)).toBe(word)
    }),
  )
})

describe("the distance of a slip", () => {
  it.each([
    ["accomodate", "accommodate", 0.5],
    ["teh", "the", 0.7],
    ["river", "rivers", 1],
    ["ban", "can", 1.5],
    ["same", "same", 0],
  ])("%s, %s", (written, meant, distance) => {
    expect(spellingDistance(written, meant)).toBe(distance)
  })
})
