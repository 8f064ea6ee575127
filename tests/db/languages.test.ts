import { describe, expect, it } from "vitest"
import { getEvent } from "@/db/events"
import { setLanguages, translateEvent } from "@/db/languages"
import { currentOutline, publishPlan } from "@/db/next-release"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { activity } from "@/db/schema"
import { listTiers } from "@/db/tiers"
import { contentOf, must, partnerIn, type Scene, scene } from "./scene"

const TEXTS = { title: "강 도시 포럼", place: "로테르담", intro: "" }

describe("an event's languages", () => {
  it("are English alone until others are chosen, in the order that is given", () => {
    const the = scene()
    expect(eventOf(the).languages).toEqual(["en"])
    must(choose(the, ["en", "ko", "ar"]))
    expect(eventOf(the).languages).toEqual(["en", "ko", "ar"])
  })

  it.each([
    [[], "Keep at least one language: the one that the texts are in."],
    [["en", "en"], "Each language can be chosen once."],
    [["en", "tlh"], "Choose languages from the list."],
    [["en", "ko", "ar", "de", "fr", "es", "it", "nl", "sv"], "At most 8 languages."],
  ])("can't be %j", (languages, message) => {
    const the = scene()
    expect(choose(the, languages)).toMatchObject({ ok: false, message })
    expect(eventOf(the).languages).toEqual(["en"])
  })

  it("are told in the log once, and not when they stay as they are", () => {
    const the = scene()
    must(choose(the, ["en", "ko"]))
    must(choose(the, ["en", "ko"]))
    const rows = the.db.select().from(activity).all()
    expect(rows.filter(({ verb }) => verb === "event.languages-changed").map(({ detail }) => detail)).toEqual(
      [{ languages: ["en", "ko"] }],
    )
  })

  it("go public with the next publish, with what is translated", () => {
    const the = scene()
    partnerIn(the, "Delta Province")
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    must(choose(the, ["en", "ko"]))
    must(translate(the, "ko", [{ id: the.gold.id, name: "금" }]))
    expect(publishPlan(the.db, the.eventId)?.changes.settings).toEqual([
      "Languages",
      "Translations of the event",
      "Translations of tier “Gold”",
    ])
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    const shown = currentOutline(the.db, eventOf(the))
    expect(shown?.event.languages).toEqual(["en", "ko"])
    expect(shown?.event.translations).toEqual({ ko: { title: "강 도시 포럼", place: "로테르담" } })
    expect(shown?.tiers.map(({ translations }) => translations)).toEqual([{ ko: { name: "금" } }])
  })
})

describe("a translation of an event", () => {
  it("is kept when its language goes, and is there when it comes back", () => {
    const the = scene()
    must(choose(the, ["en", "ko"]))
    must(translate(the, "ko", []))
    must(choose(the, ["en"]))
    expect(translate(the, "ko", [])).toMatchObject({
      ok: false,
      message: "Korean is not a further language of this event any more. Reload the page.",
    })
    must(choose(the, ["en", "ko"]))
    expect(eventOf(the).translations.ko?.title).toBe("강 도시 포럼")
  })

  it("holds what is given alone, and names no tier of another event", () => {
    const [the, other] = [scene(), scene()]
    must(choose(the, ["en", "ko"]))
    must(
      translate(the, "ko", [
        { id: the.gold.id, name: "금" },
        { id: the.silver.id, name: "" },
        { id: 999, name: "?" },
      ]),
    )
    expect(listTiers(the.db, the.eventId).map(({ translations }) => translations)).toEqual([
      { ko: { name: "금" } },
      {},
    ])
    must(
      translateEvent(the.db, the.staff.publisher, {
        eventId: the.eventId,
        language: "ko",
        texts: { title: "", place: "", intro: "", tiers: [{ id: the.gold.id, name: "" }] },
      }),
    )
    expect(eventOf(the).translations).toEqual({})
    expect(listTiers(the.db, the.eventId)[0]?.translations).toEqual({})
    expect(eventOf(other).translations).toEqual({})
  })
})

describe("a new partner", () => {
  it("never takes the address of a language's pages", () => {
    const the = scene()
    const slugOf = (name: string) =>
      must(
        addPartner(the.db, the.staff.editor, {
          eventId: the.eventId,
          tierId: the.gold.id,
          content: contentOf(name),
        }),
      ).partner.slug
    expect(["KO", "pt BR", "Korea"].map(slugOf)).toEqual(["ko-2", "pt-br-2", "korea"])
  })
})

function eventOf({ db, eventId }: Scene) {
  const event = getEvent(db, eventId)
  if (!event) throw new Error("the event is gone")
  return event
}

function choose({ db, staff, eventId }: Scene, languages: string[]) {
  return setLanguages(db, staff.publisher, { eventId, languages })
}

function translate({ db, staff, eventId }: Scene, language: string, tiers: { id: number; name: string }[]) {
  return translateEvent(db, staff.publisher, { eventId, language, texts: { ...TEXTS, tiers } })
}
