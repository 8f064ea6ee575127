import fc from "fast-check"
import { afterEach, describe, expect, it } from "vitest"
import { refusal, refuse } from "@/domain/result"
import {
  asSaid,
  type Catalog,
  chooseReaderLanguage,
  inLanguage,
  listed,
  marked,
  numbered,
  parts,
  READER_LANGUAGES,
  type ReaderLanguage,
  readerLanguage,
  say,
  settleReader,
  t,
  worded,
} from "@/domain/words"

const KOREAN: Catalog = {
  Save: "저장",
  "[verb] Open": "열기",
  "[state] Open": "열려 있음",
  "{count, plural, one {# partner} other {# partners}}": "파트너 {count}곳",
  "Read <link>the guide</link> before {when}.": "{when} 전에 <link>안내서</link>를 읽으십시오.",
  "It’s {name}’s, isn't it?": "{name}의 것입니까?",
}

const reads = (language: ReaderLanguage, catalog = KOREAN) =>
  settleReader({ language: () => language, catalogs: { ko: catalog } })

afterEach(() => reads("en", {}))

describe("a sentence", () => {
  it.each([
    [0, "0 partners", "파트너 0곳"],
    [1, "1 partner", "파트너 1곳"],
    [12_000, "12,000 partners", "파트너 12000곳"],
  ])("counts %i in both languages", (count, english, korean) => {
    const said = () => t("{count, plural, one {# partner} other {# partners}}", { count })
    expect(said()).toBe(english)
    reads("ko")
    expect(said()).toBe(korean)
  })

  it("is told from an equal one by a word in brackets, which nobody reads", () => {
    expect([t("[verb] Open"), t("[state] Open")]).toEqual(["Open", "Open"])
    reads("ko")
    expect([t("[verb] Open"), t("[state] Open")]).toEqual(["열기", "열려 있음"])
  })

  it("stays English where it has no Korean", () => {
    reads("ko")
    expect(t("Nobody translated this, {name}.", { name: "Kim" })).toBe("Nobody translated this, Kim.")
    expect(t("[verb] Close")).toBe("Close")
  })

  it("keeps apostrophes and whatever stands in its values", () => {
    const odd = "{x} <b> 'n' # [a] \\"
    expect(t("It’s {name}’s, isn't it?", { name: odd })).toBe(`It’s ${odd}’s, isn't it?`)
    reads("ko")
    expect(t("It’s {name}’s, isn't it?", { name: odd })).toBe(`${odd}의 것입니까?`)
  })

  it("has its parts dressed in the order of the reader's language", () => {
    const values = { link: (inside: unknown[]) => ({ a: inside }), when: "Friday" }
    const said = () => parts("Read <link>the guide</link> before {when}.", values)
    expect(said()).toEqual(["Read ", { a: ["the guide"] }, " before Friday."])
    reads("ko")
    expect(said()).toEqual(["Friday 전에 ", { a: ["안내서"] }, "를 읽으십시오."])
  })
})

describe("words that stand in tables", () => {
  const TABLE = worded({ save: "Save", other: "Nobody translated this." })

  it("are said for whoever looks them up", () => {
    expect(TABLE).toEqual({ save: "Save", other: "Nobody translated this." })
    reads("ko")
    expect(TABLE.save).toBe("저장")
    expect(Object.entries(TABLE)).toEqual([
      ["save", "저장"],
      ["other", "Nobody translated this."],
    ])
  })

  it("are refused with in the reader's language", () => {
    const message = marked("Save")
    const constant = refusal(message)
    expect([refuse(message), { ...constant }]).toEqual(Array(2).fill({ ok: false, message: "Save" }))
    reads("ko")
    expect([refuse(message), { ...constant }]).toEqual(Array(2).fill({ ok: false, message: "저장" }))
    expect(say(message)).toBe("저장")
  })

  it("leave alone what was said already", () => {
    reads("ko")
    for (const text of ["{x}", "“{a, plural}” it's", "<b", "저장", "constructor"])
      expect(asSaid(text)).toBe(text)
  })
})

describe("another language than the reader's", () => {
  it("is spoken for as long as the work takes, also when it fails", () => {
    reads("ko")
    expect(inLanguage("en", () => [t("Save"), inLanguage("ko", () => t("Save")), t("Save")])).toEqual([
      "Save",
      "저장",
      "Save",
    ])
    expect(() =>
      inLanguage("en", () => {
        throw new Error("broken")
      }),
    ).toThrow("broken")
    expect(readerLanguage()).toBe("ko")
  })
})

it("lists names and writes numbers as the language does", () => {
  const names = [[], ["A"], ["A", "B"], ["A", "B", "C"]]
  expect(names.map(listed)).toEqual(["", "A", "A and B", "A, B and C"])
  expect(numbered(12_000)).toBe("12,000")
  reads("ko")
  expect(names.map(listed)).toEqual(["", "A", "A 및 B", "A, B 및 C"])
})

describe("the reader's language", () => {
  it.each([
    [undefined, undefined, "en"],
    ["ko", "en", "ko"],
    ["en", "ko-KR,ko;q=0.9", "en"],
    ["xx", "ko", "ko"],
    [undefined, "ko-KR,ko;q=0.9,en-US;q=0.8", "ko"],
    [undefined, "de-DE,de;q=0.9,ko;q=0.5,en;q=0.4", "ko"],
    [undefined, "en;q=0.4,KO;q=0.8", "ko"],
    [undefined, "ko;q=0,en", "en"],
    [undefined, "fr,de", "en"],
    ["constructor", "__proto__", "en"],
  ])("chosen %j, accepted %j, is %s", (chosen, accepted, language) => {
    expect(chooseReaderLanguage(chosen, accepted)).toBe(language)
  })

  it("is one that there is, whatever a browser sends", () => {
    const header = fc.oneof(
      fc.string({ unit: "binary", maxLength: 700 }),
      fc
        .array(fc.constantFrom("ko", "en-GB", "*", ";q=", "0.5", "NaN", ",", ";", "=", " ", "1e9", "-"), {
          maxLength: 60,
        })
        .map((pieces) => pieces.join("")),
    )
    fc.assert(
      fc.property(fc.option(header, { nil: undefined }), header, (chosen, accepted) => {
        expect(Object.keys(READER_LANGUAGES)).toContain(chooseReaderLanguage(chosen, accepted))
      }),
    )
  })
})
