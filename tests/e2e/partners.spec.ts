import type { Page } from "@playwright/test"
import { findEvent } from "@/db/events"
import { addPartner, findPartner } from "@/db/partners"
import { baseOf, saveRevision } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { savedStatus } from "./editing"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

// The browser's own line for a request without a connection.
test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/u] })

test("an organizer starts an event by hand: settings, tiers, partners", async ({ page, signIn, db }) => {
  await signIn("publisher")
  await page.goto("/events")
  await page.getByRole("link", { name: "New event" }).first().click()
  await page.getByLabel("Title").fill("Forum on Rivers, Zürich")
  await expect(page.getByLabel("Address")).toHaveValue("forum-on-rivers-zurich")
  await page.getByLabel("First day").fill("2027-05-04")
  await page.getByLabel("Last day").fill("2027-05-03")
  await page.getByRole("button", { name: "Create event" }).click()
  await expect(page.getByText("The last day is before the first day.")).toBeVisible()
  await page.getByLabel("Last day").fill("2027-05-06")
  await page.getByRole("button", { name: "Create event" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "No partners yet" })).toBeVisible()
  await page.getByRole("link", { name: "Partners", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Where does this event start?" })).toBeVisible()

  await page.getByRole("link", { name: "Set up tiers by hand" }).click()
  for (const name of ["Hosts", "Partners"]) {
    await addTier(page, name)
    await expect(page.getByRole("link", { name: `Change ${name}` })).toBeVisible()
  }
  await page.getByRole("button", { name: "Move Partners up" }).click()
  await expect(page.getByRole("listitem").filter({ hasText: "logos" }).first()).toContainText("Partners")
  await addTier(page, "Hosts")
  await expect(page.getByText("This event has a tier “Hosts” already.")).toBeVisible()
  await page.getByLabel("Name of the tier").fill("")

  await page.getByRole("link", { name: "Partners", exact: true }).click()
  await page.getByRole("link", { name: "Add partner" }).click()
  await page.getByLabel("Tier").selectOption("Hosts")
  await page.getByRole("button", { name: "Add partner" }).click()
  await expect(page.getByText("Enter the partner’s name.")).toBeVisible()
  await page.getByLabel("Name", { exact: true }).fill("River Trust")
  await page.getByLabel("Website").fill("rivers.example")
  await page.getByRole("textbox", { name: "Description" }).click()
  await page.keyboard.type("The trust looks after rivers.")
  await page.getByRole("button", { name: "Add partner" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "River Trust" })).toBeVisible()

  const event = findEvent(db, "forum-on-rivers-zurich")
  const saved = findPartner(db, event?.id ?? 0, "river-trust")
  expect(saved?.head.content).toEqual({
    ...partnerContent("River Trust"),
    website: "https://rivers.example/",
    description: fromPlainText("The trust looks after rivers."),
  })
})

test("the description keeps bold, links and lists, counts its words, and reloads as saved", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db, { wordLimit: 6 })
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Alpha") })
  await page.goto(`/events/${event.slug}/partners/alpha`)
  const editor = page.getByRole("textbox", { name: "Description" })
  await editor.click()
  await page.getByRole("button", { name: "Bold" }).click()
  await page.keyboard.type("Six")
  await page.getByRole("button", { name: "Bold" }).click()
  await page.keyboard.type(" words are here now")
  await expect(page.getByText("5 of 6 words")).toBeVisible()
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Bulleted list" }).click()
  await page.keyboard.type("one point")
  await expect(page.getByText("1 word over the tier’s 6")).toBeVisible()
  for (let count = 0; count < "point".length; count += 1) await page.keyboard.press("Shift+ArrowLeft")
  await page.getByRole("button", { name: "Link", exact: true }).click()
  await page.getByLabel("Address of the link").fill("javascript:alert(1)")
  await page.getByRole("button", { name: "Set link" }).click()
  await expect(page.getByText("This is no web address.")).toBeVisible()
  await page.getByLabel("Address of the link").fill("example.org/report")
  await page.getByRole("button", { name: "Set link" }).click()
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(savedStatus(page)).toBeVisible()

  const description = findPartner(db, event.id, "alpha")?.head.content.description
  expect(description).toEqual({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Six", marks: [{ type: "bold" }] },
          { type: "text", text: " words are here now" },
        ],
      },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              {
                type: "paragraph",
                content: [
                  { type: "text", text: "one " },
                  {
                    type: "text",
                    text: "point",
                    marks: [{ type: "link", attrs: { href: "https://example.org/report" } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  })
  await page.reload()
  await expect(editor.getByRole("listitem")).toHaveText("one point")
  await expect(page.frameLocator("iframe").getByRole("link", { name: "point" })).toBeVisible()
})

test("a save on a stale base takes in what does not collide, asks about the rest, and loses nothing", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Beta"),
  })
  if (!added.ok) throw new Error(added.message)
  await page.goto(`/events/${event.slug}/partners/beta`)
  // While this can't be saved, nothing of theirs comes in by itself either.
  await page.getByLabel("Website").fill("no address")
  await expect(page.getByText("Paused: 1 field to correct.")).toBeVisible()
  await page.getByRole("textbox", { name: "Tagline" }).fill("My line")
  const head = findPartner(db, event.id, "beta")?.head
  if (!head) throw new Error("no head")
  const theirs = { ...partnerContent("Beta"), tagline: "Their line", nativeName: "베타" }
  expect(
    saveRevision(db, SYSTEM, { partnerId: added.partner.id, base: baseOf(head), content: theirs }).ok,
  ).toBe(true)
  await page.getByLabel("Website").fill("https://mine.example")

  await page.getByRole("button", { name: "Save", exact: true }).click()
  const conflict = page.getByRole("dialog", { name: "Two changes of the same text" })
  await expect(conflict).toContainText("My line")
  await expect(conflict).toContainText("Their line")
  await expect(conflict).not.toContainText("Native-language name")
  expect(findPartner(db, event.id, "beta")?.head.content).toEqual(theirs)

  await conflict.getByLabel("Take what somebody else saved").check()
  await conflict.getByRole("button", { name: "Save with this choice" }).click()
  await expect(conflict).toBeHidden()
  await expect(savedStatus(page)).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Tagline" })).toHaveValue("Their line")
  await expect(page.getByLabel("Native-language name")).toHaveValue("베타")
  expect(findPartner(db, event.id, "beta")?.head.content).toEqual({
    ...theirs,
    website: "https://mine.example/",
  })
})

test("leaving saves what can be saved, and asks about what can't", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Gamma") })
  await page.goto(`/events/${event.slug}/partners/gamma`)
  await page.getByRole("textbox", { name: "Tagline" }).fill("Saved on the way out")
  await page.getByRole("link", { name: "Import" }).click()
  await expect(page).toHaveURL(/\/import$/u)
  await expect
    .poll(() => findPartner(db, event.id, "gamma")?.head.content.tagline)
    .toBe("Saved on the way out")

  await page.goto(`/events/${event.slug}/partners/gamma`)
  await page.getByLabel("Website").fill("no address")
  let asked = 0
  page.once("dialog", (dialog) => {
    asked += 1
    void dialog.dismiss()
  })
  await page.getByRole("link", { name: "Import" }).click()
  expect(asked).toBe(1)
  await expect(page.getByLabel("Website")).toHaveValue("no address")
  page.once("dialog", (dialog) => void dialog.accept())
  await page.getByRole("link", { name: "Import" }).click()
  await expect(page).toHaveURL(/\/import$/u)
})

test("order changes by keyboard, by menu and by dragging, and holds", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db, {}, ["First tier", "Second tier"])
  for (const name of ["One", "Two", "Three"])
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent(name) })
  await page.goto(`/events/${event.slug}/partners`)
  const first = page.getByRole("region", { name: "First tier" })
  const names = (region: typeof first) => region.getByRole("listitem").getByRole("link")

  await page.getByRole("button", { name: "Move Three:" }).focus()
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("ArrowUp")
  await expect(names(first)).toHaveText(["Three", "One", "Two"])
  await expect(page.getByText("Three: 1 of 3 in First tier")).toBeAttached()
  await expect(page.getByRole("button", { name: "Move Three:" })).toBeFocused()

  await page.getByRole("button", { name: "More for One" }).click()
  await page.getByRole("menuitem", { name: "Second tier" }).click()
  await expect(names(first)).toHaveText(["Three", "Two"])

  await page
    .getByRole("button", { name: "Move Two:" })
    .dragTo(names(first).first(), { targetPosition: { x: 5, y: 2 } })
  await expect(names(first)).toHaveText(["Two", "Three"])
  await expect(async () => {
    await page.reload()
    await expect(names(first)).toHaveText(["Two", "Three"], { timeout: 1000 })
  }).toPass()
  await expect(names(page.getByRole("region", { name: "Second tier" }))).toHaveText(["One"])
})

test("an archived partner leaves the list and comes back whole", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Delta") })
  await page.goto(`/events/${event.slug}/partners`)
  await page.getByRole("button", { name: "More for Delta" }).click()
  await page.getByRole("menuitem", { name: "Archive" }).click()
  await expect(page.getByText("Delta is archived.")).toBeVisible()
  await page.getByText("1 archived partner").click()
  await expect(page).toHaveURL(/\?archived=1$/u)
  await page.getByRole("listitem").getByRole("button", { name: "Restore Delta" }).click()
  await expect(page.getByText("Nobody is archived.")).toBeVisible()
  await page.getByRole("link", { name: "Show all partners" }).click()
  await expect(
    page.getByRole("region", { name: "Partners" }).getByRole("link", { name: "Delta" }),
  ).toBeVisible()
  expect(findPartner(db, event.id, "delta")?.archivedAt).toBe(null)
})

test("without a connection nothing typed, checked or moved is thrown away", async ({
  page,
  context,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  for (const name of ["One", "Two"])
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent(name) })

  await page.goto(`/events/${event.slug}/partners/one`)
  await page.getByRole("textbox", { name: "Tagline" }).fill("Typed offline")
  await context.setOffline(true)
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Paused: you are offline.")).toBeInViewport()
  await context.setOffline(false)
  await expect(savedStatus(page)).toBeVisible()
  expect(findPartner(db, event.id, "one")?.head.content.tagline).toBe("Typed offline")

  await page.goto(`/events/${event.slug}/partners`)
  const names = page.getByRole("region", { name: "Partners" }).getByRole("listitem").getByRole("link")
  await context.setOffline(true)
  await page.getByRole("button", { name: "Move Two:" }).focus()
  await page.keyboard.press("ArrowUp")
  await expect(page.getByText("Greenroom did not answer.")).toBeVisible()
  await expect(names).toHaveText(["One", "Two"])
  await context.setOffline(false)
  await page.keyboard.press("ArrowUp")
  await expect(names).toHaveText(["Two", "One"])
})

async function addTier(page: Page, name: string) {
  await page.getByRole("link", { name: "Add a tier" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Add a tier" })).toBeVisible()
  await page.getByLabel("Name of the tier").fill(name)
  await page.getByRole("button", { name: "Add tier" }).click()
}
