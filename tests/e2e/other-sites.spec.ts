import { mkdtempSync, rmSync } from "node:fs"
import http from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Locator, Page } from "@playwright/test"
import { addPartner } from "@/db/partners"
import { publicSource } from "@/db/public-source"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { exportEvent } from "@/lib/export-folder"
import { serveFolder } from "@/tests/static-server"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><path d="M0 0h200v80H0z"/></svg>'
const EVIL = `<img src=x onerror="document.title='owned'">`

type Db = Parameters<typeof publicSource>[0]

/** A public event with a partner whose name is HTML, one with a logo and one with a tagline, in two tiers. */
function publishedEvent(db: Db) {
  const { event, tier } = makeEvent(db)
  const add = (name: string, tagline = "") => {
    const added = addPartner(db, SYSTEM, {
      eventId: event.id,
      tierId: tier.id,
      content: partnerContent(name, { tagline }),
    })
    if (!added.ok) throw new Error(added.message)
    return added.partner.id
  }
  const sha256 = String(event.id)
    .padStart(64, "b")
    .replace(/[^0-9a-f]/gu, "0")
  const logo = {
    sha256,
    type: "image/svg+xml",
    extension: "svg",
    width: 200,
    height: 80,
    bytes: Buffer.from(SVG),
  }
  setLogo(db, SYSTEM, { partnerId: add("River League", "Running water"), logo })
  add(EVIL)
  const published = publish(db, SYSTEM, { eventId: event.id })
  if (!published.ok) throw new Error(published.message)
  return { event, tier }
}

/** A page of another site (another origin) with a strict policy of its own. */
async function foreignPage(body: string, allowed: string) {
  const server = http.createServer((_, response) => {
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `default-src 'none'; script-src ${allowed}; connect-src ${allowed}; img-src ${allowed} data:; frame-src ${allowed}`,
    })
    response.end(
      `<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><p>Our partners</p>${body}`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

test("one line on another site builds the wall, with names that stay text", async ({ page, db, server }) => {
  const { event, tier } = publishedEvent(db)
  const line = (attributes = "") =>
    `<script src="${server.url}/embed/partners-1.js" data-event="${event.slug}" ${attributes} async></script>`
  const site = await foreignPage(
    [
      `<section id="plain">${line()}</section>`,
      `<section id="list">${line(`data-layout="list" data-size="small" data-theme="dark" data-tier="${tier.name.toUpperCase()}"`)}</section>`,
      `<section id="none">${line('data-tier="No such tier"')}</section>`,
    ].join(""),
    server.url,
  )
  await page.goto(site.url)
  const plain = page.locator("#plain")
  await expect(plain.getByRole("heading", { name: tier.name })).toBeVisible()
  const logo = plain.getByRole("img", { name: "River League" })
  expect(await loaded(logo)).toBe(true)
  // The width that the event's own page gives it.
  expect((await logo.boundingBox())?.width).toBe(129)
  await expect(plain.getByText(EVIL)).toBeVisible()
  await expect(plain.getByRole("link", { name: "River League" })).toHaveAttribute(
    "href",
    `${server.url}/e/${event.slug}/river-league/`,
  )

  const list = page.locator("#list")
  await expect(list.getByRole("link", { name: "River League Running water" })).toBeVisible()
  expect(await styleOf(list.locator("div").first(), "background-color")).toBe("rgb(23, 22, 19)")
  expect((await list.locator(".card").first().boundingBox())?.width).toBe(144)
  await expect(page.locator("#none").getByRole("link")).toHaveCount(0)
  expect(await page.title()).toBe("Elsewhere")
  site.close()
})

test.describe("an event that is not public any more", () => {
  test.use({ expectedErrors: [/CORS policy|ERR_FAILED/u] })
  test("leaves a link where the wall was", async ({ page, server }) => {
    const site = await foreignPage(
      `<script src="${server.url}/embed/partners-1.js" data-event="gone" async></script>`,
      server.url,
    )
    await page.goto(site.url)
    await expect(page.getByRole("link", { name: "See the partners" })).toHaveAttribute(
      "href",
      `${server.url}/e/gone/`,
    )
    site.close()
  })
})

test.describe("frames on other sites", () => {
  test.use({ expectedErrors: [/frame-ancestors 'self'|ERR_BLOCKED_BY_RESPONSE/u] })
  test("show the wall, and no other page", async ({ page, db, server }) => {
    const { event } = publishedEvent(db)
    const frame = (id: string, where: string) =>
      `<iframe id="${id}" title="${id}" src="${server.url}/${where}/${event.slug}/" width="900" height="500"></iframe>`
    const site = await foreignPage(frame("wall", "embed") + frame("page", "e"), server.url)
    await page.goto(site.url)
    const wall = page.frameLocator("#wall")
    await expect(wall.getByRole("heading", { name: event.title })).toBeVisible()
    expect(await loaded(wall.locator("img"))).toBe(true)
    await expect(page.frameLocator("#page").getByRole("heading")).toHaveCount(0)
    const [opened] = await Promise.all([
      page.waitForEvent("popup"),
      wall.getByRole("link", { name: "River League" }).click(),
    ])
    await expect(opened.getByRole("heading", { level: 1, name: "River League" })).toBeVisible()
    site.close()
  })
})

test("public pages with their data for search engines break no policy, and a preview has its logos and fonts", async ({
  page,
  db,
  signIn,
}) => {
  const { event } = publishedEvent(db)
  await signIn("viewer")
  for (const address of [
    `/e/${event.slug}/`,
    `/e/${event.slug}/river-league/`,
    `/events/${event.slug}/preview/`,
  ]) {
    const failed = failures(page)
    await page.goto(address)
    await page.waitForLoadState("networkidle")
    expect(await loaded(page.locator("img").first())).toBe(true)
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "")
    expect(data["@context"]).toBe("https://schema.org")
    expect(await page.evaluate(() => document.fonts.check('16px "Instrument Sans"'))).toBe(true)
    expect([address, failed]).toEqual([address, []])
  }
})

test("an exported folder is the same site on another server", async ({ page, db }) => {
  const { event } = publishedEvent(db)
  const folder = mkdtempSync(path.join(tmpdir(), "greenroom-export-"))
  expect(await exportEvent(publicSource(db), event.slug, folder, {})).toMatchObject({ ok: true })
  const elsewhere = await serveFolder(folder, "/archive/")
  const failed = failures(page)
  await page.goto(elsewhere.url)
  await page.getByRole("link", { name: event.title }).click()
  expect(await loaded(page.locator("img").first())).toBe(true)
  await page.getByRole("link", { name: "River League" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "River League" })).toBeVisible()
  expect(await loaded(page.locator("img").first())).toBe(true)
  await page.getByRole("link", { name: "All partners" }).click()
  await page.getByRole("link", { name: "All events" }).click()
  await expect(page).toHaveURL(elsewhere.url)
  expect(failed).toEqual([])
  await elsewhere.close()
  rmSync(folder, { recursive: true })
})

/** Whether an image has come: lazy ones come when they are near the screen. */
async function loaded(image: Locator): Promise<boolean> {
  await image.scrollIntoViewIfNeeded()
  return image.evaluate(async (element: HTMLImageElement) => {
    await element.decode()
    return element.naturalWidth > 0
  })
}

function styleOf(element: Locator, property: string): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
}

/** Requests of the page that failed or were answered with an error, from now on. */
function failures(page: Page): string[] {
  const failed: string[] = []
  page.on("requestfailed", (request) => failed.push(request.url()))
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`)
  })
  return failed
}
