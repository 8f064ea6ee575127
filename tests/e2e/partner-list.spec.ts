import type { Connection } from "@/db/client"
import type { Event } from "@/db/events"
import { addPartner, findPartner } from "@/db/partners"
import { changeTags, tagsOf } from "@/db/tags"
import type { Content } from "@/domain/content"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { makePartner } from "./sign-offs"

test("a view is filtered and sorted by its address, which shares it", async ({ page, signIn, db }) => {
  await signIn("viewer")
  const { event, tier } = makeEvent(db, {}, ["Gold", "Silver"])
  const rhine = add(db, event, tier.id, "Rhine", { website: "https://rhine.example/" })
  add(db, event, tier.id, "Delta 10")
  add(db, event, tier.id, "Delta 9")
  for (const partnerId of [rhine, idOf(db, event, "delta-9")])
    changeTags(db, SYSTEM, { partnerId, add: ["booth"] })
  await page.goto(`/events/${event.slug}/partners`)
  const names = page.locator("main li p a")
  await expect(names).toHaveText(["Rhine", "Delta 10", "Delta 9"])
  await page.getByLabel("Order").selectOption("Name")
  await expect(names).toHaveText(["Delta 9", "Delta 10", "Rhine"])
  await page.getByLabel("Tag", { exact: true }).selectOption("booth")
  await expect(names).toHaveText(["Delta 9", "Rhine"])
  await page.getByRole("searchbox").fill("delta")
  await expect(names).toHaveText(["Delta 9"])
  await expect(page.getByText("1 of 3 partners shown.")).toBeVisible()
  await expect(page).toHaveURL(/\?q=delta&tag=booth&sort=name$/u)
  await expect(page.getByRole("searchbox")).toBeFocused()

  await page.reload()
  await expect(names).toHaveText(["Delta 9"])
  await expect(page.getByLabel("Tag", { exact: true })).toHaveValue("booth")
  await page.getByLabel("Sign-off").selectOption("Signed off")
  await expect(page.getByText("No partner is like this.")).toBeVisible()
  await page.getByRole("button", { name: "Clear filters" }).click()
  await expect(names).toHaveText(["Delta 9", "Delta 10"])
  await expect(page).toHaveURL(/\?q=delta&sort=name$/u)
})

test("many are tagged, moved and archived at once, after a look at what will happen, and that is taken back", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("publisher")
  const { event, tier } = makeEvent(db, {}, ["Gold", "Silver"])
  for (const name of ["One", "Two", "Three", "Four"]) add(db, event, tier.id, name)
  changeTags(db, SYSTEM, { partnerId: idOf(db, event, "two"), add: ["river"] })
  await page.goto(`/events/${event.slug}/partners`)
  const gold = page.getByRole("region", { name: "Gold" }).locator("li p a")
  const dialog = page.getByRole("dialog")

  await page.getByLabel("Select One").check()
  await page.getByLabel("Select Three").click({ modifiers: ["Shift"] })
  await expect(page.getByText("3 partners selected")).toBeVisible()
  await page.getByRole("button", { name: "Change those selected" }).click()
  await page.getByRole("menuitem", { name: "Add a tag…" }).click()
  await dialog.getByLabel("Tag").fill("River")
  await expect(dialog.getByText("2 partners get the tag “river”.")).toBeVisible()
  await expect(dialog).toContainText("Two has this tag already")
  await dialog.getByRole("button", { name: "Tag 2 partners" }).click()
  await expect(page.getByText("2 partners tagged “river”.")).toBeVisible()
  expect(["one", "two", "three", "four"].map((slug) => tagsOf(db, idOf(db, event, slug)))).toEqual([
    ["river"],
    ["river"],
    ["river"],
    [],
  ])
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByText("Tags: river")).toHaveCount(1)

  await page.getByLabel("Select all 4").check()
  await page.getByRole("button", { name: "Change those selected" }).click()
  await page.getByRole("menuitem", { name: "Archive…" }).click()
  await expect(dialog).toContainText("4 partners leave the list, the board and the next publish.")
  await dialog.getByRole("button", { name: "Archive 4 partners" }).click()
  await expect(page.getByText("4 partners are archived.")).toBeVisible()
  await expect(gold).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(gold).toHaveText(["One", "Two", "Three", "Four"])

  await page.getByLabel("Select Two").check()
  await page.getByLabel("Select Four").check()
  await page.getByRole("button", { name: "Change those selected" }).click()
  await page.getByRole("menuitem", { name: "Move to a tier…" }).click()
  await dialog.getByLabel("Tier").selectOption("Silver")
  await expect(dialog).toContainText("2 partners move to the end of Silver, in their order.")
  await dialog.getByRole("button", { name: "Move 2 partners" }).click()
  await expect(gold).toHaveText(["One", "Three"])
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(gold).toHaveText(["One", "Two", "Three", "Four"])

  await page.getByLabel("Select all 4").check()
  await page.getByRole("link", { name: "Publish", exact: true }).click()
  await expect(page).toHaveURL(/\/publish\?partners=\d+-\d+$/u)
})

test("on a phone, in the dark, the keys go through the rows, select and send", async ({
  page,
  signIn,
  db,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: "dark" })
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  makePartner(db, event, tier.id, "Delta", { emails: ["mina@delta.example"] })
  for (const name of ["Rhine", "Meuse"]) makePartner(db, event, tier.id, name)
  await page.goto(`/events/${event.slug}/partners`)
  const link = (name: string) => page.getByRole("link", { name, exact: true })
  await page.getByRole("searchbox").press("ArrowDown")
  await expect(link("Delta")).toBeFocused()
  await page.keyboard.press("x")
  await page.keyboard.press("End")
  await expect(link("Meuse")).toBeFocused()
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press(" ")
  await expect(page.getByLabel("Select Delta")).toBeChecked()
  await expect(page.getByLabel("Select Rhine")).toBeChecked()
  await expect(page.getByText("2 partners selected")).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await page.getByRole("button", { name: "Send", exact: true }).click()
  const dialog = page.getByRole("dialog", { name: "Send for review" })
  await expect(dialog).toContainText("Rhine has no contact yet")
  await dialog.getByRole("button", { name: "Send 1 mail" }).click()
  await dialog.getByRole("button", { name: "Close" }).click()
  await expect(page.getByRole("listitem").filter({ hasText: "Delta" })).toContainText("Waiting for an answer")

  await link("Meuse").focus()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Meuse" })).toBeVisible()
  await page.getByLabel("Add a tag").fill("booth")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Remove the tag booth" })).toBeVisible()
  // The tag shows before it is saved.
  await expect.poll(() => tagsOf(db, idOf(db, event, "meuse"))).toEqual(["booth"])
})

test("a list longer than a page is moved through, and over the border of its pages", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  for (let at = 1; at <= 152; at += 1) add(db, event, tier.id, `P${at}`)
  await page.goto(`/events/${event.slug}/partners`)
  await page.getByRole("link", { name: "Page 2" }).click()
  const names = page.locator("main li p a")
  await expect(names).toHaveText(["P151", "P152"])
  await page.getByRole("button", { name: "Move P151:" }).press("ArrowUp")
  await expect(names).toHaveText(["P150", "P152"])
  await page.getByLabel("Select all 2 on this page").check()
  await page.getByRole("button", { name: "Select all 152 partners of this view" }).click()
  await expect(page.getByText("152 partners selected, 150 not on this page")).toBeVisible()
})

function add(
  db: Connection,
  event: Event,
  tierId: number,
  name: string,
  more: Partial<Content> = {},
): number {
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId, content: partnerContent(name, more) })
  if (!added.ok) throw new Error(added.message)
  return added.partner.id
}

function idOf(db: Connection, event: Event, slug: string): number {
  return findPartner(db, event.id, slug)?.id ?? 0
}
