import { readFileSync } from "node:fs"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

test("what happened is read by kind, and downloaded as it is shown", async ({ page, signIn, db }) => {
  await signIn("viewer")
  const { event, tier } = makeEvent(db)
  const content = partnerContent("=Alpha, House")
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  publish(db, SYSTEM, { eventId: event.id })
  await page.goto(`/events/${event.slug}/partners`)
  await page.getByRole("link", { name: "Activity", exact: true }).click()
  const lines = page.getByRole("main").getByRole("listitem")
  await expect(lines).toContainText([
    "Greenroom published release 1 with 1 partner",
    "=Alpha, HouseGreenroom added",
    "Greenroom added the tier “Partners”",
    "Greenroom created the event",
  ])
  await page.getByRole("link", { name: "Texts and logos" }).click()
  await expect(lines).toHaveCount(1)

  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Download as CSV" }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`activity-${event.slug}.csv`)
  const rows = readFileSync(await file.path(), "utf8").split("\r\n")
  expect(rows[0]).toBe('\ufeff"Time (UTC)","Time (UTC)","Who","Side","Partner","What"')
  expect(rows[1]).toMatch(/,"Greenroom","Greenroom","'=Alpha, House","added"$/u)
  expect(rows).toHaveLength(3)
})
