import type { Page } from "@playwright/test"
import type { Connection } from "@/db/client"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { listTiers } from "@/db/tiers"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

// On a phone, in the dark.
test.use({ viewport: { width: 390, height: 780 }, colorScheme: "dark" })

const ADDRESS = "rivers-meet.example"

/** A public event with three partners, one with eight words and two with a website. */
function threePartners(db: Connection) {
  const made = makeEvent(db, { requiredParts: ["description"] }, ["Friends"])
  const words = { "Alpha House": 8, "Beta House": 3, "Gamma House": 3 }
  for (const [name, count] of Object.entries(words))
    addPartner(db, SYSTEM, {
      ...{ eventId: made.event.id, tierId: made.tier.id },
      content: partnerContent(name, {
        description: fromPlainText("word ".repeat(count)),
        website: name === "Gamma House" ? "" : `https://${ADDRESS}/`,
      }),
    })
  publish(db, SYSTEM, { eventId: made.event.id })
  return made
}

test("a tier's new rules show whom they affect, are saved at the second look, and hold for list and public page", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("publisher")
  const { event } = threePartners(db)
  const rules = () => listTiers(db, event.id)[0]
  const save = page.getByRole("button", { name: "Save tier" })
  const see = page.getByRole("button", { name: "See whom this affects" })
  const look = page.getByRole("region", { name: /^Saving this affects/u })
  await page.goto(`/events/${event.slug}/settings`)
  await page.getByRole("link", { name: "Change Friends" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Friends" })).toBeVisible()

  // Nobody is affected: saved at once.
  await page.getByLabel("Size of the logos").selectOption("Large")
  await save.click()
  await expect(page.getByText("Saved. No partner is affected.")).toBeVisible()

  // Somebody is: nothing is saved before the second look, and another rule asks anew.
  await page.getByLabel("Words at most").fill("5")
  await see.click()
  await expect(look).toBeFocused()
  await expect(look).toContainText("Saving this affects 1 of 3 partners")
  await expect(look).toContainText("1 of 3 partners will be over the limit:")
  await expect(look.getByRole("listitem")).toHaveText(["Alpha House, 3 words over the tier’s 5"])
  expect(rules()?.wordLimit).toBeNull()
  await page.getByLabel("Website", { exact: true }).selectOption("Not public")
  await expect(look).toBeHidden()
  await see.click()
  await expect(look).toContainText("Saving this affects 2 of 3 partners")
  await expect(look).toContainText("2 of 3 partners will be shown with less once you publish (no website):")
  await expectNoOverflow(page)
  await save.click()
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible()
  expect(rules()).toMatchObject({ logoSize: "large", wordLimit: 5, hiddenParts: ["website"] })

  await page.goto(`/events/${event.slug}/partners`)
  await expect(page.getByRole("listitem").filter({ hasText: "Alpha House" })).toContainText(
    "3 words over the tier’s 5",
  )
  await page.goto(`/events/${event.slug}/partners/alpha-house`)
  await expect(page.getByText("Not on the public page, by the rules of “Friends”: website")).toBeVisible()

  await page.goto(`/events/${event.slug}/publish`)
  await expect(page.getByText("Entries in “Friends” no longer show: website")).toBeVisible()
  const told = async () => {
    const paths = [`/e/${event.slug}/`, `/e/${event.slug}/alpha-house/`, `/e/${event.slug}/partners.json`]
    const answers = await Promise.all(paths.map((path) => page.request.get(path)))
    return Promise.all(answers.map(async (answer) => (await answer.text()).includes(ADDRESS)))
  }
  expect(await told()).toEqual([true, true, true])
  publish(db, SYSTEM, { eventId: event.id })
  expect(await told()).toEqual([false, false, false])
})

async function expectNoOverflow(page: Page) {
  const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(over)).toBeLessThanOrEqual(0)
}
