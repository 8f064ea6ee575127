import { addPartner, findPartner } from "@/db/partners"
import { SYSTEM } from "@/domain/permissions"
import { sharp } from "@/lib/sharp"
import { savedStatus } from "./editing"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#1f5c46"/></svg>'

// The browser's own line for an upload that the server refuses.
test.use({ expectedErrors: [/status of 422/u] })

test("a logo is uploaded by button and by drop, shown, replaced and removed", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Logo House") })
  await page.goto(`/events/${event.slug}/partners/logo-house`)
  await page
    .getByLabel("Logo file")
    .setInputFiles({ name: "logo.bin", mimeType: "", buffer: Buffer.from(SVG) })
  await expect(page.getByText("The new logo is saved.")).toBeVisible()
  await expect(page.getByText("SVG, 40 × 20")).toBeVisible()
  const light = page.getByRole("img", { name: "Logo, on light" })
  await expect.poll(() => light.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expect(page.frameLocator("iframe").locator("img").first()).toBeVisible()

  const png = await sharp({ create: { width: 300, height: 100, channels: 4, background: "#855300" } })
    .png()
    .toBuffer()
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], "mark.png", { type: "image/png" }))
      return transfer
    },
    [...png],
  )
  await page.getByText("or drop a file here.").dispatchEvent("drop", { dataTransfer: dropped })
  await expect(page.getByText("PNG, 300 × 100")).toBeVisible()
  expect(findPartner(db, event.id, "logo-house")?.logo?.type).toBe("image/png")

  await page.getByRole("textbox", { name: "Tagline" }).fill("Saved after the logo")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(savedStatus(page)).toBeVisible()

  await page.getByRole("button", { name: "Remove", exact: true }).click()
  await expect(page.getByText("The logo is removed.")).toBeVisible()
  const partner = findPartner(db, event.id, "logo-house")
  expect(partner?.logo).toBe(null)
  expect(partner?.head.content.tagline).toBe("Saved after the logo")
})

test("a logo that can't be taken is refused in words, and the old one stays", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Keep House") })
  await page.goto(`/events/${event.slug}/partners/keep-house`)
  const send = (buffer: Buffer, name = "logo.svg") =>
    page.getByLabel("Logo file").setInputFiles({ name, mimeType: "", buffer })
  await send(Buffer.from(SVG))
  await expect(page.getByText("The new logo is saved.")).toBeVisible()
  const kept = findPartner(db, event.id, "keep-house")?.logo?.sha256
  const alert = page.getByRole("alert").filter({ hasText: /\S/u })

  await send(Buffer.from(SVG.replace("<rect", "<script>alert(1)</script><rect")))
  await expect(alert).toHaveText(/script/u)
  const png = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#855300" } })
    .png()
    .toBuffer()
  await send(png.subarray(0, png.length - 40), "half.png")
  await expect(alert).toHaveText(/damaged|cut off|incomplete|ends/iu)
  const enormous = Buffer.from(png)
  enormous.writeUInt32BE(40_000, 16)
  enormous.writeUInt32BE(40_000, 20)
  await send(enormous, "enormous.png")
  await expect(alert).toHaveText(/40[,.  ]?000 × 40[,.  ]?000/u)
  await send(Buffer.from("%PDF-1.7\n"), "logo.png")
  await expect(alert).toHaveText(/PDF/u)
  await send(Buffer.alloc(11 * 1024 * 1024, 1), "huge.png")
  await expect(alert).toHaveText(/10 MB/u)

  expect(findPartner(db, event.id, "keep-house")?.logo?.sha256).toBe(kept)
})
