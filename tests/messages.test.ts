import { readFileSync } from "node:fs"
import path from "node:path"
import { IntlMessageFormat } from "intl-messageformat"
import { describe, expect, it } from "vitest"
import { readSentences } from "../scripts/sentences.mjs"

const root = path.dirname(import.meta.dirname)
const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(root, "messages", file), "utf8"))
const { sentences, problems } = readSentences(root)
const korean = read("ko.json") as Record<string, string>

describe("the words of the desk", () => {
  it("are all said through domain/words", () => {
    expect(problems).toEqual([])
  })

  it("stand in messages/en.json, with the files that say them (npm run words)", () => {
    expect(read("en.json")).toEqual(Object.fromEntries(sentences))
  })

  it("are all there in Korean, and nothing else is", () => {
    expect([...sentences.keys()].filter((sentence) => !korean[sentence])).toEqual([])
    expect(Object.keys(korean).filter((sentence) => !sentences.has(sentence))).toEqual([])
  })

  it("take the same values in both languages", () => {
    const differing = Object.entries(korean).filter(
      ([english, own]) => namesIn(english, "en-GB") !== namesIn(own, "ko-KR"),
    )
    expect(differing).toEqual([])
  })
})

/** The names of a message's values and tags, each once. A first word in square brackets is for translators alone. */
function namesIn(message: string, locale: string): string {
  const names = new Set<string>()
  const visit = (parts: unknown): void => {
    for (const part of Array.isArray(parts) ? parts : []) {
      const { type, value, children, options } = part as Record<string, unknown>
      if (type !== LITERAL && typeof value === "string") names.add(value)
      visit(children)
      for (const option of Object.values((options ?? {}) as Record<string, { value: unknown }>))
        visit(option.value)
    }
  }
  visit(new IntlMessageFormat(message.replace(/^\[[^\]]*\] /u, ""), locale).getAst())
  return [...names].sort().join(" ")
}

/** As the parser numbers plain text. */
const LITERAL = 0
