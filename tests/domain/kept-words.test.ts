import { afterEach, expect, it } from "vitest"
import { keepSentences, saidKept } from "@/domain/kept-words"
import { marked, settleReader } from "@/domain/words"

const KOREAN = {
  "Not published.": "게시하지 못했습니다.",
  "{name} may no longer publish.": "{name} 님은 이제 게시할 수 없습니다.",
}

afterEach(() => settleReader({ language: () => "en", catalogs: {} }))

it("says what was kept to each reader in an own language, whatever its values hold", () => {
  const name = '{x} "\\" <b> 김'
  const text = keepSentences([
    [marked("Not published.")],
    [marked("{name} may no longer publish."), { name }],
  ])
  expect(saidKept(text)).toBe(`Not published. ${name} may no longer publish.`)
  settleReader({ language: () => "ko", catalogs: { ko: KOREAN } })
  expect(saidKept(text)).toBe(`게시하지 못했습니다. ${name} 님은 이제 게시할 수 없습니다.`)
})

it("leaves alone what an earlier version kept, and a sentence that was said already", () => {
  for (const text of ["", "Published 12 partners as release 4.", "[odd"]) expect(saidKept(text)).toBe(text)
  expect(saidKept(keepSentences([["“{a, plural}” it's <b"]]))).toBe("“{a, plural}” it's <b")
})
