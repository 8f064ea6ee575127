import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { plainText } from "@/domain/rich-text"
import { parse } from "./reading"

/** Words that can only have come from the source, so that each can be looked for. */
const word = fc.stringMatching(/^[a-z]{3,9}$/u)
const capital = word.map((text) => text[0]?.toUpperCase() + text.slice(1))
const name = fc.array(capital, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "))
const sentence = fc
  .tuple(capital, fc.array(word, { minLength: 3, maxLength: 25 }))
  .map(([first, rest]) => `${first} ${rest.join(" ")}.`)
const line = fc.oneof(
  name,
  sentence,
  fc.tuple(name, sentence).map(([who, text]) => `The ${who} is a ${text}`),
  fc.tuple(name, sentence).map(([who, text]) => `${who} – ${text}`),
  fc.tuple(name, sentence).map(([who, text]) => `${who}: ${text}`),
  fc.tuple(name, capital).map(([who, short]) => `${who} (${short.toUpperCase()})`),
  name.map((text) => `- ${text}`),
  sentence.map((text) => `* ${text}`),
  name.map((text) => `## ${text}`),
  name.map((text) => `**${text}**`),
  fc.tuple(name, sentence).map(([who, text]) => `**${who}** ${text}`),
  fc.constantFrom(
    "Gold Sponsors",
    "Media partners:",
    "Organised by",
    "=====",
    "-----",
    "Page 3",
    "> quoted words",
  ),
  word.map((text) => `https://www.${text}.example/`),
  word.map((text) => `Contact: ${text}@example.org`),
)
const documentOf = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n")), {
    minLength: 1,
    maxLength: 25,
  })
  .map((lines) => lines.flat().join(""))

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
}

describe("reading any document", () => {
  it("loses no word: each is in a title, a name, a field, a description or a note", () => {
    fc.assert(
      fc.property(documentOf, (source) => {
        const { tiers, notes } = parse(source)
        const kept = new Map<string, number>()
        const keep = (text: string | null) => {
          for (const one of wordsOf(text ?? "")) kept.set(one, (kept.get(one) ?? 0) + 1)
        }
        for (const note of notes) keep(note)
        for (const tier of tiers) {
          keep(tier.title)
          for (const partner of tier.partners) {
            for (const field of [
              partner.name,
              partner.acronym,
              partner.nativeName,
              partner.website,
              partner.tagline,
            ])
              keep(field)
            keep(plainText(partner.description))
          }
        }
        const wanted = new Map<string, number>()
        for (const one of wordsOf(source.replace(/Page 3/gu, "Page")))
          wanted.set(one, (wanted.get(one) ?? 0) + 1)
        for (const common of [
          "the",
          "gold",
          "sponsors",
          "media",
          "partners",
          "organised",
          "by",
          "page",
          "https",
          "www",
          "example",
        ])
          wanted.delete(common)
        const lost = [...wanted].filter(([one]) => !kept.has(one)).map(([one]) => one)
        expect(lost).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.constantFrom("text", "markdown", "html"),
        (source, kind) => {
          const { tiers } = parse(source, kind as "text")
          for (const tier of tiers) for (const partner of tier.partners) expect(partner.name).not.toBe("")
        },
      ),
      { numRuns: 600 },
    )
  })
})
