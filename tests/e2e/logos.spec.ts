import type { Page } from "@playwright/test"
import type { Connection } from "@/db/client"
import { readImage } from "@/db/images"
import { addPartner, findPartner } from "@/db/partners"
import { organisers } from "@/db/sample/organisers"
import { supportingPartners } from "@/db/sample/supporting-partners"
import { SYSTEM } from "@/domain/permissions"
import { pdfOf } from "../lib/pdf-files"
import { zipOf } from "../lib/zip"
import { must } from "../must"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"

const drawing = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" fill="${color}"/></svg>`

test("a ZIP of logos is matched by name, corrected, confirmed, and the logos are there", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const event = sampleIn(db)
  await page.goto(`/events/${event.slug}/partners`)
  await page.getByRole("link", { name: "Add logos" }).click()
  await send(page, "logos.zip", {
    "Logos/IUCN_logo-RGB.svg": drawing("#0a5"),
    "Logos/iucn-white.svg": drawing("#fff"),
    "Logos/un_habitat_final.svg": drawing("#09c"),
    ["Logos/강원도 로고.svg".normalize("NFD")]: drawing("#b22"),
    "Logos/URBIO.svg": drawing("#281"),
    "Logos/SCBD/logo.svg": drawing("#642"),
    "Logos/SCBD/print.pdf": pdfOf(),
    "Logos/korea.svg": drawing("#036"),
    "Logos/read me.txt": "These are our logos.",
    "__MACOSX/Logos/._URBIO.svg": "x",
  })
  await expect(page.getByText("9 files read. Nothing is changed yet.")).toBeVisible()
  const partnerOf = (path: string) => page.getByLabel(`Partner of ${path}`, { exact: true })
  const placeOf = (path: string) => page.getByLabel(`Place of ${path}`, { exact: true })
  await expect(partnerOf("Logos/IUCN_logo-RGB.svg").locator("option:checked")).toHaveText(
    "International Union for Conservation of Nature",
  )
  await expect(placeOf("Logos/iucn-white.svg")).toHaveValue("dark")
  await expect(partnerOf("Logos/강원도 로고.svg").locator("option:checked")).toHaveText("Gangwon Province")
  await expect(placeOf("Logos/SCBD/print.pdf")).toHaveValue("print")
  await expect(partnerOf("Logos/korea.svg")).toHaveValue("")
  await expect(page.getByText("Choose whose logo this is, or leave it out.")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "Logos/read me.txt" })).toContainText(
    "This file is no picture that Greenroom knows.",
  )
  // What is new is shown as it is kept.
  const shown = page.getByRole("img", { name: "New: Logos/URBIO.svg" })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

  await partnerOf("Logos/korea.svg").selectOption({ label: "Korea Tourism Organization" })
  await partnerOf("Logos/un_habitat_final.svg").selectOption({ label: "Leave this file out" })
  await page.getByRole("button", { name: "Give 7 logos to 5 partners" }).click()
  await expect(page.getByText("7 logos given to 5 partners.")).toBeVisible()
  await expect(page.getByText("Logos/un_habitat_final.svg: left out.")).toBeVisible()
  await expect(page.getByText("Logos/read me.txt: This file is no picture")).toBeVisible()

  const headOf = (slug: string) => findPartner(db, event.id, slug)?.head
  const bytesOf = (sha256 = "") => readImage(db, sha256)?.bytes.toString()
  expect(bytesOf(headOf("korea-tourism-organization")?.logoSha256 ?? "")).toContain("#036")
  expect(bytesOf(headOf("gangwon-province")?.logoSha256 ?? "")).toContain("#b22")
  expect(bytesOf(headOf("urbio")?.logoSha256 ?? "")).toContain("#281")
  expect(bytesOf(headOf("iucn")?.variants.dark)).toContain("#fff")
  expect(bytesOf(headOf("scbd")?.variants.print)).toBe(pdfOf().toString())
  expect(headOf("un-habitat")?.logoSha256).toBe(null)

  // A second time the same: nothing is left to give.
  await page.getByRole("button", { name: "Add more logos" }).click()
  await page.getByLabel("Logo files").setInputFiles([
    { name: "urbio.svg", mimeType: "", buffer: Buffer.from(drawing("#281")) },
    { name: "iucn.svg", mimeType: "", buffer: Buffer.from(drawing("#0b6")) },
  ])
  const row = (text: string) => page.getByRole("listitem").filter({ hasText: text })
  await expect(row("urbio.svg")).toContainText("Already there")
  await expect(row("iucn.svg")).toContainText("Will replace the one now")
  await expect(row("iucn.svg")).toContainText(
    "The dark variant is still the earlier one: replace or remove it",
  )
  await page.getByRole("button", { name: "Give 1 logo to 1 partner" }).click()
  await expect(page.getByText("1 logo given to 1 partner.")).toBeVisible()
  await page.getByRole("button", { name: "Send for review" }).click()
  await expect(page.getByRole("dialog", { name: "Send for review" })).toContainText("Nobody gets a mail.")
})

test("hostile archives are refused in words, and nothing of them is kept", async ({ page, signIn, db }) => {
  await signIn("editor")
  const event = sampleIn(db)
  await page.goto(`/events/${event.slug}/logos`)
  const alert = page.getByRole("alert").filter({ hasText: /\S/u })
  const images = () => db.$client.prepare("select count(*) from image").pluck().get()
  const before = images()
  await send(page, "leading-out.zip", { "iucn.svg": drawing("#0a5"), "../../etc/urbio.svg": drawing("#0a5") })
  await expect(alert).toContainText("whose path leads out of the archive: “../../etc/urbio.svg”.")
  await send(page, "bomb.zip", { "iucn.svg": "0".repeat(5_000_000) }, { size: 1000 })
  await expect(alert).toContainText("unpacks to more than the archive says, as in a ZIP bomb.")
  await send(page, "locked.zip", { "iucn.svg": drawing("#0a5") }, { flags: 1 })
  await expect(alert).toContainText("This archive is locked with a password.")
  expect(images()).toBe(before)
})

function sampleIn(db: Connection) {
  const { event, tier } = makeEvent(db)
  for (const { slug, content } of [...organisers, ...supportingPartners])
    must(addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content, slug }))
  return event
}

async function send(
  page: Page,
  name: string,
  files: Record<string, string | Buffer>,
  options: { size?: number; flags?: number } = {},
) {
  await page.getByLabel("Logo files").setInputFiles({ name, mimeType: "", buffer: zipOf(files, options) })
}
