import { addPartner } from "@/db/partners"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { savedStatus } from "./editing"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

test("what is odd in a text is told while it is written, and ignored once or for ever", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const description = fromPlainText(
    "It advises the ICPR (the commission for the Rhine. Games will be held in 2018.",
  )
  for (const content of [
    partnerContent("Alliance of River Mayors"),
    partnerContent("Alpha", { description }),
  ])
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  await page.goto(`/events/${event.slug}/partners/alpha`)
  const checks = page.getByRole("region", { name: /^Worth a look/u })
  await expect(checks.getByRole("heading")).toHaveText("Worth a look: 3 places")
  await expect(checks.getByRole("listitem")).toContainText([
    "“ICPR” is never spelled out.",
    "This “(” is never closed.",
    "“will” and 2018: that year has passed.",
  ])

  // A sentence typed now is read at once, beside the names of the event's other partners.
  await page.getByLabel("Tagline").fill("Friend of the Alliance of River Majors")
  await expect(checks.getByRole("listitem").first()).toContainText(
    "elsewhere this is “Alliance of River Mayors”",
  )
  await page.getByLabel("Tagline").fill("Friend of the Alliance of River Mayors")
  await expect(checks.getByRole("heading")).toHaveText("Worth a look: 3 places")

  await checks.getByRole("button", { name: "Ignore once: (" }).click()
  await checks.getByRole("button", { name: "Always ignore: ICPR" }).click()
  await expect(checks.getByRole("heading")).toHaveText("Worth a look: 1 place")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(savedStatus(page)).toBeVisible()

  await page.reload()
  await expect(checks.getByRole("heading")).toHaveText("Worth a look: 2 places")
  await checks.getByText("1 place always ignored").click()
  await checks.getByRole("button", { name: "Tell of it again: ICPR" }).click()
  await expect(checks.getByRole("heading")).toHaveText("Worth a look: 3 places")
})

test("a misspelled word is told with what was meant: written with one click, taken back, and left alone for good", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const description = fromPlainText(
    "Pyeongchang stands for health and logevity.\n\nIts polderly goverment helps.",
  )
  const content = partnerContent("Alpha", { description, tagline: "A place of logevity" })
  for (const one of [content, partnerContent("Beta", { description: fromPlainText("A polderly way.") })])
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: one })
  await page.goto(`/events/${event.slug}/partners/alpha`)
  const checks = page.getByRole("region", { name: /^Worth a look/u })
  const words = checks.locator("mark")
  await expect(words).toHaveText(["logevity", "logevity", "polderly", "goverment"])

  await checks.getByRole("button", { name: "Never for this event: polderly" }).click()
  await expect(words).toHaveText(["logevity", "logevity", "goverment"])
  await page.reload()
  await expect(words).toHaveText(["logevity", "logevity", "goverment"])

  const right = checks.getByRole("button", { name: "Write “longevity” instead of “logevity”" })
  await right.first().click()
  const tagline = page.getByLabel("Tagline")
  await expect(tagline).toHaveValue("A place of longevity")
  await expect(words).toHaveText(["logevity", "goverment"])
  await page.keyboard.press("ControlOrMeta+z")
  await expect(tagline).toHaveValue("A place of logevity")

  await checks.getByRole("button", { name: "Write “government” instead of “goverment”" }).click()
  const text = page.getByRole("textbox", { name: "Description" })
  await expect(text).toContainText("Its polderly government helps.")
  await page.keyboard.press("ControlOrMeta+z")
  await expect(text).toContainText("Its polderly goverment helps.")
  await expect(words).toHaveText(["logevity", "logevity", "goverment"])

  // What one partner's text taught holds at the next.
  await page.goto(`/events/${event.slug}/partners/beta`)
  await expect(page.getByText("1 place always ignored")).toBeVisible()
  await expect(page.getByRole("heading", { name: "The checks of the text find nothing." })).toBeVisible()
})
