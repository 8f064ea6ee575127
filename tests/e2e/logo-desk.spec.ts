import { addPartner, findPartner } from "@/db/partners"
import { readLogos } from "@/db/release-logos"
import { setLogo } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { readLogo } from "@/lib/logo-intake"
import { pdfOf } from "../lib/pdf-files"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

// The browser's own line for an upload that the server refuses.
test.use({ expectedErrors: [/status of 422/u] })

const PADDED =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><path d="M100 150h200v100h-200z" fill="#1f5c46"/></svg>'
const LIGHT =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><path d="M0 0h200v100h-200z" fill="#f8f5ee"/></svg>'

async function logoHouse(db: Parameters<typeof makeEvent>[0]) {
  const { event, tier } = makeEvent(db)
  for (const name of ["Logo House", "Next Door"]) {
    const added = addPartner(db, SYSTEM, {
      eventId: event.id,
      tierId: tier.id,
      content: partnerContent(name),
    })
    const read = await readLogo(Buffer.from(PADDED))
    if (!added.ok || !read.ok) throw new Error("the logo can't be set up")
    setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: read.logo })
  }
  const head = () => {
    const partner = findPartner(db, event.id, "logo-house")
    if (!partner) throw new Error("the partner is gone")
    return partner
  }
  return { event, head, path: `/events/${event.slug}/partners/logo-house` }
}

test("an empty margin is found, trimmed in one click, and put back", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { head, path } = await logoHouse(db)
  const before = head().head.logoSha256
  await page.goto(path)
  await expect(page.getByText("the mark fills 50 % of its width and 25 % of its height")).toBeVisible()
  await page.getByRole("button", { name: "Trim the margin" }).click()
  await expect(page.getByText("The margin is trimmed.")).toBeVisible()
  await expect(page.getByText("the mark fills 50 % of its width")).toBeHidden()
  const trimmed = readLogos(db, [head().head.logoSha256])(head().head.logoSha256)
  expect(Math.abs((trimmed?.width ?? 0) / (trimmed?.height ?? 1) - 220 / 120)).toBeLessThan(0.05)
  await page.reload()
  await page.getByRole("button", { name: "Put the untrimmed logo back" }).click()
  await expect(page.getByText("The untrimmed logo is back.")).toBeVisible()
  expect(head().head.logoSha256).toBe(before)
})

test("a dark variant is shown on dark, compared by itself, and named when the main logo is replaced", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { head, path } = await logoHouse(db)
  await page.goto(path)
  await expect(page.getByText("On dark, on its light card")).toBeVisible()
  await page.getByLabel("Dark variant file").setInputFiles({
    name: "dark.svg",
    mimeType: "",
    buffer: Buffer.from(LIGHT),
  })
  await expect(page.getByText("The dark variant is saved.")).toBeVisible()
  await expect(page.getByText("On dark, the dark variant")).toBeVisible()
  const dark = head().head.variants.dark
  await expect(page.getByRole("img", { name: "Logo, on dark" })).toHaveAttribute("src", `/logos/${dark}.svg`)
  await page.getByLabel("Logo file", { exact: true }).setInputFiles({
    name: "new.svg",
    mimeType: "",
    buffer: Buffer.from(PADDED.replace("#1f5c46", "#855300")),
  })
  await expect(page.getByText("The dark variant is still the earlier one")).toBeVisible()
  expect(head().head.variants).toEqual({ dark })

  await page.goto(`${path}/compare?from=1&to=head`)
  await expect(page.getByRole("region", { name: "Dark variant" }).getByText("Before: none")).toBeVisible()
  await expect(page.getByText("Logo and dark variant changed")).toBeVisible()
})

test("a file for print is kept as it was sent and only ever downloaded; hostile ones are refused in words", async ({
  page,
  browser,
  server,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { head, path } = await logoHouse(db)
  await page.goto(path)
  const input = page.getByLabel("Print file file")
  const send = (buffer: Buffer) => input.setInputFiles({ name: "logo.pdf", mimeType: "", buffer })
  const alert = page.getByRole("alert").filter({ hasText: /\S/u })
  await send(pdfOf("<< /S /JavaScript /JS (app.alert(1)) >>"))
  await expect(alert).toHaveText(/This PDF holds a script, which a logo for print never needs\./u)
  await send(pdfOf("<< /S /Launch /F (calc.exe) >>"))
  await expect(alert).toHaveText(/a command that starts a program/u)
  await send(Buffer.from("MZ\x90\0 this is a program"))
  await expect(alert).toHaveText(/no PDF, SVG, PNG or JPEG/u)
  expect(head().head.variants).toEqual({})

  const sent = pdfOf("<< /Title (Logo House) >>")
  await send(sent)
  await expect(page.getByText("The print file is saved.")).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ])
  expect(download.suggestedFilename()).toBe("logo-house-print.pdf")
  const address = `/api/partners/${head().id}/logo/print`
  const answer = await page.request.get(address)
  expect(answer.headers()["content-disposition"]).toBe('attachment; filename="logo-house-print.pdf"')
  expect((await answer.body()).equals(sent)).toBe(true)
  const stranger = await browser.newContext()
  expect((await stranger.request.get(`${server.url}${address}`)).status()).toBe(404)
  await stranger.close()
  expect((await page.request.get(`/logos/${head().head.variants.print}.pdf`)).status()).toBe(404)
})

test("a nudge changes the wall and the page; the alt text is words, not a file's name", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, head, path } = await logoHouse(db)
  await page.goto(`/events/${event.slug}/wall`)
  const logo = page.getByRole("button", { name: "Logo House" })
  const width = async () => (await logo.getByRole("img").boundingBox())?.width ?? 0
  const balanced = await width()
  await logo.click()
  for (let press = 0; press < 10; press += 1) await logo.press("+")
  await expect(page.getByText("Saved", { exact: true })).toBeVisible()
  expect(head().logoNudge).toBe(10)
  expect((await width()) / balanced).toBeCloseTo(1.1, 1)
  await page.getByRole("button", { name: "As files" }).click()
  await expect(page.getByRole("slider")).toBeHidden()

  await page.goto(path)
  await expect(page.getByRole("slider", { name: "Nudge" })).toHaveValue("10")
  await page.getByRole("button", { name: "Make the logo of Logo House smaller" }).click()
  await expect(page.getByText("+9 %")).toBeVisible()
  await expect.poll(() => head().logoNudge).toBe(9)

  const alt = page.getByRole("textbox", { name: "Alt text of the logo" })
  await alt.fill("logo_final.svg")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("This looks like a file name.")).toBeVisible()
  await alt.fill("Logo House, with a heron")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect.poll(() => head().head.content.logoAlt).toBe("Logo House, with a heron")
})
