import { readFileSync } from "node:fs"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { unzipped } from "../lib/unzip"
import { must } from "../must"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

const LOGO = {
  ...{ sha256: "9".repeat(64), type: "image/png", extension: "png", width: 40, height: 20 },
  bytes: Buffer.from("a picture"),
}

test("a viewer downloads the press pack, having read what is in it and what is missing", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("viewer")
  const { event, tier } = makeEvent(db)
  const { partner } = must(
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Alpha House") }),
  )
  must(setLogo(db, SYSTEM, { partnerId: partner.id, logo: LOGO }))
  await page.goto(`/events/${event.slug}/publish`)
  const section = page.getByRole("region", { name: "Press pack" })
  await expect(section).toContainText(
    "It holds what may go public now, for nothing is public yet: 1 partner.",
  )
  await expect(section).toContainText("It names who approved each entry, in which role and when.")
  must(publish(db, SYSTEM, { eventId: event.id }))
  await page.reload()
  await expect(section).toContainText("It holds what is public now (release 1): 1 partner.")
  await expect(section).toContainText("1 partner has no file for print; its web logo is in its place.")

  const downloading = page.waitForEvent("download")
  await section.getByRole("link", { name: "Download the press pack" }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe(`${event.slug}-press-pack.zip`)
  const files = await unzipped(readFileSync(await download.path()))
  expect([...files.keys()]).toEqual([
    ...["README.txt", "partners.csv", "partners.docx", "manifest.json"],
    "print_logos/Partners/Alpha House/alpha-house.png",
    "web_logos/Partners/Alpha House/alpha-house.png",
  ])
})
