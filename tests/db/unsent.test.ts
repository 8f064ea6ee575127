import { expect, it } from "vitest"
import { markSentByHand } from "@/db/mails"
import { countMails, listMails } from "@/db/outbox"
import { recordOpened } from "@/db/review-links"
import { standingFacts } from "@/db/standing-facts"
import { unsentPartners } from "@/db/unsent"
import { plainMail } from "./mail-scene"
import { must, type Scene, save, scene } from "./scene"
import { answer, askedPartner, eventOf, send, standing, tokenOf } from "./sign-off-scene"

const unsent = (the: Scene, ...ids: number[]) => [...unsentPartners(the.db, the.eventId, ids)]

function waitingMail(the: Scene, name: string): number {
  const { mails } = listMails(the.db, { eventId: the.eventId, filter: "waiting" })
  const found = mails.find(({ toName }) => toName === name)
  if (!found) throw new Error(`no mail waits for ${name}`)
  return found.id
}

it("a request is unsent until its mail left, was marked as brought, or its link was opened", () => {
  const the = scene()
  const opened = askedPartner(the, "Opened", "ana")
  const brought = askedPartner(the, "Brought", "bo")
  const two = askedPartner(the, "Two", "cy", "di")
  const all = [opened.id, brought.id, two.id]
  expect(unsent(the, ...all)).toEqual([])
  send(the, ...all)
  expect(unsent(the, ...all)).toEqual(all)
  expect(unsent(the, two.id)).toEqual([two.id])
  expect(standingFacts(the.db, eventOf(the), standing(the, two.id)).isUnsent).toBe(true)
  must(recordOpened(the.db, tokenOf(the, opened.contacts[0])))
  must(markSentByHand(the.db, the.staff.editor, waitingMail(the, "bo")))
  must(markSentByHand(the.db, the.staff.editor, waitingMail(the, "cy")))
  expect(unsent(the, ...all)).toEqual([])
  expect(standingFacts(the.db, eventOf(the), standing(the, two.id)).isUnsent).toBe(false)
  // Who has read the first draft has not been told of the second.
  save(the, opened.id, "Something else.")
  send(the, opened.id)
  expect(unsent(the, ...all)).toEqual([opened.id])
})

it("only mails with a link that nobody has opened are to be brought, and the Outbox tells what came of it", () => {
  const the = scene()
  const partner = askedPartner(the, "House", "mina")
  plainMail(the)
  send(the, partner.id)
  expect(countMails(the.db, the.eventId)).toEqual({ waiting: 2, toBring: 1, owed: 0 })
  const used = () =>
    listMails(the.db, { eventId: the.eventId, filter: "all" })
      .mails.filter(({ kind }) => kind === "review")
      .map(({ linkUsed }) => linkUsed?.what ?? null)
  expect(used()).toEqual([null])
  must(recordOpened(the.db, tokenOf(the, partner.contacts[0])))
  expect(countMails(the.db, the.eventId)).toMatchObject({ waiting: 2, toBring: 0 })
  expect(used()).toEqual(["opened"])
  answer(the, partner.contacts[0], "approve")
  expect(used()).toEqual(["answered"])
})
