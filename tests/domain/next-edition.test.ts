import { expect, it } from "vitest"
import { countedOn } from "@/domain/next-edition"

it.each([
  ["Biodiversity Summit 2014", "Biodiversity Summit 2015"],
  ["summit-2014", "summit-2015"],
  ["From 2011 to 2020: Summit", "From 2011 to 2021: Summit"],
  ["River Cities Forum", "River Cities Forum"],
  ["Agenda 20140", "Agenda 20140"],
])("counts the last year of a title on: %s", (title, next) => {
  expect(countedOn(title)).toBe(next)
})
