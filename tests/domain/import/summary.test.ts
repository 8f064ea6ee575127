import { expect, it } from "vitest"
import { type ImportCounts, summaryInWords } from "@/domain/import/summary"

it.each<[ImportCounts, string]>([
  [{ added: 0, updated: 0, tiersAdded: [] }, "Nothing to write"],
  [{ added: 3, updated: 1, tiersAdded: [] }, "3 partners added, 1 partner updated"],
  [{ added: 1, updated: 0, tiersAdded: ["Media"] }, "1 partner added, 1 new tier"],
  [{ added: 0, updated: 2, tiersAdded: ["Gold", "Media"] }, "2 partners updated, 2 new tiers"],
])("%j is told in words", (summary, words) => {
  expect(summaryInWords(summary)).toBe(words)
})
