import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { checkContent, wordsToAsk } from "@/domain/checks/check-content"
import type { Spelled } from "@/domain/checks/spelling"
import type { CheckContext } from "@/domain/checks/vocabulary"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { toImportJson } from "@/domain/import/parsed-document"
import { fromPlainText } from "@/domain/rich-text"
import { unknownWords } from "@/lib/dictionaries"
import { parse } from "../import/reading"

const source = readFileSync(new URL("../../documents/pyeongchang-2014.txt", import.meta.url), "utf8")

/** What the dictionaries say of an entry's words. */
function spelled(content: Content, context: CheckContext): Spelled {
  const asked = [...wordsToAsk(content, context)].map(([language, words]) => {
    const good = [...words].map((word): [string, string[] | null] => [word, null])
    return [language, new Map([...good, ...unknownWords(language, [...words])])] as const
  })
  return Object.fromEntries(asked)
}

it("finds the faults of the real document's fifteen texts, with one that a reader may wave through (CBD)", () => {
  const partners = toImportJson(parse(source)).tiers.flatMap((tier) => tier.partners)
  const named = partners.map(({ name, acronym }) => ({ name, acronym: acronym ?? "" }))
  const found = partners.flatMap((partner, index) => {
    const own = { name: partner.name, acronym: partner.acronym ?? "" }
    const content = { ...EMPTY_CONTENT, ...own, description: fromPlainText(partner.description ?? "") }
    const context = {
      event: { title: "Biodiversity Summit 2014", place: "Pyeongchang, Republic of Korea" },
      ...{ own, others: named.filter((_, other) => other !== index) },
      ...{ language: "en", thirdPerson: true, today: "2026-11-25" },
    }
    const findings = checkContent(content, context, spelled(content, context))
    return findings.map(({ rule, words }) => `${own.acronym || own.name}: ${rule}: ${words}`)
  })
  expect(found).toEqual([
    "MoE: passing time: this year",
    "Pyeongchang County: spelling: logevity",
    "Pyeongchang County: time passed: 2018",
    "SCBD: acronym: CBD",
    "KTO: spacing: Organization(",
    "Local Sustainability Alliance of Korea: acronym: UNCED",
    "Local Sustainability Alliance of Korea: spacing: , We",
    "Local Sustainability Alliance of Korea: voice: We",
    "Local Sustainability Alliance of Korea: voice: our",
    "GAOK: capitals: KOREA",
    "GAOK: capitals: KOREA",
  ])
})
