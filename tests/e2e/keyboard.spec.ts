import type { Locator, Page } from "@playwright/test"
import { addPartner, findPartner, getPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { addTier } from "@/db/tiers"
import { NEW_TIER } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { makeEvent, partnerContent } from "./events"
import { expect, PASSWORD, test } from "./fixtures"
import { queueMails } from "./mails"
import { makePartner, send } from "./sign-offs"

test("with keys alone: sign in, find a partner, edit, save, send for review, publish", async ({
  page,
  signIn,
  db,
}) => {
  const { email } = await signIn("publisher")
  await page.context().clearCookies()
  const { event, tier } = makeEvent(db)
  const { partner } = makePartner(db, event, tier.id, "Keyboard Trust", { emails: ["kim@example.net"] })

  await page.goto("/sign-in")
  await typeInto(page, page.getByLabel("E-mail address"), email)
  await typeInto(page, page.getByLabel("Password"), PASSWORD)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()

  await page.keyboard.press("Control+k")
  await page.keyboard.type("keyb tru")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Keyboard Trust" })).toBeVisible()

  await page.keyboard.press("e")
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toBeFocused()
  await typeInto(page, page.getByRole("textbox", { name: "Tagline" }), "No mouse at hand")
  await pressOn(page, page.getByRole("button", { name: "Save", exact: true }))
  await expect(page.getByText(/^Saved/u).first()).toBeVisible()
  expect(getPartner(db, partner.id)?.head.content.tagline).toBe("No mouse at hand")

  await page.keyboard.press("r")
  const dialog = page.getByRole("dialog", { name: "Send for review" })
  await pressOn(page, dialog.getByRole("button", { name: "Send 1 mail" }))
  await expect(dialog.getByText("1 mail waits in the Outbox")).toBeVisible()
  await pressOn(page, dialog.getByRole("button", { name: "Close" }))
  await expect(page.getByText("The request to Kim", { exact: false }).first()).toBeVisible()
  await expectFocusOnPage(page)

  await page.keyboard.press("g")
  await page.keyboard.press("u")
  const publishing = page.getByRole("button", { name: "Publish 1 partner" })
  await expect(publishing).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.press("Enter")
  await expect(page.getByText("Release 1 is public, with 1 partner.")).toBeVisible()
  await expectFocusOnPage(page)
})

test.describe("on a phone, in the dark", () => {
  test.use({ viewport: { width: 390, height: 780 }, colorScheme: "dark" })

  test("the palette opens by its button, remembers what was chosen, and gives the focus back", async ({
    page,
    signIn,
    db,
  }) => {
    await signIn("viewer")
    const { event, tier } = makeEvent(db)
    const other = makeEvent(db)
    const name = `Zebra ${event.slug}`
    for (const { id, tierId } of [
      { id: event.id, tierId: tier.id },
      { id: other.event.id, tierId: other.tier.id },
    ])
      addPartner(db, SYSTEM, { eventId: id, tierId, content: partnerContent(name) })
    await page.goto(`/events/${event.slug}/wall`)
    const field = page.getByRole("combobox")
    await expect(async () => {
      await page.getByRole("button", { name: "Go to…" }).click()
      await expect(field).toBeFocused({ timeout: 1000 })
    }).toPass()
    await expectVisibleFocus(page)
    await page.keyboard.press("Escape")
    await expect(page.getByRole("button", { name: "Go to…" })).toBeFocused()
    await page.keyboard.press("Enter")
    await page.keyboard.type(name)
    // The one of this event comes first; the other says where it belongs.
    await expect(page.getByRole("group", { name: "Partners" }).getByRole("option")).toHaveText([
      new RegExp(`${name}$`, "u"),
      new RegExp(other.event.title, "u"),
    ])
    await page.keyboard.press("ArrowDown")
    await expect(page.getByRole("option", { selected: true })).toContainText(other.event.title)
    await page.keyboard.press("Enter")
    await expect(page).toHaveURL(new RegExp(`/events/${other.event.slug}/partners/`, "u"))
    await page.keyboard.press("Control+k")
    await expect(page.getByRole("group", { name: "Chosen lately" }).getByRole("option")).toContainText([name])
    // A viewer is offered nothing that only others may do.
    await page.keyboard.type("import partners")
    await expect(field).toHaveAttribute("aria-busy", "false")
    await expect(page.getByRole("option", { name: "Import partners’ texts" })).toHaveCount(0)
  })
})

test("letters are shortcuts until they are switched off, and never while one types", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event } = makeEvent(db)
  const path = `/events/${event.slug}/activity`
  await page.goto(path)
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" })
  await untilHeard(page, "?", shortcuts)
  const letters = page.getByRole("checkbox", { name: "Shortcuts of single letters and signs" })
  await expect(letters).toBeFocused()
  await page.keyboard.press("Space")
  await expect(letters).not.toBeChecked()
  await page.keyboard.press("Escape")
  await expect(shortcuts).toBeHidden()
  await page.keyboard.press("n")
  await page.keyboard.press("Control+k")
  await expect(page.getByRole("combobox")).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${path}$`, "u"))
  await page.keyboard.type("shortcuts")
  await page.keyboard.press("Enter")
  await expect(letters).not.toBeChecked()
  await page.keyboard.press("Space")
  await page.keyboard.press("Escape")
  await expect(shortcuts).toBeHidden()
  await page.keyboard.press("n")
  await expect(page.getByRole("heading", { level: 1, name: "Add a partner" })).toBeVisible()
  await typeInto(page, page.getByRole("textbox", { name: "Name", exact: true }), "n? g p/")
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue("n? g p/")
  await expect(shortcuts).toBeHidden()
})

test("what was done by mistake is undone by Ctrl+Z or the button, and not over somebody's work", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const settings = { ...NEW_TIER, name: "Friends", logoSize: "small" as const }
  addTier(db, SYSTEM, { eventId: event.id, settings })
  const { partner } = makePartner(db, event, tier.id, "Undo Trust", { emails: ["kim@example.net"] })
  setLogo(db, SYSTEM, { partnerId: partner.id, logo: LOGO })
  const path = `/events/${event.slug}/partners/${partner.slug}`
  const notice = page.getByRole("region", { name: "Undo" })
  const now = () => findPartner(db, event.id, partner.slug)

  await page.goto(path)
  await expect(async () => {
    await page.getByRole("combobox", { name: "Tier" }).selectOption("Friends")
    await expect(notice).toContainText("Moved to the end of “Friends”.", { timeout: 1000 })
  }).toPass()
  await page.keyboard.press("Control+z")
  await expect(notice).toContainText("It is back in “Partners”, where it stood.")
  await expect(page.getByRole("combobox", { name: "Tier" })).toHaveValue(String(tier.id))
  expect(now()?.tierId).toBe(tier.id)

  await page.getByRole("button", { name: "Remove", exact: true }).click()
  await expect(notice).toContainText("The logo is removed. Earlier revisions keep it.")
  await expect(notice.getByRole("button", { name: "Undo" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(notice).toContainText("The logo is back.")
  expect(now()?.head.logoSha256).toBe(LOGO.sha256)

  await page.getByRole("button", { name: "Remove", exact: true }).click()
  await expect(notice.getByRole("button", { name: "Undo" })).toBeFocused()
  const head = now()?.head
  if (!head) throw new Error("no partner")
  const content = { ...head.content, description: fromPlainText("Somebody writes.") }
  saveRevision(db, SYSTEM, { partnerId: partner.id, base: baseOf(head), content })
  await page.keyboard.press("Enter")
  await expect(notice.getByRole("alert")).toContainText("Somebody changed this partner meanwhile")
  await notice.getByRole("button", { name: "Close" }).click()
  await expect(notice).toBeHidden()

  await page.goto(`${path}/sign-off`)
  await page.getByRole("button", { name: "Remove: Kim" }).click()
  await page.getByRole("button", { name: "Remove contact" }).click()
  await expect(notice).toContainText("Kim is no longer a contact.")
  await notice.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByRole("region", { name: "Contacts" }).getByRole("listitem")).toContainText("Kim")
})

test("lists are walked with the arrow keys", async ({ page, signIn, db }) => {
  await signIn("owner")
  const { event, tier } = makeEvent(db)
  const ids = ["One", "Two", "Three"].map((name) => {
    const { partner } = makePartner(db, event, tier.id, name, {
      emails: [`${name}@example.net`.toLowerCase()],
    })
    send(db, event, partner.id)
    return partner.id
  })
  queueMails(db, event)
  publish(db, SYSTEM, { eventId: event.id })
  const head = getPartner(db, ids[0] ?? 0)?.head
  if (!head) throw new Error("no partner")
  const content = { ...head.content, tagline: "Another" }
  saveRevision(db, SYSTEM, { partnerId: head.partnerId, base: baseOf(head), content })
  publish(db, SYSTEM, { eventId: event.id })
  makeEvent(db)
  const base = `/events/${event.slug}`
  for (const path of [
    "/events",
    "/staff",
    `${base}/sign-off`,
    `${base}/outbox`,
    `${base}/activity`,
    `${base}/partners/one/compare`,
  ]) {
    await page.goto(path)
    const targets = page.locator("[data-list-row]").locator("a[href], [data-list-target]")
    const rows = page.locator("[data-list-row]")
    const inRow = (index: number) => rows.nth(index).locator("a[href], [data-list-target]").first()
    await expect(targets.first()).toBeVisible()
    await expect(async () => {
      await inRow(0).focus()
      await page.keyboard.press("End")
      await expect(rows.last().locator(":focus"), path).toHaveCount(1, { timeout: 1000 })
    }).toPass()
    await page.keyboard.press("Home")
    await expect(inRow(0), path).toBeFocused()
    await page.keyboard.press("ArrowDown")
    await expect(rows.nth(1).locator(":focus"), path).toHaveCount(1)
    await expectVisibleFocus(page)
  }
})

test("a screen that the pointer rested on needs nothing more from the server", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event } = makeEvent(db)
  const base = `/events/${event.slug}`
  const tab = page.getByRole("link", { name: "Outbox", exact: true })
  // What of the page it is and then what stands on it: entries are there once they have come as a whole.
  const fetched = () =>
    page.evaluate(
      (path) =>
        performance.getEntriesByType("resource").filter((entry) => new URL(entry.name).pathname === path)
          .length,
      `${base}/outbox`,
    )
  await page.goto(`${base}/activity`)
  await expect(async () => {
    await page.mouse.move(0, 0)
    await tab.hover()
    await expect.poll(fetched, { timeout: 2000 }).toBe(2)
  }).toPass()
  const asked: string[] = []
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === `${base}/outbox` && /^\?_rsc=[^&]*$/u.test(search)) asked.push(search)
  })
  await tab.click()
  await expect(page.getByRole("heading", { level: 1, name: "Outbox" })).toBeVisible()
  expect(asked).toEqual([])
})

const LOGO = {
  sha256: "d".repeat(64),
  type: "image/svg+xml",
  extension: "svg",
  width: 9,
  height: 9,
  bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'),
}

/** Goes on with Tab until this has the focus, which must be seen. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  await expect(async () => {
    for (let times = 0; times < 80; times += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press("Tab")
    }
    throw new Error("Tab does not come there")
  }).toPass()
  await expectVisibleFocus(page)
}

async function typeInto(page: Page, field: Locator, text: string) {
  await tabTo(page, field)
  await page.keyboard.type(text)
  await expect(field).toHaveValue(text)
}

async function pressOn(page: Page, button: Locator) {
  await tabTo(page, button)
  await page.keyboard.press("Enter")
}

async function expectVisibleFocus(page: Page) {
  const { style, width, isInView } = await page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom } = element.getBoundingClientRect()
    return { style: outlineStyle, width: outlineWidth, isInView: bottom > 0 && top < window.innerHeight }
  })
  expect({ style, width, isInView }).toEqual({ style: "solid", width: "2px", isInView: true })
}

/** The focus is not lost: it is somewhere in the page, or on it as a whole. */
async function expectFocusOnPage(page: Page) {
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("main")
}

/** Presses a key until the page listens. */
async function untilHeard(page: Page, key: string, what: Locator) {
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(what).toBeVisible({ timeout: 1000 })
  }).toPass()
}
