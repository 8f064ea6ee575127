import type { Page } from "@playwright/test"
import { addPartner } from "@/db/partners"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { contactIn } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

/** The issue's own story, with both sides in browsers of their own; links travel by the Outbox's copy alone. */
test("send, open, propose, take half, resend, approve, publish, edit, lapse, approve again, publish", async ({
  page,
  signIn,
  db,
  browser,
  server,
}) => {
  test.setTimeout(120_000)
  await signIn("publisher")
  const { event, tier } = makeEvent(db, {}, ["Partners"], "approved")
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("River Trust", {
      tagline: "Low water.",
      website: "https://river.example/",
      description: fromPlainText("The trust looks after the river."),
    }),
  })
  if (!added.ok) throw new Error(added.message)
  contactIn(db, added.partner.id, "Mina Park")
  const partner = `/events/${event.slug}/partners/river-trust`
  const publicPage = `/e/${event.slug}/`
  const contact = await (
    await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } })
  ).newPage()

  await page.goto(`${partner}/sign-off`)
  await sendDraft(page, "Send for review")
  const link = await copiedLink(page, event.slug)
  await contact.goto(link)
  await contact.getByRole("button", { name: "Propose your own text or logo", exact: true }).click()
  await contact.getByRole("textbox", { name: "Tagline" }).fill("High water.")
  await contact.getByRole("textbox", { name: "Website" }).fill("https://river-trust.example/")
  await contact.getByRole("button", { name: "Send as a proposal" }).click()
  await expect(contact.getByText(/your proposal was sent/iu)).toBeVisible()

  await page.goto(`${partner}/sign-off`)
  await page.getByRole("link", { name: "Look at the proposal" }).first().click()
  await page.getByRole("group", { name: "Website" }).getByRole("radio", { name: "Leave" }).click()
  await page.getByRole("button", { name: "Take 1 of 2 changes" }).click()
  await sendDraft(page, "Send the new draft for review")

  // The link of the first mail shows the newer draft, and says so.
  await contact.goto(link)
  await expect(contact.getByText(/A newer draft was sent on .*; this is it\./u)).toBeVisible()
  await expect(contact.getByRole("definition").filter({ hasText: "High water." })).toBeVisible()
  const since = contact.getByRole("region", { name: /^What changed since the draft of/u })
  await expect(since.getByRole("deletion")).toContainText("Low")
  await expect(since.getByRole("insertion")).toContainText("High")
  await expect(since).not.toContainText("Website")
  await approve(contact)

  await publish(page, event.slug, "Release 1 is public, with 1 partner.")
  expect(await text(page, publicPage)).toContain("High water.")

  await page.goto(partner)
  await page.getByLabel("Tagline").fill("Highest water.")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Signed off before; changed since")).toBeVisible()
  await page.goto(`/events/${event.slug}/publish`)
  await expect(page.getByText("Changed since it was sent or signed off")).toBeVisible()
  await expect(page.getByRole("button", { name: /^Publish \d/u })).toHaveCount(0)
  expect(await text(page, publicPage)).toContain("High water.")
  expect(await text(page, publicPage)).not.toContain("Highest water.")
  await contact.goto(link)
  await expect(contact.getByText("Highest water.")).toHaveCount(0)

  await page.goto(`${partner}/sign-off`)
  await sendDraft(page, "Send for review")
  await contact.goto(await copiedLink(page, event.slug))
  await approve(contact)
  await publish(page, event.slug, "Release 2 is public, with 1 partner.")
  expect(await text(page, publicPage)).toContain("Highest water.")
})

async function sendDraft(page: Page, verb: string) {
  await page.getByRole("button", { name: verb }).click()
  await page.getByRole("button", { name: "Send 1 mail" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click()
}

/** The personal link of the newest mail, as the Outbox lets staff copy it. */
async function copiedLink(page: Page, slug: string): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto(`/events/${slug}/outbox`)
  await page
    .getByRole("button", { name: /^Copy (?:the )?link/u })
    .first()
    .click()
  await expect(page.getByText("Copied").first()).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

async function approve(contact: Page) {
  await contact.getByLabel("Your role").fill("Head of press")
  await contact.getByRole("button", { name: "Approve" }).click()
  await expect(contact.getByRole("heading", { level: 1 })).toHaveText("Receipt: River Trust is approved")
}

async function publish(page: Page, slug: string, words: string) {
  await page.goto(`/events/${slug}/publish`)
  await page.getByRole("button", { name: /^Publish 1 (?:partner|change)$/u }).click()
  await expect(page.getByText(words)).toBeVisible()
}

async function text(page: Page, path: string): Promise<string> {
  return (await page.request.get(path)).text()
}
