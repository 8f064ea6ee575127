import { expect, it } from "vitest"
import { ignoreFinding } from "@/db/ignored-findings"
import { addPartner, listPartners } from "@/db/partners"
import { unfinishedTexts } from "@/db/unfinished-texts"
import { EMPTY_CONTENT } from "@/domain/content"
import { fromPlainText } from "@/domain/rich-text"
import { must, scene } from "./scene"

it("texts with places to fill in are named, but what staff said is meant so", () => {
  const { db, staff, eventId, gold } = scene()
  const add = (name: string, tagline: string, text: string, korean = "") =>
    must(
      addPartner(db, staff.editor, {
        eventId,
        tierId: gold.id,
        content: {
          ...EMPTY_CONTENT,
          ...{ name, tagline, description: fromPlainText(text) },
          translations: { ko: { tagline: korean } },
        },
      }),
    ).partner.id
  add("Alpha", "TK", "Founded in [year here]. TK members.")
  add("Beta", "Done", "All is said.")
  add("Gamma", "", "", "TBC")
  const meant = add("XXX Film Fund", "", "It funds films.")
  const named = () => unfinishedTexts(db, eventId, listPartners(db, eventId))
  const others = [
    { slug: "alpha", name: "Alpha", words: ["TK", "[year here]"] },
    { slug: "gamma", name: "Gamma", words: ["TBC"] },
  ]
  expect(named()).toEqual([...others, { slug: "xxx-film-fund", name: "XXX Film Fund", words: ["XXX"] }])
  must(ignoreFinding(db, staff.editor, { partnerId: meant, rule: "placeholder", words: "XXX" }))
  expect(named()).toEqual(others)
})
