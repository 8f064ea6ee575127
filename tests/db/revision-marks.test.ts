import { expect, it } from "vitest"
import { approve } from "@/db/answers"
import { publish } from "@/db/releases"
import { countRevisions, listRevisions } from "@/db/revision-history"
import { revisionMarks } from "@/db/revision-marks"
import { baseOf, saveRevision } from "@/db/revisions"
import type { Copy } from "@/domain/copies"
import { fromPlainText } from "@/domain/rich-text"
import { seenBy } from "../review-answers"
import { contentOf, must, reload, type Scene, save, scene, setPublishRule } from "./scene"
import { answer, askedPartner, send, tokenOf } from "./sign-off-scene"

function marksOf(the: Scene, partnerId: number) {
  const lines = listRevisions(the.db, reload(the.db, partnerId))
  const marks = revisionMarks(
    the.db,
    reload(the.db, partnerId),
    lines.map(({ id }) => id),
  )
  return lines.map(({ id, number }) => {
    const { sent, approvals, release } = marks.get(id) ?? {}
    return [number, sent?.length ?? 0, approvals?.map(({ name }) => name) ?? [], release?.number ?? null]
  })
}

it("a revision tells what was sent, who approved it, and which release made it public first", () => {
  const the = scene()
  setPublishRule(the.db, the.eventId, "approved")
  const { id, contacts } = askedPartner(the, "Delta Province", "mina")
  const other = askedPartner(the, "River League", "kim")
  send(the, id, other.id)
  answer(the, contacts[0], "approve")
  must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
  answer(the, other.contacts[0], "approve")
  must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
  save(the, id, "A newer text.")
  send(the, id)
  save(the, id, "One that nobody saw.")
  expect(marksOf(the, id)).toEqual([
    [3, 0, [], null],
    [2, 1, [], null],
    [1, 1, ["mina"], 1],
  ])
  expect(marksOf(the, other.id)).toEqual([[1, 1, ["kim"], 2]])
})

it("an approval of one text alone is told as such, and as whole where there is no other", () => {
  const the = scene()
  const { id, contacts } = askedPartner(the, "Delta Province", "mina", "kim", "bo")
  const content = { ...contentOf("Delta Province"), printText: fromPlainText("For print.") }
  const base = baseOf(reload(the.db, id).head)
  must(saveRevision(the.db, the.staff.editor, { partnerId: id, base, content }))
  send(the, id)
  const covered: Copy[][] = [["print"], ["web"], ["web", "print"]]
  for (const [at, copies] of covered.entries()) {
    const token = tokenOf(the, contacts[at])
    const approval = { signerName: copies.join(), signerRole: "Director", copies }
    must(approve(the.db, token, { seen: seenBy(the.db, token), approval }))
  }
  const { head } = reload(the.db, id)
  const approvals = revisionMarks(the.db, reload(the.db, id), [head.id]).get(head.id)?.approvals
  expect(approvals?.map(({ name, only }) => [name, only])).toEqual([
    ["print", "print"],
    ["web", "web"],
    ["web,print", null],
  ])
})

it("a long history comes in parts, each line told by the one before it", () => {
  const the = scene()
  const { id } = askedPartner(the, "Delta Province")
  for (const text of ["one", "two", "three"]) {
    save(the, id, text)
    the.db.$client
      .prepare("update revision set sealed_at = 1 where partner_id = ? and sealed_at is null")
      .run(id)
  }
  const part = (skip: number, take: number) =>
    listRevisions(the.db, reload(the.db, id), { skip, take }).map(({ number, fields }) => [number, fields])
  expect(countRevisions(the.db, id)).toBe(3)
  expect(part(0, 2)).toEqual([
    [3, ["description"]],
    [2, ["description"]],
  ])
  expect(part(2, 2)).toEqual([[1, ["name", "description"]]])
  expect(part(4, 2)).toEqual([])
})
