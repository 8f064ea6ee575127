import { archivePartner } from "@/db/archiving"
import { addPartner, findPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, saveRevision } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

test("preview, publish, read without scripts, change, publish again, go back, unpublish", async ({
  page,
  signIn,
  db,
  browser,
  server,
}) => {
  await signIn("publisher")
  const { event, tier } = makeEvent(db)
  for (const name of ["Alpha", "Beta"])
    addPartner(db, SYSTEM, {
      eventId: event.id,
      tierId: tier.id,
      content: partnerContent(name, { description: fromPlainText(`${name} is a partner.`) }),
    })
  const publicPath = `/e/${event.slug}/`
  expect((await page.request.get(publicPath)).status()).toBe(404)

  await page.goto(`/events/${event.slug}/publish`)
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Alpha" })).toBeVisible()
  await page.getByRole("button", { name: "Publish 2 partners" }).click()
  await expect(page.getByText("Release 1 is public, with 2 partners.")).toBeVisible()

  const preview = await page.request.get(`/events/${event.slug}/preview/`)
  const shown = await page.request.get(publicPath)
  expect(await shown.text()).toBe(await preview.text())
  const policy = "content-security-policy"
  expect(preview.headers()[policy]).toBe(shown.headers()[policy])

  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
  const publicPage = await reader.newPage()
  const requests: string[] = []
  publicPage.on("request", (request) => requests.push(new URL(request.url()).origin))
  await publicPage.goto(publicPath)
  await expect(publicPage.getByRole("heading", { level: 1, name: event.title })).toBeVisible()
  await publicPage.getByRole("link", { name: "Beta" }).first().click()
  await expect(publicPage.getByRole("heading", { level: 1, name: "Beta" })).toBeVisible()
  await expect(publicPage.getByText("Beta is a partner.")).toBeVisible()
  expect(new Set(requests)).toEqual(new Set([server.url]))
  expect(await reader.cookies()).toEqual([])

  const beta = findPartner(db, event.id, "beta")
  const alpha = findPartner(db, event.id, "alpha")
  if (!beta || !alpha) throw new Error("partners are missing")
  const content = { ...beta.head.content, description: fromPlainText("Beta has news.") }
  saveRevision(db, SYSTEM, { partnerId: beta.id, base: baseOf(beta.head), content })
  archivePartner(db, SYSTEM, alpha.id)
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Gamma") })
  await publicPage.goto(`${publicPath}beta/`)
  await expect(publicPage.getByText("Beta is a partner.")).toBeVisible()

  await page.reload()
  for (const [group, name] of [
    ["Added (1)", "Gamma"],
    ["Changed (1)", "Beta"],
    ["Removed (1)", "Alpha"],
  ] as const) {
    await expect(page.getByRole("heading", { name: group })).toBeVisible()
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible()
  }
  // Something changes between looking and clicking: nothing goes out unseen.
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Unseen") })
  await page.getByRole("button", { name: "Publish 3 changes" }).click()
  await expect(page.getByText("Something changed since you opened this page.")).toBeVisible()
  await expect(page.getByRole("heading", { name: "Added (2)" })).toBeVisible()
  await page.getByRole("button", { name: "Publish 4 changes" }).click()
  await expect(page.getByText("Release 2 is public, with 3 partners.")).toBeVisible()
  await publicPage.reload()
  await expect(publicPage.getByText("Beta has news.")).toBeVisible()
  expect((await page.request.get(`${publicPath}alpha/`)).status()).toBe(404)

  await page.getByRole("button", { name: "Make release 1 public" }).click()
  await page.getByRole("button", { name: "Make it public" }).click()
  await expect(page.getByRole("region", { name: "Public page" })).toContainText("Release 1 is public")
  await publicPage.reload()
  await expect(publicPage.getByText("Beta is a partner.")).toBeVisible()
  expect(await (await page.request.get(publicPath)).text()).toBe(await shown.text())

  await page.getByRole("button", { name: "Unpublish…" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Unpublish" }).click()
  await expect(page.getByText("The event is no longer public.")).toBeVisible()
  expect((await page.request.get(publicPath)).status()).toBe(404)
  await reader.close()
})

test("an editor sees what would change but can't publish it", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Alpha") })
  publish(db, SYSTEM, { eventId: event.id })
  const unfinished = partnerContent("Beta", { tagline: "TK, founded in TBC" })
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: unfinished })
  await page.goto(`/events/${event.slug}/publish`)
  await expect(page.getByRole("heading", { name: "Added (1)" })).toBeVisible()
  await expect(page.getByText("1 text with a place left to fill in, which would be public:")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "Beta: “TK”, “TBC”" })).toBeVisible()
  await expect(page.getByText("A publisher or an owner can publish this.")).toBeVisible()
  await expect(page.getByRole("button", { name: /^Publish/u })).toHaveCount(0)
  await expect(page.getByRole("button", { name: /Unpublish/u })).toHaveCount(0)
})
