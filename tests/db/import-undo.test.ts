import fc from "fast-check"
import { expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { planUndo, undoImport } from "@/db/import-runs"
import { applyImport } from "@/db/imports"
import { listArchivedPartners, listPartners } from "@/db/partners"
import type { ImportChoice } from "@/domain/import/choices"
import { addEvent, choiceOf, moveToTier, must, partnerIn, reload, type Scene, save, scene } from "./scene"

const NAMES = ["Alpha", "Beta", "Gamma", "Delta"]

/** What an import does with a partner, and what a person does with it afterwards. */
const one = fc.record({
  row: fc.constantFrom("none", "text", "tier", "both"),
  since: fc.constantFrom("nothing", "edit", "move", "archive"),
})
const histories = fc.record({
  partners: fc.array(one, { minLength: NAMES.length, maxLength: NAMES.length }),
  added: fc.array(fc.constantFrom("nothing", "edit", "archive"), { maxLength: 3 }),
  tier: fc.constantFrom("Silver", "Media"),
})

it("undoing puts back exactly what nobody touched since, and touches nothing else", () => {
  const base = scene()
  let runs = 0
  fc.assert(
    fc.property(histories, ({ partners, added, tier }) => {
      runs += 1
      const the = { ...base, ...addEvent(base.db, base.staff.owner, `event-${runs}`) }
      const ids = NAMES.map((name) => partnerIn(the, name).id)
      const before = ids.map((id) => stateOf(the, id))
      const choices = [
        ...ids.flatMap((id, index) => rowFor(id, NAMES[index] ?? "", partners[index]?.row ?? "none", tier)),
        ...added.map((_, index) => choiceOf(`Added ${index}`, { tier })),
      ]
      const { db, staff, eventId } = the
      const { importId } = must(applyImport(db, staff.editor, { eventId, choices }))
      const news = listPartners(db, eventId)
        .filter(({ id }) => !ids.includes(id))
        .sort((a, b) => a.id - b.id)
      for (const [index, id] of ids.entries()) touch(the, id, partners[index]?.since ?? "nothing")
      for (const [index, { id }] of news.entries()) touch(the, id, added[index] ?? "nothing")
      const after = new Map([...ids, ...news.map(({ id }) => id)].map((id) => [id, stateOf(the, id)]))
      const plan = planUndo(db, eventId, importId)
      const done = undoImport(db, staff.publisher, { eventId, importId, seen: plan?.fingerprint ?? "" })

      for (const [index, id] of ids.entries()) {
        const did = partners[index]
        // A text that the import wrote goes back also where somebody moved the partner, if the import did not.
        const isMoved = did?.since === "move" && did.row === "text"
        const expected =
          did?.since === "nothing"
            ? before[index]
            : { ...after.get(id), ...(isMoved ? { hash: before[index]?.hash } : {}) }
        expect(stateOf(the, id), `${NAMES[index]} ${JSON.stringify(did)}`).toEqual(expected)
      }
      for (const [index, { id }] of news.entries()) {
        const { isArchived, hash } = stateOf(the, id)
        expect([isArchived, hash]).toEqual([added[index] !== "edit", after.get(id)?.hash])
      }
      // Nobody is lost, and everybody stands in a tier that there is.
      expect(listPartners(db, eventId).length + listArchivedPartners(db, eventId).length).toBe(after.size)
      const back = partners.filter(
        ({ row, since }) => (row !== "none" && since === "nothing") || (row === "text" && since === "move"),
      ).length
      const away = added.filter((since) => since === "nothing").length
      if (done.ok) expect([done.back, done.archived]).toEqual([back, away])
      else expect(back + away).toBe(0)
    }),
    { numRuns: 15 },
  )
})

function rowFor(partnerId: number, name: string, row: string, tier: string): ImportChoice[] {
  if (row === "none") return []
  const texts = row === "tier" ? {} : { tagline: "Imported" }
  return [choiceOf(name, { action: "update", partnerId, tier: row === "text" ? null : tier, ...texts })]
}

function touch(the: Scene, id: number, how: string) {
  const { db, staff, gold, silver } = the
  if (how === "edit") save(the, id, "Edited since.")
  if (how === "archive") must(archivePartner(db, staff.editor, id))
  // To a tier that it is not in.
  const tierId = reload(db, id).tierId === gold.id ? silver.id : gold.id
  if (how === "move") must(moveToTier(the, id, tierId))
}

function stateOf({ db }: Scene, id: number) {
  const { head, tierId, archivedAt } = reload(db, id)
  // Archived ones leave a tier that is removed.
  return { hash: head.hash, tierId: archivedAt === null ? tierId : null, isArchived: archivedAt !== null }
}
