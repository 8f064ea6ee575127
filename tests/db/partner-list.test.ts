import { describe, expect, it } from "vitest"
import { archivePartner, restorePartner } from "@/db/archiving"
import { openDatabase } from "@/db/client"
import { decideHandOn } from "@/db/hand-ons"
import { homeState } from "@/db/home"
import { setLanguages } from "@/db/languages"
import { neighborsOf, partnerCounts, partnerPage, partnersOfView, tagsAmong } from "@/db/partner-list"
import { placePartner } from "@/db/partner-moves"
import { addPartner } from "@/db/partners"
import { publish, unpublish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { changeTags } from "@/db/tags"
import { PARTNERS_ON_PAGE, type PartnerView, WHOLE_LIST } from "@/domain/partner-view"
import { handOnBy, proposeBy } from "../reviews"
import { contentOf, logoOf, moveToTier, must, partnerIn, type Scene, save, scene } from "./scene"
import { answer, contactIn, eventOf, send, setRules } from "./sign-off-scene"

describe("what the list keeps in memory", () => {
  it("follows every change, by whatever verb", () => {
    const the = scene()
    const { db, staff, eventId, gold, silver } = the
    const { id } = partnerIn(the, "Delta")
    const other = partnerIn(the, "Harbor", silver).id
    const mina = contactIn(the, id, "Mina")
    const steps: [string, () => unknown][] = [
      ["a text", () => save(the, id, "A text.")],
      ["a logo", () => setLogo(db, staff.editor, { partnerId: id, logo: logoOf("logo") })],
      ["a tag", () => changeTags(db, staff.editor, { partnerId: id, add: ["river"] })],
      ["a request", () => send(the, id)],
      ["a sign-off", () => answer(the, mina, "approve")],
      ["an answer", () => answer(the, mina, "ask for changes")],
      ["a proposal", () => proposeBy(db, mina, contentOf("Delta", "Our own words."))],
      ["a hand-on", () => handOnBy(db, mina, "Lee Min")],
      [
        "a decision",
        () => must(decideHandOn(db, staff.editor, { answerId: lastAnswer(the), confirm: false })),
      ],
      ["a contact", () => contactIn(the, other, "Kim")],
      ["a publish", () => must(publish(db, staff.owner, { eventId }))],
      ["an edit of what is public", () => save(the, id, "Another text.")],
      ["a language", () => must(setLanguages(db, staff.owner, { eventId, languages: ["en", "ko"] }))],
      ["rules", () => setRules(the, { approvalRule: "all" })],
      ["a move", () => must(moveToTier(the, other, gold.id))],
      [
        "a place",
        () =>
          must(
            placePartner(db, staff.editor, {
              partnerId: other,
              fromTierId: gold.id,
              to: { tierId: gold.id, edge: "start" },
            }),
          ),
      ],
      ["an archive", () => must(archivePartner(db, staff.editor, other))],
      ["a tag gone", () => must(changeTags(db, staff.editor, { partnerId: id, remove: ["river"] }))],
      ["a return", () => must(restorePartner(db, staff.editor, other))],
      ["a newcomer", () => partnerIn(the, "Meadow")],
      ["an unpublish", () => must(unpublish(db, staff.owner, eventId))],
    ]
    let before = JSON.stringify(seen(the))
    for (const [what, change] of steps) {
      change()
      const warm = seen(the)
      expect(warm, what).toEqual(seenAfresh(the))
      if (what !== "rules") expect(JSON.stringify(warm), `${what} shows`).not.toBe(before)
      before = JSON.stringify(warm)
    }
  })

  it("follows what another process wrote", () => {
    const the = scene()
    const { id } = partnerIn(the, "Delta")
    expect(partnerPage(the.db, eventOf(the), WHOLE_LIST).partners[0]?.tags).toEqual([])
    const elsewhere = openDatabase(the.db.$client.name)
    must(changeTags(elsewhere, the.staff.editor, { partnerId: id, add: ["river"] }))
    elsewhere.$client.close()
    expect(partnerPage(the.db, eventOf(the), WHOLE_LIST).partners[0]?.tags).toEqual(["river"])
  })

  it("is read once while nothing changes", () => {
    const the = scene()
    partnerIn(the, "Delta")
    const event = eventOf(the)
    partnerPage(the.db, event, WHOLE_LIST)
    let read = 0
    const { prepare } = the.db.$client
    the.db.$client.prepare = ((source: string) => {
      if (/"content"/u.test(source)) read += 1
      return prepare.call(the.db.$client, source)
    }) as typeof prepare
    partnerCounts(the.db, event)
    expect(read).toBe(0)
    save(the, 1, "New.")
    partnerCounts(the.db, event)
    expect(read).toBeGreaterThan(0)
  })
})

describe("a page of the list", () => {
  it("has so many rows, and says what is before and after it", () => {
    const the = scene()
    const names = Array.from({ length: PARTNERS_ON_PAGE + 2 }, (_, at) => `P${at}`)
    const ids = names.map((name) => partnerIn(the, name).id)
    const second = partnerPage(the.db, eventOf(the), { ...WHOLE_LIST, page: 2 })
    expect(second.partners.map(({ name }) => name)).toEqual(names.slice(PARTNERS_ON_PAGE))
    expect(second).toMatchObject({ total: ids.length, page: 2, pages: 2 })
    expect(second.around).toMatchObject({ before: { id: ids[PARTNERS_ON_PAGE - 1] }, after: null })
    expect(second.tiers.map(({ name, partners, before }) => ({ name, partners, before }))).toEqual([
      { name: "Gold", partners: ids.length, before: PARTNERS_ON_PAGE },
      { name: "Silver", partners: 0, before: 0 },
    ])
    expect(partnerPage(the.db, eventOf(the), { ...WHOLE_LIST, page: 99 }).page).toBe(2)
  })

  it("searches texts and filters at once, on all pages", () => {
    const the = scene()
    const river = partnerIn(the, "Delta").id
    save(the, river, "By the river.")
    const away = partnerIn(the, "Harbor").id
    save(the, away, "By the river, too.")
    partnerIn(the, "Meadow")
    must(archivePartner(the.db, the.staff.editor, away))
    expect(ids(the, { query: "river" })).toEqual([river])
    expect(ids(the, { query: "river", archived: true })).toEqual([away])
    expect(ids(the, { query: "river", standing: "approved" })).toEqual([])
  })

  it("names neighbors in the order of the page", () => {
    const the = scene()
    partnerIn(the, "Last", the.silver)
    const first = partnerIn(the, "First").id
    const middle = partnerIn(the, "Middle").id
    const near = neighborsOf(the.db, eventOf(the), middle)
    expect([near.previous?.name, near.next?.name]).toEqual(["First", "Last"])
    expect(neighborsOf(the.db, eventOf(the), first).previous).toBeNull()
    must(archivePartner(the.db, the.staff.editor, middle))
    expect(neighborsOf(the.db, eventOf(the), middle)).toEqual({ previous: null, next: null })
  })

  it("counts what is missing, signed off, public and untranslated", () => {
    const the = scene()
    const { db, staff, eventId } = the
    const { partner } = must(
      addPartner(db, staff.editor, {
        ...{ eventId, tierId: the.gold.id },
        content: { ...contentOf("Whole", "Text."), website: "https://whole.example/" },
      }),
    )
    must(setLogo(db, staff.editor, { partnerId: partner.id, logo: logoOf("logo") }))
    const { id } = partnerIn(the, "Delta")
    contactIn(the, id, "Mina")
    must(publish(db, staff.owner, { eventId }))
    save(the, id, "A text.")
    must(setLanguages(db, staff.owner, { eventId, languages: ["en", "ko"] }))
    must(archivePartner(db, staff.editor, partnerIn(the, "Gone").id))
    expect(partnerCounts(db, eventOf(the))).toMatchObject({
      ...{ partners: 2, archived: 1, incomplete: 1, untranslated: { ko: 2 } },
      standings: { "no contact": 1, "not sent": 1, approved: 0 },
      states: { public: 1, changed: 1, "not public": 0 },
    })
  })
})

function ids(the: Scene, view: Partial<PartnerView>): number[] {
  return partnersOfView(the.db, eventOf(the), { ...WHOLE_LIST, ...view })
}

/** All that a list says of the event, active and archived. */
function seen({ db, eventId }: Scene, connection = db) {
  const event = eventOf({ db: connection, eventId } as Scene)
  const page = (archived: boolean) => partnerPage(connection, event, { ...WHOLE_LIST, archived })
  return {
    ...{ active: page(false), archived: page(true), counts: partnerCounts(connection, event) },
    ...{ tags: tagsAmong(connection, event), home: homeState(connection, event, Date.parse("2026-09-01")) },
  }
}

function lastAnswer({ db }: Scene): number {
  return db.$client.prepare("select max(id) from answer").pluck().get() as number
}

/** The same from a connection that has kept nothing. */
function seenAfresh(the: Scene) {
  const fresh = openDatabase(the.db.$client.name)
  const told = seen(the, fresh)
  fresh.$client.close()
  return told
}
