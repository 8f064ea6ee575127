import path from "node:path"
import { createEvent, findEvent } from "@/db/events"
import { addPartner, listPartners } from "@/db/partners"
import { setLogo } from "@/db/revisions"
import { listTiers } from "@/db/tiers"
import type { Content } from "@/domain/content"
import { DEFAULT_ACCENT } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { readLogo } from "@/lib/logo-intake"
import { sharp } from "@/lib/sharp"
import { wordFileOf } from "../lib/word-pictures"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

const DOCUMENT = path.join(import.meta.dirname ?? __dirname, "../documents/pyeongchang-2014.txt")

test("the real document goes in with no hand work, and a second import changes nothing", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const slug = `summit-${process.pid}`
  createEvent(db, SYSTEM, {
    title: "Summit",
    slug,
    startsOn: "",
    endsOn: "",
    place: "",
    intro: "",
    accent: DEFAULT_ACCENT,
    layout: "cards",
  })
  await page.goto(`/events/${slug}/partners`)
  await page.getByRole("link", { name: "Import the partners’ texts" }).click()
  await page.getByLabel("Document").setInputFiles(DOCUMENT)
  await expect(page.getByText("15 partners read from pyeongchang-2014.txt.")).toBeVisible()
  await expect(page.getByLabel("Name, row 1", { exact: true })).toHaveValue("Gangwon Province")
  await expect(page.getByText("15 to add, 0 to update, 0 to skip")).toBeVisible()
  await page.getByRole("button", { name: "Import 15 partners" }).click()
  await expect(page.getByText("15 partners added, 2 new tiers.")).toBeVisible()

  const event = findEvent(db, slug)
  if (!event) throw new Error("no event")
  expect(listTiers(db, event.id).map((tier) => [tier.name, tier.partners])).toEqual([
    ["Organizers", 5],
    ["Supporting partners", 10],
  ])
  const partners = listPartners(db, event.id).map((partner) => partner.head.content)
  expect(partners.map((content) => [content.name, content.acronym])).toEqual([
    ["Gangwon Province", ""],
    ["ICLEI – Local Governments for Sustainability", "ICLEI"],
    ["Ministry of Environment", "MoE"],
    ["Pyeongchang County", ""],
    ["Secretariat of the Convention on Biological Diversity", "SCBD"],
    ["Network of Regional Governments for Sustainable Development", "nrg4SD"],
    ["International Union for Conservation of Nature", "IUCN"],
    ["UN-Habitat", ""],
    ["Urban Biodiversity and Design Network", "URBIO"],
    ["Korea Tourism Organization", "KTO"],
    ["Local Sustainability Alliance of Korea", ""],
    ["Governors’ Association of KOREA", "GAOK"],
    ["National Association of Mayors", "NAM"],
    ["Stockholm Resilience Centre", ""],
    ["Urban Biosphere Initiative", "URBIS"],
  ])
  expect(plainText(partners[14]?.description ?? { type: "doc", content: [] })).toMatch(
    /^The Urban Biosphere.*global network\.$/u,
  )

  await page.goto(`/events/${slug}/import`)
  await page.getByLabel("Document").setInputFiles(DOCUMENT)
  await expect(page.getByText("0 to add, 0 to update, 15 to skip")).toBeVisible()
  await expect(page.getByRole("button", { name: "Import 0 partners" })).toBeDisabled()
})

test("pasted text is checked, edited, split and joined before it is written", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event } = makeEvent(db)
  await page.goto(`/events/${event.slug}/import`)
  await page
    .getByLabel("Or paste the text")
    .fill(
      [
        "Supporters",
        "",
        "Alpha Foundation (AF)",
        "Alpha Foundation supports libraries.",
        "",
        "It was founded in 1990.",
        "",
        "",
        "Beta Trust",
        "Beta Trust looks after gardens.",
      ].join("\n"),
    )
  await page.getByRole("button", { name: "Read the text" }).click()
  await expect(page.getByText("2 partners read from the pasted text.")).toBeVisible()
  await expect(page.getByLabel("Short name, row 1")).toHaveValue("AF")

  await page.getByRole("button", { name: "Text and more of row 1" }).click()
  await page.getByRole("button", { name: /paragraph 2 of row 1$/u }).click()
  await expect(page.getByText("This row has no name. Give it one to import it.")).toBeVisible()
  await page.getByLabel("Name, row 2", { exact: true }).fill("Gamma")
  await expect(page.getByText("3 to add, 0 to update, 0 to skip")).toBeVisible()
  await page.getByRole("button", { name: "Join row 3 to the one above" }).click()
  await expect(page.getByText("Beta Trust is joined to Gamma.")).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("3 to add, 0 to update, 0 to skip")).toBeVisible()
  await page.getByRole("button", { name: "Join row 3 to the one above" }).click()
  await expect(page.getByText("2 to add, 0 to update, 0 to skip")).toBeVisible()
  await page.getByLabel("What to do with row 1").selectOption("Skip")
  await page.getByLabel("Tier, row 2").fill("Friends")
  await page.getByRole("button", { name: "Import 1 partner" }).click()
  await expect(page.getByText("1 partner added, 1 new tier.")).toBeVisible()
  const [partner, ...others] = listPartners(db, event.id)
  expect(others).toEqual([])
  expect(partner?.head.content.name).toBe("Gamma")
  expect(plainText(partner?.head.content.description ?? { type: "doc", content: [] })).toBe(
    "It was founded in 1990.\n\nBeta Trust looks after gardens.",
  )
})

test("what can't be read is refused in words, and the pasted text stays", async ({ page, signIn, db }) => {
  test.setTimeout(150_000)
  await signIn("editor")
  const { event } = makeEvent(db)
  await page.goto(`/events/${event.slug}/import`)
  const file = (name: string, content: string | Buffer) =>
    page.getByLabel("Document").setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) })
  const alert = page.getByRole("alert").filter({ hasText: /\S/u })

  await file("broken.docx", "this is no Word file")
  await expect(alert).toHaveText(/“broken\.docx” is no Word file/u)
  await file("empty.txt", "")
  await expect(alert).toHaveText(/“empty\.txt” is empty/u)
  await file("blank.txt", " \n\n ")
  await expect(alert).toHaveText(/no text/u)
  await file("scan.pdf", "%PDF-1.7\n...")
  await expect(alert).toHaveText(/“scan\.pdf” is a PDF/u)
  await file("huge.txt", Buffer.alloc(11 * 1024 * 1024, "a"))
  await expect(alert).toHaveText(/10 MB/u)

  const pasted = "Alpha is a foundation. ".repeat(220_000)
  await page.getByLabel("Or paste the text").fill(pasted)
  await page.getByRole("button", { name: "Read the text" }).click()
  await expect(
    page.getByText("The text has 5.1 million characters; 1 million fit. Import it in parts."),
    // A text area with five million characters keeps the browser itself busy for many seconds.
  ).toBeVisible({ timeout: 60_000 })
  expect((await page.getByLabel("Or paste the text").inputValue()).length).toBe(pasted.length)
})

test("an import made on an outdated list is compared again and loses nothing", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  await page.goto(`/events/${event.slug}/import`)
  await page.getByLabel("Or paste the text").fill("Partners\n\nDelta House\nDelta House is a place to meet.")
  await page.getByRole("button", { name: "Read the text" }).click()
  await page.getByRole("button", { name: "Text and more of row 1" }).click()
  await page.getByLabel("Tagline, row 1").fill("Typed by hand")
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Delta House") })
  await page.getByRole("button", { name: "Import 1 partner" }).click()
  await expect(page.getByText("Somebody changed this event’s partners meanwhile.")).toBeVisible()
  await expect(page.getByText("0 to add, 1 to update, 0 to skip")).toBeVisible()
  await expect(page.getByLabel("Tagline, row 1")).toHaveValue("Typed by hand")
  await page.getByRole("button", { name: "Import 1 partner" }).click()
  await expect(page.getByText("1 partner updated.")).toBeVisible()
  expect(listPartners(db, event.id).map((partner) => partner.head.content.tagline)).toEqual(["Typed by hand"])
})

test("an update takes the chosen fields alone, and the whole import can be undone", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const add = (name: string, more: Partial<Content>) =>
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent(name, more) })
  add("Delta House", { tagline: "Old tagline", description: fromPlainText("Delta House is a place.") })
  add("Water Board North", { acronym: "WB" })
  add("Water Board South", { acronym: "WB" })
  await page.goto(`/events/${event.slug}/import`)
  const table = [
    "Name,Short name,Tier,Tagline,Description",
    "Delta House,DH,Partners,New tagline,Delta House is a place to meet.",
    "Boards of Water,WB,Partners,,",
    "River League,,Media,,",
  ]
  const buffer = Buffer.from(table.join("\n"))
  await page.getByLabel("Document").setInputFiles({ name: "list.csv", mimeType: "", buffer })
  await expect(page.getByText("1 to add, 1 to update, 1 to skip")).toBeVisible()
  await expect(page.getByText(/^More than one partner fits: /u)).toBeVisible()
  await page
    .getByLabel("Which partner is it? (row 2)")
    .selectOption("Water Board South (same short name, WB)")
  await expect(page.getByText("1 to add, 2 to update, 0 to skip")).toBeVisible()
  await expect(page.locator("ins").getByText("to meet")).toBeVisible()
  await page.getByLabel("Tagline: change it, row 1").uncheck()
  await page.getByLabel("Name: change it, row 2").uncheck()
  await expect(page.getByText("1 to add, 1 to update, 1 to skip")).toBeVisible()
  await page.getByLabel("Name: change it, row 2").check()
  await page.getByRole("button", { name: "Import 3 partners" }).click()
  await expect(page.getByText("1 partner added, 2 partners updated, 1 new tier.")).toBeVisible()
  const told = () =>
    listPartners(db, event.id).map(({ head }) =>
      [head.content.name, head.content.acronym, head.content.tagline].join(" / "),
    )
  expect(told()).toEqual([
    "Delta House / DH / Old tagline",
    "Water Board North / WB / ",
    "Boards of Water / WB / ",
    "River League /  / ",
  ])

  await page.getByRole("link", { name: "Undo this import" }).click()
  await expect(page.getByText("1 partner that it added is archived.")).toBeVisible()
  await expect(page.getByText("1 tier that it made and that will be empty: removed (Media).")).toBeVisible()
  await page.getByRole("button", { name: "Undo this import" }).click()
  await expect(page.getByText(/^This import was undone by/u)).toBeVisible()
  expect(told()).toEqual([
    "Delta House /  / Old tagline",
    "Water Board North / WB / ",
    "Water Board South / WB / ",
  ])
  await page.getByRole("link", { name: "← Import" }).click()
  await expect(page.getByRole("heading", { name: "Earlier imports" })).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "list.csv" })).toContainText("Undone")
})

test("columns with titles of their own are named once, and remembered", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event } = makeEvent(db)
  const give = async (name: string, row: string) => {
    await page.goto(`/events/${event.slug}/import`)
    const buffer = Buffer.from(`Wer,Kennung,Wofür,Intern\n${row}`)
    await page.getByLabel("Document").setInputFiles({ name, mimeType: "", buffer })
  }
  await give("first.csv", "Delta House,DH,A place to meet,owes 300 €")
  await expect(page.getByRole("heading", { name: "What each column means" })).toBeVisible()
  await page.getByLabel("Row 1 holds the titles of the columns").check()
  await page.getByLabel("Meaning of Wer").selectOption("Name")
  await page.getByLabel("Meaning of Kennung").selectOption("Short name or acronym")
  await page.getByLabel("Meaning of Wofür").selectOption("Name")
  await page.getByLabel("Meaning of Intern").selectOption("Leave out")
  await expect(page.getByText("“Wer” is the column for “Name” already.")).toBeVisible()
  await page.getByRole("button", { name: "Read the table so" }).click()
  await expect(page.getByText("Two columns mean the same. Change one of them.")).toBeVisible()
  await page.getByLabel("Meaning of Wofür").selectOption("Tagline")
  await page.getByRole("button", { name: "Read the table so" }).click()
  await expect(page.getByText("1 partner read from first.csv.")).toBeVisible()
  await expect(page.getByText("The column “Intern” is left out: “owes 300 €”")).toBeVisible()

  page.on("dialog", (dialog) => void dialog.accept())
  await give("second.csv", "River League,RL,Rivers first,")
  await expect(page.getByText("The columns mean what was chosen for these titles.")).toBeVisible()
  await expect(page.getByLabel("Name, row 1", { exact: true })).toHaveValue("River League")
  await page.getByRole("button", { name: "Import 1 partner" }).click()
  await expect(page.getByText("1 partner added")).toBeVisible()
  expect(listPartners(db, event.id).map(({ head }) => [head.content.acronym, head.content.tagline])).toEqual([
    ["RL", "Rivers first"],
  ])
})

test("pictures in a Word file are offered as logos, each by the name that it stands at", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const had = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Beta Trust"),
  })
  if (!had.ok) throw new Error(had.message)
  const own = await pictureOf(64, "#123456")
  const kept = await readLogo(own)
  if (!kept.ok) throw new Error(kept.message)
  setLogo(db, SYSTEM, { partnerId: had.partner.id, logo: kept.logo })
  const picture = async (width: number, color: string) => ({
    picture: await pictureOf(width, color),
    ending: "png",
  })
  const buffer = wordFileOf([
    await picture(200, "#aa2211"),
    ...["# Alpha Foundation", "Alpha Foundation runs schools."],
    await picture(180, "#22aa11"),
    ...["# Beta Trust", "Beta Trust looks after gardens."],
    await picture(16, "#000000"),
    ...["# Gamma Works", "Gamma Works works."],
  ])
  await page.goto(`/events/${event.slug}/import`)
  await page.getByLabel("Document").setInputFiles({ name: "texts.docx", mimeType: "", buffer })
  await expect(page.getByText("2 logos found in the document")).toBeVisible()
  await page.getByText("1 picture left out").click()
  await expect(page.getByText("Gamma Works: It is 16 × 16 pixels, too small for a logo.")).toBeVisible()
  await expect(page.getByLabel("Logo found in the document: take it, row 1")).toBeChecked()
  await expect(page.getByLabel("Logo found in the document: take it, row 2")).not.toBeChecked()
  await page.getByRole("button", { name: "Import 3 partners" }).click()
  await expect(page.getByText("2 partners added, 1 partner updated.")).toBeVisible()
  const logos = listPartners(db, event.id).map(({ head, logo }) => [head.content.name, logo?.width ?? null])
  expect(logos).toEqual([
    ["Beta Trust", 64],
    ["Alpha Foundation", 200],
    ["Gamma Works", null],
  ])
})

function pictureOf(size: number, background: string): Promise<Buffer> {
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .png()
    .toBuffer()
}
