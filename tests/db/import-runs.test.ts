import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { approve } from "@/db/answers"
import { archivePartner } from "@/db/archiving"
import { findImportRun, listImportRuns, planUndo, undoImport } from "@/db/import-runs"
import { applyImport, importGround } from "@/db/imports"
import { findPartner, listArchivedPartners, listPartners } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { revision } from "@/db/schema"
import { listTiers, removeTier } from "@/db/tiers"
import type { ImportChoice } from "@/domain/import/choices"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { seenBy } from "../review-answers"
import { choiceOf, dump, logoOf, moveToTier, must, partnerIn, reload, type Scene, save, scene } from "./scene"
import { answer, contactIn, send, standing, tokenOf } from "./sign-off-scene"

describe("an import", () => {
  it("stays in the history as it came, though its importer edits it within a minute", () => {
    const the = scene()
    importRows(the, [choiceOf("River League", { description: fromPlainText("As it came.") })])
    const [added] = listPartners(the.db, the.eventId)
    const { id } = added ?? { id: 0 }
    save(the, id, "Edited.")
    save(the, id, "Edited once more.")
    const texts = the.db
      .select()
      .from(revision)
      .where(eq(revision.partnerId, id))
      .orderBy(revision.number)
      .all()
    expect(texts.map(({ content }) => plainText(content.description))).toEqual([
      "As it came.",
      "Edited once more.",
    ])
  })
})

describe("undoing an import", () => {
  it("archives what was added, brings back what was changed, and removes the tiers it made", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    save(the, id, "Old.")
    must(setLogo(the.db, the.staff.editor, { partnerId: id, logo: logoOf("the logo") }))
    const before = reload(the.db, id)
    // The same editor within ten minutes: the old text must not be written over.
    const importId = importRows(the, [
      update(id, "Delta", { tier: "Media", description: fromPlainText("New.") }),
      choiceOf("River League", { tier: "Press" }),
    ])
    expect(reload(the.db, id).head.number).toBe(before.head.number + 1)
    expect(planUndo(the.db, the.eventId, importId)?.plan).toEqual({
      ...{ archived: ["River League"], back: ["Delta"], lapsing: 0, left: [] },
      ...{ tiersRemoved: ["Media", "Press"], tierOfArchived: "Gold" },
    })

    expect(undo(the, importId)).toEqual({ ok: true, archived: 1, back: 1, left: 0 })
    const after = reload(the.db, id)
    expect([after.head.hash, after.tierId, after.head.number]).toEqual([
      before.head.hash,
      before.tierId,
      before.head.number + 2,
    ])
    expect(listArchivedPartners(the.db, the.eventId).map(({ slug }) => slug)).toEqual(["river-league"])
    expect(listTiers(the.db, the.eventId).map(({ name }) => name)).toEqual(["Gold", "Silver"])
    expect(listImportRuns(the.db, the.eventId)).toMatchObject([
      {
        id: importId,
        source: "list.docx",
        author: "The editor",
        added: 1,
        updated: 1,
        undoneBy: "The publisher",
      },
    ])
  })

  it("is refused the second time, in words, and does nothing", () => {
    const the = scene()
    const importId = importRows(the, [choiceOf("River League")])
    must(undo(the, importId))
    const before = dump(the.db)
    expect(undo(the, importId)).toEqual({
      ok: false,
      message: "This import was undone already. Nothing is left to do.",
    })
    expect(dump(the.db)).toEqual(before)
  })

  it("is refused when what was shown is not what would happen now", () => {
    const the = scene()
    const importId = importRows(the, [choiceOf("River League"), choiceOf("Rain Archive")])
    const seen = planUndo(the.db, the.eventId, importId)?.fingerprint
    save(the, bySlug(the, "rain-archive"), "Edited.")
    expect(undo(the, importId, seen)).toEqual({
      ok: false,
      message: "Somebody changed these partners meanwhile. Read again what will happen, then undo.",
    })
    must(undo(the, importId, planUndo(the.db, the.eventId, importId)?.fingerprint))
  })

  it("leaves what people did since, and names it", () => {
    const the = scene()
    const ids = ["Edited", "Moved", "Archived"].map((name) => partnerIn(the, name).id)
    const [edited = 0, moved = 0, archived = 0] = ids
    const importId = importRows(the, [
      ...ids.map((id) => update(id, reload(the.db, id).head.content.name, { tagline: "New", tier: "Media" })),
      ...["Added and edited", "Added and sent", "Added and archived", "Added"].map((name) => choiceOf(name)),
    ])
    save(the, edited, "Since.")
    must(moveToTier(the, moved, the.silver.id))
    must(archivePartner(the.db, the.staff.editor, archived))
    save(the, bySlug(the, "added-and-edited"), "Since.")
    contactIn(the, bySlug(the, "added-and-sent"), "mina")
    send(the, bySlug(the, "added-and-sent"))
    must(archivePartner(the.db, the.staff.editor, bySlug(the, "added-and-archived")))
    const { plan } = planUndo(the.db, the.eventId, importId) ?? {}
    expect(plan?.archived).toEqual(["Added"])
    expect(plan?.left.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      "Edited: edited",
      "Moved: moved",
      "Archived: archived",
      "Added and edited: edited",
      "Added and sent: sent",
    ])
    must(undo(the, importId))
    expect(plainText(reload(the.db, edited).head.content.description)).toBe("Since.")
    expect(reload(the.db, moved).tierId).toBe(the.silver.id)
  })

  it("of a text that was signed off since lapses it, and brings back the sign-off from before", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    const mina = contactIn(the, id, "mina")
    send(the, id)
    answer(the, mina, "approve")
    expect(importGround(the.db, the.eventId).existing[0]?.isSignedOff).toBe(true)
    const importId = importRows(the, [update(id, "Delta Province", { tagline: "New" })])
    expect(standing(the, id).signOff.lapsed).toBe(true)
    send(the, id)
    answer(the, mina, "approve")
    expect(planUndo(the.db, the.eventId, importId)?.plan.lapsing).toBe(1)
    must(undo(the, importId))
    expect(standing(the, id).signOff.standing).toBe("approved")
  })

  it("lapses the sign-off of a print text alone, under a name that the import wrote", () => {
    const the = scene()
    const { id, head } = partnerIn(the, "Delta Province")
    const content = { ...head.content, printText: fromPlainText("For print.") }
    must(saveRevision(the.db, the.staff.editor, { partnerId: id, base: baseOf(head), content }))
    const mina = contactIn(the, id, "mina")
    const importId = importRows(the, [update(id, "The Delta Province", { tagline: "New" })])
    send(the, id)
    const token = tokenOf(the, mina)
    const approval = { signerName: "Mina", signerRole: "Director", copies: ["print" as const] }
    must(approve(the.db, token, { seen: seenBy(the.db, token), approval }))
    expect(planUndo(the.db, the.eventId, importId)?.plan).toMatchObject({
      ...{ back: ["The Delta Province"], lapsing: 1 },
    })
    must(undo(the, importId))
    expect(standing(the, id).signOff.print).toMatchObject({ standing: "changed", lapsed: true })
  })

  it("keeps what is public as it is", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province")
    const importId = importRows(the, [
      update(id, "Delta Province", { tagline: "New" }),
      choiceOf("River League"),
    ])
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    expect(planUndo(the.db, the.eventId, importId)?.plan).toMatchObject({
      ...{ archived: [], back: ["Delta Province"] },
      left: [{ slug: "river-league", name: "River League", why: "public" }],
    })
    must(undo(the, importId))
    expect(reload(the.db, id).head.content.tagline).toBe("")
    const entries = the.db.$client.prepare("select count(*) from release_entry").pluck().get()
    expect(entries).toBe(2)
  })

  it("can be undone in turn by importing again, which brings the archived ones back", () => {
    const the = scene()
    must(undo(the, importRows(the, [choiceOf("River League", { tagline: "First" })])))
    const [undone] = importGround(the.db, the.eventId).existing
    expect([undone?.isArchived, undone?.wasUndone]).toEqual([true, true])
    const again = importRows(the, [
      update(undone?.id ?? 0, "River League", { restores: true, tier: "Silver" }),
    ])
    expect(listPartners(the.db, the.eventId).map(({ slug, tierId }) => [slug, tierId])).toEqual([
      ["river-league", the.silver.id],
    ])
    must(undo(the, again))
    expect(listPartners(the.db, the.eventId)).toEqual([])
    must(archivePartner(the.db, the.staff.editor, bySlug(the, "river-league")))
  })

  it("takes imports back one after the other, the last first", () => {
    const the = scene()
    const first = importRows(the, [choiceOf("River League", { tagline: "First" })])
    const id = bySlug(the, "river-league")
    const second = importRows(the, [update(id, "River League", { tagline: "Second" })])
    expect(planUndo(the.db, the.eventId, first)?.plan.left.map(({ why }) => why)).toEqual(["edited"])
    must(undo(the, second))
    expect(reload(the.db, id).head.content.tagline).toBe("First")
    must(undo(the, first))
    expect(reload(the.db, id).archivedAt).not.toBeNull()
  })

  it("into an empty event keeps one of its tiers, for the archived partners", () => {
    const the = scene()
    for (const tier of [the.gold, the.silver])
      must(removeTier(the.db, the.staff.owner, { eventId: the.eventId, tierId: tier.id }))
    const importId = importRows(the, [
      choiceOf("River League", { tier: "Hosts" }),
      choiceOf("Rain Archive", { tier: "Media" }),
    ])
    must(undo(the, importId))
    expect(listTiers(the.db, the.eventId).map(({ name, partners }) => [name, partners])).toEqual([
      ["Hosts", 2],
    ])
  })

  it("leaves a partner in its new tier when the one from before was removed", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta Province", the.silver)
    const importId = importRows(the, [update(id, "Delta Province", { tier: "Gold", tagline: "New" })])
    must(removeTier(the.db, the.staff.owner, { eventId: the.eventId, tierId: the.silver.id }))
    must(undo(the, importId))
    expect([reload(the.db, id).tierId, reload(the.db, id).head.content.tagline]).toEqual([the.gold.id, ""])
  })

  it("of another event, or of none, is refused", () => {
    const the = scene()
    expect(findImportRun(the.db, the.eventId, 7)).toBeNull()
    expect(undo(the, 7)).toEqual({ ok: false, message: "This import does not exist." })
  })
})

function importRows({ db, staff, eventId }: Scene, choices: ImportChoice[]): number {
  return must(applyImport(db, staff.editor, { eventId, choices, source: "list.docx" })).importId
}

function undo({ db, staff, eventId }: Scene, importId: number, seen?: string) {
  return undoImport(db, staff.publisher, { eventId, importId, ...(seen ? { seen } : {}) })
}

function update(partnerId: number, name: string, given: Partial<ImportChoice> = {}): ImportChoice {
  return choiceOf(name, { action: "update", partnerId, tier: null, ...given })
}

function bySlug({ db, eventId }: Scene, slug: string): number {
  const found = findPartner(db, eventId, slug)
  if (!found) throw new Error(`no ${slug}`)
  return found.id
}
