import { describe, expect, it } from "vitest"
import { DEFAULT_ACCENT, eventSchema, NEW_TIER, tierSchema } from "@/domain/event"

const EVENT = {
  title: "River Cities Forum",
  slug: "river-cities-2026",
  startsOn: "2026-10-10",
  endsOn: "2026-10-12",
  place: "Rotterdam",
  intro: "Three days by the river.",
  accent: DEFAULT_ACCENT,
  layout: "cards",
}
const TIER = { ...NEW_TIER, name: "Gold", wordLimit: "", characterLimit: "" }
const BAD_SLUG = "Use 1 to 60 lower-case letters, digits and single dashes, such as summit-2026."
const BAD_DAY = "Enter a day such as 2026-10-14."

describe("an event's settings", () => {
  it("are kept clean: no white space around, one line where one line belongs, lower case in addresses", () => {
    expect(
      eventSchema.parse({
        ...EVENT,
        title: "  River\tCities\n Forum ",
        slug: " River-Cities-2026 ",
        intro: " One.\r\nTwo.\u0000 ",
        accent: " #1F5C46",
      }),
    ).toEqual({ ...EVENT, intro: "One.\nTwo." })
  })

  it("need a title and an address alone", () => {
    const least = { ...EVENT, startsOn: "", endsOn: "", place: "", intro: "" }
    expect(eventSchema.parse(least)).toEqual(least)
    expect(eventSchema.parse({ ...EVENT, endsOn: "" }).endsOn).toBe("")
    expect(eventSchema.parse({ ...EVENT, endsOn: EVENT.startsOn }).endsOn).toBe(EVENT.startsOn)
  })

  it.each([
    [{ title: " \n " }, "title", "Enter the event’s title."],
    [{ title: "a".repeat(161) }, "title", "The title has room for 160 characters. Shorten it."],
    [{ slug: "" }, "slug", BAD_SLUG],
    [{ slug: "river cities" }, "slug", BAD_SLUG],
    [{ slug: "river/../cities" }, "slug", BAD_SLUG],
    [{ slug: "a".repeat(61) }, "slug", BAD_SLUG],
    [{ startsOn: "2026-02-29" }, "startsOn", BAD_DAY],
    [{ startsOn: "2026-13-01" }, "startsOn", BAD_DAY],
    [{ startsOn: "2026-1-1" }, "startsOn", BAD_DAY],
    [{ startsOn: "10/10/2026" }, "startsOn", BAD_DAY],
    [{ endsOn: "soon" }, "endsOn", BAD_DAY],
    [{ endsOn: "2026-10-09" }, "endsOn", "The last day is before the first day."],
    [{ startsOn: "" }, "startsOn", "Enter the first day too."],
    [{ place: "a".repeat(161) }, "place", "The place has room for 160 characters. Shorten it."],
    [{ intro: "a".repeat(1201) }, "intro", "The introduction has room for 1200 characters. Shorten it."],
    [{ accent: "green" }, "accent", "Enter a color such as #1f5c46."],
    [{ accent: "#1f5c4" }, "accent", "Enter a color such as #1f5c46."],
    [{ accent: "#1f5c46;}body{" }, "accent", "Enter a color such as #1f5c46."],
  ])("with %o are refused in words", (wrong, field, message) => {
    expect(issues(eventSchema.safeParse({ ...EVENT, ...wrong }))).toEqual([[field, message]])
  })

  it("know leap years", () => {
    expect(eventSchema.parse({ ...EVENT, startsOn: "2028-02-29", endsOn: "" }).startsOn).toBe("2028-02-29")
  })
})

describe("a tier's settings", () => {
  it.each([
    ["", null],
    [null, null],
    [undefined, null],
    [Number.NaN, null],
    ["150", 150],
    [150, 150],
    ["20000", 20_000],
  ])("read the limit %j as %j", (typed, limit) => {
    expect(tierSchema.parse({ ...TIER, wordLimit: typed, characterLimit: typed })).toEqual({
      ...NEW_TIER,
      name: "Gold",
      wordLimit: limit,
      characterLimit: limit,
    })
  })

  it("name each part once, in the order of the list", () => {
    const chosen = { requiredParts: ["links", "logo", "links"], requiredVariants: ["print", "dark"] }
    expect(tierSchema.parse({ ...TIER, ...chosen })).toMatchObject({
      requiredParts: ["logo", "links"],
      requiredVariants: ["dark", "print"],
    })
  })

  it("forget limits for print where no print text is asked for", () => {
    const limits = { printWordLimit: "60", printCharacterLimit: "400" }
    const none = { printWordLimit: null, printCharacterLimit: null }
    expect(tierSchema.parse({ ...TIER, ...limits })).toMatchObject({ hasPrintText: false, ...none })
    expect(tierSchema.parse({ ...TIER, ...limits, hasPrintText: true })).toMatchObject({
      hasPrintText: true,
      printWordLimit: 60,
      printCharacterLimit: 400,
    })
  })

  it.each([
    [{ wordLimit: "0" }, "wordLimit", "Enter a number above 0, or leave it empty."],
    [{ wordLimit: -5 }, "wordLimit", "Enter a number above 0, or leave it empty."],
    [{ wordLimit: "1.5" }, "wordLimit", "Enter a whole number, or leave it empty."],
    [{ characterLimit: "many" }, "characterLimit", "Enter a whole number, or leave it empty."],
    [{ characterLimit: 20_001 }, "characterLimit", "Enter 20000 or less."],
    [{ logoSize: "huge" }, "logoSize", "Choose large, medium or small."],
    [
      { requiredParts: ["logo", "website"], hiddenParts: ["website", "links"] },
      "hiddenParts",
      "Required, and not public: Website. Choose one of the two.",
    ],
    [{ printWordLimit: "some" }, "printWordLimit", "Enter a whole number, or leave it empty."],
    [{ name: " " }, "name", "Enter the tier’s name, such as “Supporting partners”."],
    [{ name: "a".repeat(81) }, "name", "The name has room for 80 characters. Shorten it."],
  ])("with %o are refused in words", (wrong, field, message) => {
    expect(issues(tierSchema.safeParse({ ...TIER, ...wrong }))).toEqual([[field, message]])
  })
})

function issues(parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) {
  return parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message]) ?? []
}
