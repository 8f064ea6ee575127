import type { Connection } from "@/db/client"
import { publicNow } from "@/db/release-list"
import { publish } from "@/db/releases"
import { SYSTEM } from "@/domain/permissions"
import { tokenOf } from "../review-answers"
import { contactAt, send as sendTo } from "../reviews"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"
import { makeReview } from "./reviews"
import { answer, dueIn, makePartner, send } from "./sign-offs"

test("an empty event shows its first steps, which can be hidden and come back", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event } = makeEvent(db, {}, [])
  await page.goto(`/events/${event.slug}`)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No partners yet")
  const steps = page.getByRole("region", { name: "First steps" })
  await expect(steps.getByRole("listitem").filter({ hasText: "Make tiers" })).toContainText(
    "Import a document",
  )
  await expect(steps.getByRole("list", { name: "Done" })).toContainText("Say when and where the event is")
  await expect(steps).toContainText("A publisher does this.")

  // The word that explains itself, with the keyboard alone.
  await steps.getByRole("button", { name: "What is this: Tier" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog", { name: "Tier" })).toContainText("A group of partners")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(steps.getByRole("button", { name: "What is this: Tier" })).toBeFocused()

  await steps.getByRole("button", { name: "Hide the first steps" }).click()
  await expect(steps).toHaveCount(0)
  await page.reload()
  await expect(page.getByText("First steps: ")).toBeVisible()
  await page.getByRole("button", { name: "Show the first steps" }).click()
  await steps.getByRole("link", { name: /Bring in the partners$/u }).click()
  await expect(page).toHaveURL(new RegExp(`/events/${event.slug}/import$`, "u"))
})

test("Home tells how far the sign-offs are, and each task leads where it says", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("publisher")
  const made = makeEvent(db, {}, ["Partners"], "approved")
  const event = dueIn(db, made.event, 2)
  const partners = ["Asked", "Done", "Waits"].map((name) => {
    const { partner } = makePartner(db, event, made.tier.id, `${name} House`, {
      emails: [`${name.toLowerCase()}@example.net`],
    })
    return { id: partner.id, token: send(db, event, partner.id)[0] ?? "" }
  })
  answer(db, event, partners[0]?.id ?? 0, partners[0]?.token ?? "", "ask for changes")
  answer(db, event, partners[1]?.id ?? 0, partners[1]?.token ?? "", "approve")
  makePartner(db, event, made.tier.id, "Alone House")
  const base = `/events/${event.slug}`

  await page.goto("/events")
  await expect(page.getByRole("listitem").filter({ hasText: event.title })).toContainText(
    "1 of 4 partners has signed off. Answers are due in 2 days",
  )
  await page.getByRole("link", { name: event.title }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 4 partners has signed off")
  await expect(
    page.getByText("3 are still to come, about one a day. Answers are due in 2 days"),
  ).toBeVisible()
  const chart = page.getByRole("img", { name: /^Sign-offs over time: 1 of 4 so far\. The last day/u })
  await expect(chart).toBeVisible()
  await page.getByText("The same in numbers").click()
  await expect(page.getByRole("table").getByRole("row").nth(1)).toContainText("1")

  const tasks = page.getByRole("region", { name: "What needs you today" })
  const leads = async (verb: string, to: string) => {
    await expect(tasks.getByRole("link", { name: new RegExp(`^${verb} ?:`, "u") })).toHaveAttribute(
      "href",
      `${base}${to}`,
    )
  }
  await leads("Open the Outbox", "/outbox?show=waiting")
  await leads("Read what", "/partners/asked-house/sign-off")
  await leads("Publish", "/publish")
  await leads("Remind", "/partners/waits-house/sign-off")
  await leads("Add contacts", "/partners/alone-house/sign-off")
  await leads("Fill in", "/partners?missing=1")
  await tasks.getByRole("link", { name: /^Read what/u }).click()
  await expect(page.getByText("The second sentence is wrong.")).toBeVisible()

  // What is done asks no more.
  const published = publish(db, SYSTEM, { eventId: event.id })
  expect(published.ok).toBe(true)
  await page.goto(base)
  await expect(tasks.getByRole("link", { name: /^Publish ?:/u })).toHaveCount(0)
  await expect(page.getByText(`Release ${releaseOf(db, event.id)} is public`)).toBeVisible()
})

test("a viewer is asked for nothing; the choice of dark stays, and is there before any script", async ({
  page,
  signIn,
  db,
  browser,
  server,
}) => {
  await signIn("viewer")
  const { event, tier } = makeEvent(db)
  makePartner(db, event, tier.id, "Alone House")
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/events/${event.slug}`)
  await expect(page.getByText("Your role reads drafts, so nothing here waits for you.")).toBeVisible()
  await page.getByRole("button", { name: /^Viewer/u }).click()
  await page.getByRole("menuitemradio", { name: "Dark" }).click()
  const paper = "rgb(23, 22, 19)"
  await expect(page.locator("body")).toHaveCSS("background-color", paper)
  await page.reload()
  await expect(page.locator("body")).toHaveCSS("background-color", paper)

  const bare = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
  await bare.addCookies(await page.context().cookies())
  const plain = await bare.newPage()
  await plain.goto(`/events/${event.slug}`)
  await expect(plain.locator("body")).toHaveCSS("background-color", paper)
  await bare.close()

  expect((await page.request.get("/design")).status()).toBe(404)
})

test("the guide prints on one sheet, in the contact's language, and tells of nobody", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("viewer")
  const { event, partner } = makeReview(db, "Guided House")
  const reader = contactAt(db, partner.id, { name: "Kim Ji-woo", language: "ko" })
  sendTo(db, partner.id)
  const token = tokenOf(db, reader.id)
  dueIn(db, event, 9, { approvalRule: "all", replyTo: "team@example.org" })
  for (const address of [`/events/${event.slug}/guide`, `/review/${token}/guide`]) {
    await page.goto(address)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1")
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu), address).toHaveLength(1)
    await expect(page.getByText("team@example.org")).toBeVisible()
    await expect(page.getByRole("article")).not.toContainText(partner.head.content.name)
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("게재 내용 확인 안내")
  await page.getByRole("link", { name: "Back to the entry" }).click()
  await page.getByRole("link", { name: "How this works, on one page" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("게재 내용 확인 안내")
})

function releaseOf(db: Connection, eventId: number): number {
  const row = db.$client.prepare("select current_release_id from event where id = ?").pluck().get(eventId)
  return publicNow(db, { currentReleaseId: Number(row) })?.number ?? 0
}
