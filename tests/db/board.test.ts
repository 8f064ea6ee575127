import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { boardOf } from "@/db/board"
import { hasContacts } from "@/db/contacts"
import { signOffsOf } from "@/db/sign-offs"
import { readView } from "@/domain/board-view"
import { PARTNERS_ON_PAGE } from "@/domain/partner-view"
import { must, partnerIn, type Scene, scene } from "./scene"
import { answer, askedPartner, contactIn, eventOf, send, setRules } from "./sign-off-scene"

const BEFORE = Date.parse("2026-10-01T00:00:00Z")

describe("the board", () => {
  it("is given whole while the list has room for it on one page", () => {
    const the = asked()
    const { signOffs, turns, total, paged } = board(the, "show=done", 1)
    expect(paged).toBeNull()
    expect(signOffs).toEqual(signOffsOf(the.db, eventOf(the)))
    expect([total, turns]).toEqual([3, { done: 1, "with them": 1, late: 0, "with us": 1 }])
  })

  it("of a large event comes in pages of a view, which the server finds", () => {
    const the = asked()
    for (let index = 0; index < PARTNERS_ON_PAGE; index += 1) partnerIn(the, `P${index}`, the.silver)
    const second = board(the, "", 2)
    expect(names(second)).toEqual([
      `P${PARTNERS_ON_PAGE - 3}`,
      `P${PARTNERS_ON_PAGE - 2}`,
      `P${PARTNERS_ON_PAGE - 1}`,
    ])
    expect(second).toMatchObject({
      total: PARTNERS_ON_PAGE + 3,
      turns: { done: 1, "with them": 1, late: 0, "with us": PARTNERS_ON_PAGE + 1 },
      paged: {
        ...{ page: 2, pages: 2, shown: PARTNERS_ON_PAGE + 3, hasPrint: false },
        tiers: {
          [the.gold.id]: { done: 1, total: 3 },
          [the.silver.id]: { done: 0, total: PARTNERS_ON_PAGE },
        },
      },
    })
    expect(board(the, "", 99).paged?.page).toBe(2)
    expect(names(board(the, "show=waiting", 1))).toEqual(["Waiting"])
    expect(names(board(the, "q=p149", 1))).toEqual(["P149"])
    expect(names(board(the, "sort=answer", 1)).slice(0, 2)).toEqual(["Done", "P0"])
    const nobody = board(the, "q=nobody-is-called-so", 1)
    expect([names(nobody), nobody.paged]).toMatchObject([[], { page: 1, pages: 1, shown: 0 }])
  })

  it("of a large event shows of each partner what it shows of it in a small one", () => {
    const the = asked()
    const small = signOffsOf(the.db, eventOf(the))
    for (let index = 0; index < PARTNERS_ON_PAGE; index += 1) partnerIn(the, `P${index}`, the.silver)
    expect(board(the, "", 1).signOffs.slice(0, 3)).toEqual(small)
  })
})

it("an event has somebody to ask as soon as an active partner has a contact", () => {
  const the = scene()
  const { id } = partnerIn(the, "Delta")
  expect(hasContacts(the.db, the.eventId)).toBe(false)
  contactIn(the, id, "Mina")
  expect(hasContacts(the.db, the.eventId)).toBe(true)
  must(archivePartner(the.db, the.staff.editor, id))
  expect(hasContacts(the.db, the.eventId)).toBe(false)
})

/** An event with one partner that signed off, one that was asked, and one that was not. */
function asked(): Scene {
  const the = scene()
  setRules(the)
  const done = askedPartner(the, "Done", "mina")
  const waiting = askedPartner(the, "Waiting", "kim")
  askedPartner(the, "Unsent", "lee")
  send(the, done.id, waiting.id)
  answer(the, done.contacts[0], "approve")
  return the
}

function board(the: Scene, search: string, page: number) {
  return boardOf(the.db, eventOf(the), readView(new URLSearchParams(search)), page, BEFORE)
}

function names({ signOffs }: ReturnType<typeof boardOf>): string[] {
  return signOffs.map(({ partner }) => partner.head.content.name)
}
