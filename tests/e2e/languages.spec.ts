import http from "node:http"
import type { AddressInfo } from "node:net"
import { setLanguages } from "@/db/languages"
import { addPartner } from "@/db/partners"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { savedStatus } from "./editing"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { makeReview, partnerOf } from "./reviews"

test("an organizer adds Korean, translates a partner and publishes; the public reads it without scripts", async ({
  page,
  signIn,
  db,
  browser,
  server,
}) => {
  await signIn("publisher")
  const { event, tier } = makeEvent(db, {}, ["Organizers"])
  for (const name of ["Alpha", "Beta"])
    addPartner(db, SYSTEM, {
      eventId: event.id,
      tierId: tier.id,
      content: partnerContent(name, {
        tagline: `${name} first`,
        description: fromPlainText(`${name} is a partner.`),
      }),
    })
  const desk = `/events/${event.slug}`

  await page.goto(`${desk}/settings`)
  const languages = page.getByRole("region", { name: "Languages" })
  await languages.getByLabel("Add a language").selectOption({ label: "Korean · 한국어" })
  await expect(languages.getByRole("status")).toHaveText(
    `Pages in Korean will be at /e/${event.slug}/ko/. What is not translated shows there in English.`,
  )
  await languages.getByRole("button", { name: "Save languages" }).click()
  await expect(languages).toContainText(
    "! Not translated: title, place, the tier “Organizers”, texts of 2 partners",
  )
  await languages.getByRole("button", { name: "Translate the event into Korean" }).click()
  const translation = page.getByRole("dialog", { name: "Translate into Korean" })
  await translation.getByLabel("Title").fill("시험 행사")
  await translation.getByLabel("Tier “Organizers”").fill("주최")
  await translation.getByRole("button", { name: "Save translation" }).click()
  await expect(languages).toContainText("! Not translated: place, texts of 2 partners")

  await page.goto(`${desk}/partners`)
  await expect(page.getByText("한국어 missing: 2 partners")).toBeVisible()
  await page.getByRole("link", { name: "Alpha", exact: true }).click()
  const korean = page.getByRole("group", { name: "한국어" })
  await expect(korean).toContainText("Missing: tagline, description")
  await korean.getByLabel("Tagline (한국어)").fill("알파가 먼저")
  await korean.getByRole("textbox", { name: "Description (한국어)" }).fill("알파는 파트너입니다.")
  await expect(korean).toContainText("Complete")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(savedStatus(page)).toBeVisible()
  await page.goto(`${desk}/partners`)
  await expect(page.getByText("한국어 missing: 1 partner")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "Beta" })).toContainText("not in 한국어")
  await expect(page.getByRole("listitem").filter({ hasText: "Alpha" })).not.toContainText("한국어")

  await page.goto(`${desk}/publish`)
  await page.getByRole("button", { name: "Publish 2 partners" }).click()
  await expect(page.getByText("Release 1 is public, with 2 partners.")).toBeVisible()

  const reader = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
  const shown = await reader.newPage()
  await shown.goto(`/e/${event.slug}/`)
  await shown.getByRole("link", { name: "한국어" }).click()
  await expect(shown).toHaveURL(`/e/${event.slug}/ko/`)
  await expect(shown.locator("html")).toHaveAttribute("lang", "ko")
  await expect(shown).toHaveTitle("시험 행사: 파트너")
  await expect(shown.getByRole("heading", { level: 2 })).toHaveText(["주최"])
  await expect(shown.getByText("알파는 파트너입니다.")).toBeVisible()
  await expect(shown.locator(".text[lang=en]")).toHaveText(["Beta is a partner."])
  await expect(shown.getByRole("link", { name: "English" })).toHaveAttribute("hreflang", "en")
  await shown.getByRole("link", { name: "Beta" }).click()
  await expect(shown).toHaveURL(`/e/${event.slug}/ko/beta/`)
  await expect(shown.getByRole("navigation", { name: "다른 파트너" })).toContainText("이전")
  await shown.getByRole("link", { name: "English" }).click()
  await expect(shown).toHaveURL(`/e/${event.slug}/beta/`)
  await reader.close()

  const elsewhere = await foreignPage(
    `<script src="${server.url}/embed/partners-1.js" data-event="${event.slug}" data-language="ko" data-layout="list"></script>`,
  )
  await page.goto(elsewhere.url)
  await expect(page.getByRole("heading", { level: 3 })).toHaveText(["주최"])
  await expect(page.getByRole("listitem")).toHaveText(["Alpha알파가 먼저", "BetaBeta first"])
  const spoken = await page
    .locator("h3, b, i")
    .evaluateAll((all) => all.map((said) => `${(said as HTMLElement).lang}: ${said.textContent}`))
  expect(spoken).toEqual(["ko: 주최", "en: Alpha", "ko: 알파가 먼저", "en: Beta", "en: Beta first"])
  await expect(page.getByRole("link", { name: "Beta" })).toHaveAttribute(
    "href",
    `${server.url}/e/${event.slug}/ko/beta/`,
  )
  elsewhere.close()

  const previewed = await page.request.get(`${desk}/preview/ko/beta/`)
  expect(await previewed.text()).toBe(await (await page.request.get(`/e/${event.slug}/ko/beta/`)).text())

  await page.goto(`${desk}/settings`)
  await languages.getByRole("button", { name: "Remove Korean" }).click()
  await expect(languages.getByRole("status")).toHaveText(
    "Pages in Korean go with the next publish, and their addresses lead nowhere. The texts of 1 partner in Korean are kept, and are back when you add it again.",
  )
  await languages.getByRole("button", { name: "Save languages" }).click()
  await expect(languages.getByRole("button", { name: "Save languages" })).toHaveCount(0)
  await page.goto(desk)
  await expect(page.getByText("한국어")).toHaveCount(0)
})

test("a contact reads its entry in each language and proposes a translation, which staff take", async ({
  page,
  signIn,
  db,
}) => {
  const { event, partner, token } = makeReview(db, "Delta House", { tagline: "Low land" })
  setLanguages(db, SYSTEM, { eventId: event.id, languages: ["en", "ko"] })
  await page.goto(`/review/${token}`)
  await page
    .getByRole("group", { name: "Language", exact: true })
    .getByRole("button", { name: "한국어" })
    .click()
  const frame = page.frameLocator("iframe")
  await expect(frame.locator("html")).toHaveAttribute("lang", "ko")
  await expect(frame.getByText("Low land")).toHaveAttribute("lang", "en")

  await page.getByRole("button", { name: "Ask for changes" }).first().click()
  await expect(page.getByRole("button", { name: "Tagline (한국어)" })).toBeVisible()
  await page.getByRole("button", { name: "Propose your own text or logo" }).click()
  await page.getByRole("textbox", { name: "Tagline (한국어)" }).fill("낮은 땅")
  await page.getByRole("button", { name: "Send as a proposal" }).click()
  await expect(page.getByText("Thank you, your proposal was sent.")).toBeVisible()
  await expect(page.getByText("Proposed changes to: tagline (한국어).")).toBeVisible()

  await signIn("editor")
  await page.goto(`/events/${event.slug}/partners/${partner.slug}`)
  await page.getByRole("link", { name: /proposes changes/u }).click()
  await expect(page.getByRole("group", { name: "Tagline (한국어)" })).toContainText("낮은 땅")
  await page.getByRole("button", { name: "Take 1 of 1 change" }).click()
  await expect(page.getByText("took all of it into the draft")).toBeVisible()
  expect(partnerOf(db, partner.id).head.content).toEqual({
    ...partner.head.content,
    translations: { ko: { tagline: "낮은 땅" } },
  })
})

/** A page of another origin. */
async function foreignPage(body: string) {
  const site = http.createServer((_, response) =>
    response.end(
      `<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><p>Our partners</p>${body}`,
    ),
  )
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done))
  const { port } = site.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => site.close() }
}
