import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { keepImage } from "@/db/images"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { revision } from "@/db/schema"
import { SYSTEM } from "@/domain/permissions"
import { sharp } from "@/lib/sharp"
import { tokenOf } from "../review-answers"
import { contactAt, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

// The browser's own line for a picture that is refused.
test.use({ expectedErrors: [/status of 422/u] })

test("a publisher lays the page out as a wall, sees what a weak accent becomes, and puts a picture on top", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("publisher")
  const { event, tier } = makeEvent(db)
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Alpha House") })
  await page.goto(`/events/${event.slug}/settings`)

  // A color that is chosen before the page listens is set back by the form; people choose again, too.
  await expect(async () => {
    await page.getByLabel("Accent color").fill("#ffd400")
    await expect(
      page.getByText("On light, your color has 1.3 to 1; words need 4.5 to 1.", { exact: false }),
    ).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole("radio", { name: "Wall" }).check()
  await page.getByRole("button", { name: "Save settings" }).click()
  await expect(page.getByText("Saved. The public page follows when you publish.")).toBeVisible()

  const file = page.getByLabel("Header picture file")
  await file.setInputFiles({ name: "small.png", mimeType: "image/png", buffer: await photo(600, 300) })
  await expect(
    page.getByText("This picture is 600 pixels wide, which blurs across a page.", { exact: false }),
  ).toBeVisible()
  await file.setInputFiles({ name: "hills.png", mimeType: "image/png", buffer: await photo(1800, 900) })
  await expect(page.getByRole("img", { name: "The header, cropped as on a wide screen" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Replace picture" })).toBeVisible()

  publish(db, SYSTEM, { eventId: event.id })
  await page.goto(`/e/${event.slug}/`)
  const band = page.locator("img.band")
  expect(
    await band.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(700)
  const title = await page.getByRole("heading", { level: 1 }).boundingBox()
  const shown = await band.boundingBox()
  expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(title?.y ?? 0)
  await expect(page.getByRole("listitem")).toHaveText(["AHAlpha House"])
  const preview = await page.request.get(`/e/${event.slug}/preview.png`)
  expect([preview.status(), preview.headers()["content-type"]]).toEqual([200, "image/png"])
  expect(await sharp(await preview.body()).metadata()).toMatchObject({ width: 1200, height: 630 })

  await page.goto(`/events/${event.slug}/settings`)
  await page.getByRole("button", { name: "Remove picture" }).click()
  await expect(page.getByText("Removed. The public page follows when you publish.")).toBeVisible()
  publish(db, SYSTEM, { eventId: event.id })
  await page.goto(`/e/${event.slug}/`)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(band).toHaveCount(0)
})

test("a dark screen shows the brand's own variant without a card, print the main one; the review's frame as well", async ({
  page,
  db,
}) => {
  const { event, tier } = makeEvent(db)
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Alpha"),
  })
  if (!added.ok) throw new Error(added.message)
  const [main, dark] = [drawing(event.id, "m", "#123456"), drawing(event.id, "d", "#fedcba")]
  setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: main })
  keepImage(db, dark)
  db.update(revision)
    .set({ variants: { dark: dark.sha256 } })
    .where(eq(revision.partnerId, added.partner.id))
    .run()
  const contact = contactAt(db, added.partner.id)
  send(db, added.partner.id)
  publish(db, SYSTEM, { eventId: event.id })

  const look = (where: Page | import("@playwright/test").Frame) =>
    where.locator(".card").evaluate((card) => ({
      file: card.querySelector("img")?.currentSrc.match(/logos\/(.)/u)?.[1],
      ground: getComputedStyle(card).backgroundColor,
    }))
  await page.goto(`/e/${event.slug}/`)
  await expect.poll(() => look(page)).toEqual({ file: "a", ground: "rgb(255, 255, 255)" })
  await page.emulateMedia({ colorScheme: "dark" })
  await expect.poll(() => look(page)).toEqual({ file: "b", ground: "rgba(0, 0, 0, 0)" })
  await page.emulateMedia({ colorScheme: "dark", media: "print" })
  await expect.poll(() => look(page)).toEqual({ file: "a", ground: "rgb(255, 255, 255)" })
  await page.emulateMedia({ colorScheme: "light", media: "screen" })

  await page.goto(`/review/${tokenOf(db, contact.id)}`)
  const frame = () => {
    const found = page.frames().find((candidate) => candidate.url().includes("/page/"))
    if (!found) throw new Error("The review has no frame yet.")
    return found
  }
  await expect.poll(() => look(frame())).toMatchObject({ file: "a" })
  await page.getByRole("button", { name: "Dark" }).click()
  await expect.poll(() => look(frame())).toEqual({ file: "b", ground: "rgba(0, 0, 0, 0)" })
  await page.getByRole("button", { name: "Light" }).click()
  await expect.poll(() => look(frame())).toEqual({ file: "a", ground: "rgb(255, 255, 255)" })
})

function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#4a7c85" } })
    .png()
    .toBuffer()
}

/** A drawing whose address begins with "a" for the main logo and "b" for the other. */
function drawing(eventId: number, kind: "m" | "d", fill: string) {
  const sha256 = `${kind === "m" ? "a" : "b"}${String(eventId).padStart(63, "0")}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><path fill="${fill}" d="M0 0h90v40z"/></svg>`
  return { sha256, type: "image/svg+xml", extension: "svg", width: 90, height: 40, bytes: Buffer.from(svg) }
}
