import { expect, it } from "vitest"
import { rememberColumns, rememberedColumns } from "@/db/column-mappings"
import { addEvent, must, scene } from "./scene"

it("what columns mean is remembered for an event, a kind and its titles; the last choice counts", () => {
  const the = scene()
  const { db, staff, eventId } = the
  const choose = (meanings: Record<string, string>) =>
    must(
      rememberColumns(db, staff.editor, { eventId, kind: "partners", titles: ["Wer", "Kürzel"], meanings }),
    )
  choose({ "0": "name" })
  choose({ "0": "name", "1": "acronym" })
  const rows = [["List of 2026"], ["WER", "Kurzel:"], ["Delta House", "DH"]]
  expect(rememberedColumns(db, { eventId, kind: "partners", rows })).toEqual({
    titleRow: 1,
    meanings: { "0": "name", "1": "acronym" },
  })
  expect(rememberedColumns(db, { eventId, kind: "contacts", rows })).toBeNull()
  const other = addEvent(db, staff.owner, "other")
  expect(rememberedColumns(db, { eventId: other.eventId, kind: "partners", rows })).toBeNull()
  expect(rememberedColumns(db, { eventId, kind: "partners", rows: rows.slice(2) })).toBeNull()
})
