import { setLanguages } from "@/db/languages"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { must } from "../must"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><path d="M0 0h200v80H0z"/></svg>'

test("the desk shows script, frame and plain HTML live, as chosen, and hands each over to copy", async ({
  page,
  signIn,
  db,
  server,
}) => {
  await signIn("viewer")
  const { event, tier } = makeEvent(db, {}, ["Gold & Silver", "Friends"])
  await page.goto(`/events/${event.slug}/embed`)
  await expect(page.getByText("This event is not public yet")).toBeVisible()

  const content = partnerContent("River League", { tagline: "Running water" })
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  const logo = {
    sha256: String(event.id).padStart(64, "c"),
    ...{ type: "image/svg+xml", extension: "svg", width: 200, height: 80, bytes: Buffer.from(SVG) },
  }
  setLogo(db, SYSTEM, { partnerId: added.partner.id, logo })
  publish(db, SYSTEM, { eventId: event.id })
  await page.goto(`/events/${event.slug}/publish`)
  await page.getByRole("link", { name: "Show it on other sites" }).click()
  await expect(page.getByText("GREENROOM_URL")).toBeVisible()

  const script = page.frameLocator('iframe[title="Live view of the script"]')
  const frame = page.frameLocator('iframe[title="Live view of the frame"]')
  const plain = page.frameLocator('iframe[title="Live view of the plain HTML"]')
  for (const name of ["script", "plain HTML"]) {
    // What is off the screen is not painted, and a lazy logo not loaded.
    await page.locator(`iframe[title="Live view of the ${name}"]`).scrollIntoViewIfNeeded()
    const image = page
      .frameLocator(`iframe[title="Live view of the ${name}"]`)
      .getByRole("img", { name: "River League" })
    await expect(image).toBeVisible()
    await expect(image).not.toHaveJSProperty("naturalWidth", 0)
  }
  await expect(plain.getByText("Running water")).toHaveCount(0)
  await expect(frame.getByRole("heading", { name: "River League" })).toBeVisible()

  await page.getByLabel("Layout").selectOption("Logos with names")
  for (const view of [script, plain]) await expect(view.getByText("Running water")).toBeVisible()
  await page.getByLabel("Tier").selectOption("Gold & Silver")
  await page.getByLabel("Logos").selectOption("Small")
  await page.getByLabel("Colors").selectOption("Dark")
  await expect(page).toHaveURL(/tier=Gold\+%26\+Silver&size=small&layout=list&theme=dark$/u)
  const line = `<script src="${server.url}/embed/partners-1.js" data-event="${event.slug}" data-tier="Gold &#38; Silver" data-size="small" data-layout="list" data-theme="dark" async></script>`
  await expect(page.getByLabel("One line of script: what to copy")).toHaveValue(line)
  await expect(script.getByText("Running water")).toBeVisible()
  await expect(plain.locator("div").first()).toHaveCSS("background-color", "rgb(23, 22, 19)")

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
  await page.getByRole("button", { name: "Copy Plain HTML" }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`<img src="${server.url}/logos/`)
  expect(copied).toContain(`href="${server.url}/e/${event.slug}/river-league/"`)
})

test("the desk hands the partners over in each language of the event, with the logos' own words", async ({
  page,
  signIn,
  db,
  server,
}) => {
  await signIn("viewer")
  const { event, tier } = makeEvent(db)
  must(setLanguages(db, SYSTEM, { eventId: event.id, languages: ["en", "ko"] }))
  const partners = { River: { translations: { ko: { name: "강" } } }, Lake: { logoAlt: "A blue lake" } }
  for (const [index, [name, more]] of Object.entries(partners).entries()) {
    const content = partnerContent(name, { translations: { ko: { name: "호수" } }, ...more })
    const { partner } = must(addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content }))
    const logo = {
      sha256: `${event.id}${index}`.padStart(64, "d"),
      ...{ type: "image/svg+xml", extension: "svg", width: 200, height: 80, bytes: Buffer.from(SVG) },
    }
    must(setLogo(db, SYSTEM, { partnerId: partner.id, logo }))
  }
  must(publish(db, SYSTEM, { eventId: event.id }))
  await page.goto(`/events/${event.slug}/embed`)
  await page.getByRole("combobox", { name: "Language" }).selectOption("한국어")
  await expect(page).toHaveURL(/embed\?language=ko&layout=wall$/u)
  await expect(page.getByLabel("One line of script: what to copy")).toHaveValue(/ data-language="ko" async/u)
  const framed = `<iframe src="${server.url}/embed/${event.slug}/ko/" title="${event.title}: 파트너"`
  await expect(page.getByLabel("A frame: what to copy")).toHaveValue(new RegExp(`^${framed} `, "u"))

  const frame = page.frameLocator('iframe[title="Live view of the frame"]')
  await expect(frame.getByRole("heading", { name: "호수" })).toBeVisible()
  for (const name of ["script", "plain HTML"]) {
    const view = page.frameLocator(`iframe[title="Live view of the ${name}"]`)
    await expect(view.getByRole("img")).toHaveCount(2)
    await expect(view.getByRole("img").first()).toHaveAccessibleName("강")
    await expect(view.getByRole("img").last()).toHaveAccessibleName("A blue lake")
    await expect(view.getByRole("link", { name: "강" })).toHaveAttribute(
      "href",
      new RegExp(`/e/${event.slug}/ko/river/$`, "u"),
    )
  }
})
