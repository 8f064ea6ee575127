import { readFileSync } from "node:fs"
import { addPartner } from "@/db/partners"
import { SYSTEM } from "@/domain/permissions"
import { tokenOf } from "../review-answers"
import { approveBy, contactIn, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

test("a contact reads who sees what, gets a copy of it, and is erased; the sign-off stays", async ({
  page,
  browser,
  signIn,
  db,
  server,
}) => {
  const publisher = await signIn("publisher")
  const { event, tier } = makeEvent(db)
  const added = addPartner(db, SYSTEM, {
    ...{ eventId: event.id, tierId: tier.id },
    content: partnerContent("Delta League"),
  })
  if (!added.ok) throw new Error(added.message)
  const contact = contactIn(db, added.partner.id, "Zephyrine Quillon", { language: "ko" })
  send(db, added.partner.id)
  const token = tokenOf(db, contact.id)

  await page.goto(`/events/${event.slug}/settings`)
  const keep = page.getByRole("combobox", { name: "Keep mails and links" })
  await expect(async () => {
    await keep.selectOption("For 90 days")
    await expect(page.getByText("saving it changes nothing today.")).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole("region", { name: "Privacy" }).getByRole("button", { name: "Save" }).click()
  await expect(page.getByRole("region", { name: "Privacy" }).getByText("Saved.")).toBeVisible()

  // The contact's own browser, which asks for Korean.
  const phone = await browser.newContext({ baseURL: server.url, locale: "ko-KR" })
  const review = await phone.newPage()
  await review.goto(`/review/${token}`)
  const note = review.getByRole("region", { name: "여기에 쓰신 내용을 누가 보나요?" })
  await expect(note).toContainText("보내 드린 메일의 본문은 발송 90일 후에 삭제되고")
  await phone.close()
  approveBy(db, contact)

  await page.goto(`/events/${event.slug}/partners/${added.partner.slug}/sign-off`)
  await page.getByRole("button", { name: "Personal data: Zephyrine Quillon" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText(
    `The name Zephyrine Quillon and the address ${contact.email}, as a contact of Delta League (${event.title}).`,
  )
  await expect(dialog).toContainText("2 mails that wait will not be sent.")
  const download = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Download as JSON" }).click()
  const data = JSON.parse(readFileSync(await (await download).path(), "utf8"))
  expect([data.contacts[0].email, data.answers[0].kind, data.mails.length]).toEqual([
    contact.email,
    "approved",
    2,
  ])
  expect(JSON.stringify(data)).not.toContain(token)

  await dialog.getByRole("button", { name: "Erase Zephyrine Quillon" }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText("Zephyrine")).toHaveCount(0)
  await expect(page.getByText("An erased contact").first()).toBeVisible()
  const gone = await page.request.get(`/review/${token}`)
  expect([gone.status(), await gone.text()]).toEqual([404, expect.not.stringContaining("Delta League")])
  expect(gone.headers()["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/u)
  await page.goto(`/events/${event.slug}/activity`)
  await expect(page.getByRole("main").getByRole("listitem")).toContainText([
    `${publisher.name} erased a contact’s name and address`,
    `${publisher.name} handed out what is known of An erased contact`,
    "An erased contact (contact) approved the entry",
  ])
  expect(server.log()).toContain('"path":"/review/[token]","status":404')
})
