import { beforeEach, expect, it } from "vitest"
import { heedFinding, ignoredFindings, ignoredInEvent, ignoreFinding } from "@/db/ignored-findings"
import { addPartner } from "@/db/partners"
import { wordsInUse } from "@/db/words-in-use"
import { EMPTY_CONTENT } from "@/domain/content"
import { fromPlainText } from "@/domain/rich-text"
import { addEvent, must, type Scene, scene } from "./scene"

let now: Scene
beforeEach(() => {
  now = scene()
})

function partnerOf(
  name: string,
  text = "",
  { eventId, tierId } = { eventId: now.eventId, tierId: now.gold.id },
) {
  const content = { ...EMPTY_CONTENT, name, description: fromPlainText(text) }
  return must(addPartner(now.db, now.staff.editor, { eventId, tierId, content })).partner.id
}

function inUse(partnerId: number | null, ...words: string[]): string[] {
  return [...wordsInUse(now.db, { eventId: now.eventId, partnerId, words })]
}

it("a word is the event’s own when another partner is called so, or three others write it", () => {
  const first = partnerOf("Alpha", "the polderly way, a renaturing")
  partnerOf("Zuiderzeewerken")
  partnerOf("Beta", "a Polderly way")
  partnerOf("Gamma", "polderly, renaturing")
  expect(inUse(first, "zuiderzeewerken", "polderly", "renaturing", "unheard")).toEqual(["zuiderzeewerken"])
  partnerOf("Delta", "so polderly")
  expect(inUse(first, "polderly", "renaturing")).toEqual(["polderly"])
  expect(inUse(null, "renaturing", "Alpha")).toEqual(["Alpha"])
})

it("what other events write is theirs", () => {
  const other = addEvent(now.db, now.staff.owner, "hill-towns")
  const there = { eventId: other.eventId, tierId: other.gold.id }
  const partnerId = partnerOf("Zuiderzeewerken", "", there)
  expect(inUse(partnerOf("Alpha"), "zuiderzeewerken")).toEqual([])
  must(ignoreFinding(now.db, now.staff.editor, { partnerId, rule: "spelling", words: "polderly" }))
  expect(ignoredInEvent(now.db, now.eventId)).toEqual([])
})

it("a spelling is left alone at all partners of the event until staff want to hear of it again at any", () => {
  const [one, two] = [partnerOf("Alpha"), partnerOf("Beta")]
  must(ignoreFinding(now.db, now.staff.editor, { partnerId: one, rule: "spelling", words: "Polderly" }))
  must(ignoreFinding(now.db, now.staff.editor, { partnerId: one, rule: "acronym", words: "ICPR" }))
  expect(ignoredFindings(now.db, one)).toEqual([
    { rule: "spelling", words: "polderly" },
    { rule: "acronym", words: "ICPR" },
  ])
  expect(ignoredFindings(now.db, two)).toEqual([{ rule: "spelling", words: "polderly" }])
  expect(ignoredInEvent(now.db, now.eventId)).toEqual([{ rule: "spelling", words: "polderly" }])
  expect(inUse(null, "Polderly")).toEqual(["Polderly"])
  must(heedFinding(now.db, now.staff.editor, { partnerId: two, rule: "spelling", words: "polderly" }))
  expect(ignoredFindings(now.db, one)).toEqual([{ rule: "acronym", words: "ICPR" }])
  expect(ignoredInEvent(now.db, now.eventId)).toEqual([])
})
