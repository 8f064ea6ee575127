import { expect, it } from "vitest"
import { searchQuery, searchText } from "@/domain/search-text"

it.each([
  ["Zürich, Łódź, Tromsø", "zurich, lodz, tromso"],
  ["ÉCOLE", "ecole"],
])("reads %s without accents and capitals", (text, read) => {
  expect(searchText(text)).toBe(read)
})

it("makes every Korean sign a word, so that one is found inside another", () => {
  expect(searchText("강원도").split(/ +/u).filter(Boolean)).toEqual(["강", "원", "도"])
})

it.each([
  ["river cit", '"river" * "cit" *'],
  ["관광", '"관 광" *'],
  ["nrg4SD", '"nrg4sd" *'],
  ["UN-Habitat", '"un habitat" *'],
  ['say "no" OR *', '"say" * "no" * "or" *'],
  ["  ", null],
  ["…(*", null],
])("asks for %s by beginnings of words, whatever signs are typed", (typed, query) => {
  expect(searchQuery(typed)).toBe(query)
})
