import type { Page } from "@playwright/test"
import { addPartner } from "@/db/partners"
import { PARTNERS_ON_PAGE } from "@/domain/partner-view"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { makePartner, send } from "./sign-offs"

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name }).first()
const shownNames = (page: Page) => page.locator("main section li p a").allTextContents()

test("a long board comes in pages, and is filtered and searched as a whole", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  for (let index = 0; index < PARTNERS_ON_PAGE; index += 1)
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent(`House ${index}`) })
  const { partner } = makePartner(db, event, tier.id, "Zuiderzee", { emails: ["mina@zuiderzee.example"] })
  send(db, event, partner.id)

  await page.goto(`/events/${event.slug}/sign-off`)
  await expect(page.getByText(`${PARTNERS_ON_PAGE} of ${PARTNERS_ON_PAGE + 1} partners shown`)).toBeVisible()
  await expect(row(page, "Zuiderzee")).toHaveCount(0)
  await page.getByRole("link", { name: "Next" }).click()
  await expect(row(page, "Zuiderzee")).toContainText("Waiting for an answer")
  await expect(page).toHaveURL(/\/sign-off\?page=2$/u)

  await page.getByRole("button", { name: /Waiting for them/u }).click()
  await expect(page.getByText(`1 of ${PARTNERS_ON_PAGE + 1} partners shown`)).toBeVisible()
  await expect(page).toHaveURL(/\/sign-off\?show=waiting$/u)
  await page.getByRole("button", { name: /^\d+ All$/u }).click()
  await page.getByLabel("Search by name").fill("house 14")
  await expect(page.getByText(`11 of ${PARTNERS_ON_PAGE + 1} partners shown`)).toBeVisible()
  expect(await shownNames(page)).toContain("House 149")
})
