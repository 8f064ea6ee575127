import { describe, expect, it } from "vitest"
import { inSource } from "@/scripts/sentences.mjs"

const found = (source: string, file = "a.tsx") => inSource(source, file)

describe("the sentences of a source", () => {
  it("are those that calls say, tables hold and elements stand in", () => {
    const source = `
      const TABLE = { a: marked("In a table"), b: "key" }
      export const WORDS: Record<string, string> = worded({ one: "One thing", "two words": "Another" })
      export function Page() {
        return <p title={t("A title")}>{rich("Read <link>this</link>.", { link: Link })}</p>
      }`
    expect(found(source)).toEqual({
      sentences: ["In a table", "One thing", "Another", "A title", "Read <link>this</link>."],
      problems: [],
    })
  })

  it("must stand there as they are, and be said when there is a reader", () => {
    const source = `
      const EARLY = t("Too early")
      const TABLE = worded({ one: WORD })
      const say = () => t(\`Hello \${name}\`)`
    expect(found(source).problems).toEqual([
      "a.tsx:2 t() before there is a reader; use marked()",
      "a.tsx:3 worded() needs its sentences written out",
      "a.tsx:4 t() needs its sentence written out",
    ])
  })
})

describe("words that nothing translates", () => {
  it.each([
    ["const a = () => <p>Two words</p>", "Two words"],
    ['const a = () => <Field label="First day" />', "First day"],
    ['function a() { return refuse("This is gone. Reload the page.") }', "This is gone. Reload the page."],
    [`const a = (n) => \`Remove \${n} partners\``, "Remove … partners"],
    [`const a = (name) => \`\${name} has no logo.\``, "… has no logo."],
    ['const a = (is) => (is ? "with a logo" : "without one")', "with a logo"],
    ['class A { #b() { return "It is gone now." } }', "It is gone now."],
  ])("are found in %s", (source, words) => {
    expect(found(source).problems).toContain(`a.tsx:1 not translated: ${words}`)
  })

  it.each([
    'const a = () => <p className="flex items-center">{t("Two words")}</p>',
    'const a = () => <a href="/events/new" data-command="Press this">→</a>',
    'import { a } from "Some module here"',
    'throw new Error("The release does not exist.")',
    'class A extends Error { constructor() { super("It broke in the worker.") } }',
    'logError("The mail server did not answer.", error)',
    'const a = (turn) => (turn === "with us" ? "with us" : "with them")',
    'const a = () => ({ label: t("Logo wall"), words: "logos sizes" })',
    "const a = sql`select the name from partner`",
  ])("are none in %s", (source) => {
    expect(found(source).problems).toEqual([])
  })
})
