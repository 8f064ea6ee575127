import type { Page } from "@playwright/test"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { makeReview } from "./reviews"

const pageLanguage = (page: Page) => page.locator("html")

test("a member chooses Korean in the menu, and reads the desk in it until English is chosen again", async ({
  page,
  signIn,
  db,
}) => {
  const { name } = await signIn("publisher")
  const { event, tier } = makeEvent(db)
  for (const partner of ["Alpha", "Beta"])
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent(partner) })
  await page.goto(`/events/${event.slug}/partners`)
  await expect(pageLanguage(page)).toHaveAttribute("lang", "en")
  await page.getByRole("button", { name }).click()
  await page.getByRole("menuitemradio", { name: "한국어" }).click()

  await expect(pageLanguage(page)).toHaveAttribute("lang", "ko")
  await expect(page).toHaveTitle(`${event.title} 파트너 · Greenroom`)
  await expect(page.getByText("파트너 2곳, 빠진 것이 있는 곳 2, 최종 승인 0")).toBeVisible()
  await expect(page.getByText("2099년 3월 2일~3일 · Rotterdam")).toBeVisible()

  // It stays so, also for what the server says to a form.
  await page.reload()
  await expect(pageLanguage(page)).toHaveAttribute("lang", "ko")
  await page.getByRole("link", { name: "설정" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "설정" })).toBeVisible()

  await page.getByRole("button", { name }).click()
  await page.getByRole("menuitemradio", { name: "English" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible()
})

test.describe("in a browser that asks for Korean", () => {
  test.use({ locale: "ko-KR" })

  test("a contact reads its review in it, while what the public sees stays as it is", async ({
    page,
    db,
  }) => {
    const { contact, token } = makeReview(db, "Delta Province")
    const { event, tier } = makeEvent(db)
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Gamma") })
    expect(publish(db, SYSTEM, { eventId: event.id }).ok).toBe(true)
    for (const address of [`/e/${event.slug}/`, `/review/${token}/page/`]) {
      const [korean, english] = await Promise.all([
        page.request.get(address),
        page.request.get(address, { headers: { "accept-language": "en" } }),
      ])
      expect(await korean.text()).toBe(await english.text())
    }

    await page.goto(`/review/${token}`)
    await expect(pageLanguage(page)).toHaveAttribute("lang", "ko")
    await expect(page.getByRole("heading", { name: "항목은 이렇게 보일 것입니다" })).toBeVisible()
    await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("lang", "en")
    await page.getByRole("button", { name: "본인의 일이 아닌가요?" }).click()
    await page.getByLabel("동료의 이름").fill("Jin Lee")
    await page.getByLabel("동료의 이메일 주소").fill(contact.email)
    await page.getByRole("button", { name: "이 동료 지명" }).click()
    await expect(page.getByText("본인의 주소입니다. 동료의 주소를 입력하세요.")).toBeVisible()

    // A choice at the foot counts more than what the browser asks for, and loses nothing that was typed.
    await page.getByRole("button", { name: "English" }).click()
    await expect(page.getByRole("heading", { name: "This is how your entry will look" })).toBeVisible()
    await expect(page.getByLabel("Your colleague’s name")).toHaveValue("Jin Lee")
  })
})
