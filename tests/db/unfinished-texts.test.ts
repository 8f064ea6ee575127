import { eq } from "drizzle-orm"
import { expect, it } from "vitest"
import { ignoreFinding } from "@/db/ignored-findings"
import { addPartner, listPartners } from "@/db/partners"
import { tier } from "@/db/schema"
import { unfinishedTexts } from "@/db/unfinished-texts"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import type { EntryPart } from "@/domain/entry-parts"
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

it("places to fill in are not told of what the public will not read", () => {
  const { db, staff, eventId, gold, silver } = scene()
  const hiddenParts: EntryPart[] = ["tagline"]
  db.update(tier).set({ hiddenParts }).where(eq(tier.id, silver.id)).run()
  const add = (name: string, tierId: number, given: Partial<Content>) =>
    must(addPartner(db, staff.editor, { eventId, tierId, content: { ...EMPTY_CONTENT, name, ...given } }))
  add("Printed", gold.id, { printText: fromPlainText("TK members.") })
  add("Hidden", silver.id, { tagline: "TK", translations: { ko: { tagline: "TBC" } } })
  add("Shown", gold.id, { tagline: "TK" })
  const found = unfinishedTexts(db, eventId, listPartners(db, eventId))
  expect(found).toEqual([{ slug: "shown", name: "Shown", words: ["TK"] }])
})
