import type { Page } from "@playwright/test"
import { addContact, listContacts } from "@/db/contacts"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"
import { answer, dueIn, mailsOf, makePartner, send } from "./sign-offs"

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name }).first()
const shownNames = (page: Page) => page.locator("main section li p a").allTextContents()

test("drafts go to a selection, each mail is read before, and the board follows", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const { partner: delta } = makePartner(db, event, tier.id, "Delta", {
    emails: ["mina.park@delta.example", "jo.lee@delta.example"],
  })
  makePartner(db, event, tier.id, "Rhine")
  const { partner: meuse } = makePartner(db, event, tier.id, "Meuse", { emails: ["ann@meuse.example"] })
  makePartner(db, event, tier.id, "Scheldt", { emails: ["bea@scheldt.example"] })
  send(db, event, meuse.id)

  await page.goto(`/events/${event.slug}/sign-off`)
  await expect(row(page, "Rhine")).toContainText("No contact who decides")
  await page.getByLabel("Select Delta").check()
  await page.getByLabel("Select Rhine").check()
  await page.getByLabel("Select Meuse").check()
  await expect(page.getByText("3 partners selected")).toBeVisible()
  await page.getByRole("button", { name: "Send for review" }).click()

  const dialog = page.getByRole("dialog", { name: "Send for review" })
  await expect(dialog).toContainText("2 drafts go to 3 people at 2 partners. 1 earlier link ends.")
  await expect(dialog).toContainText("Rhine has no contact yet")
  await dialog.getByLabel("A note of your own (optional)").fill("Please look at the second sentence.")
  await dialog.getByRole("button", { name: "Read the mail to Mina Park" }).click()
  await expect(dialog).toContainText(`${event.title}: please approve the entry of Delta`)
  await expect(dialog).toContainText("(the personal link)")
  expect(mailsOf(db, event.id, "review")).toHaveLength(1)
  await dialog.getByRole("button", { name: "Send 3 mails" }).click()
  await expect(dialog).toContainText("3 mails wait in the Outbox, for no mail server is set.")
  await expect(dialog.getByRole("link", { name: "Look at the Outbox" })).toHaveAttribute(
    "href",
    `/events/${event.slug}/outbox`,
  )
  await dialog.getByRole("button", { name: "Close" }).click()

  await expect(row(page, "Delta")).toContainText("Waiting for an answer")
  await expect(row(page, "Delta")).toContainText("In the Outbox: not sent yet")
  await expect(row(page, "Scheldt")).toContainText("Not sent yet")
  await expect(page.getByText("3 partners selected")).toHaveCount(0)
  expect(mailsOf(db, event.id, "review")).toEqual([
    "ann@meuse.example",
    "mina.park@delta.example",
    "jo.lee@delta.example",
    "ann@meuse.example",
  ])
  expect(listContacts(db, delta.id)).toHaveLength(2)
})

test("what changed since the dialog was opened is shown again, and nothing has gone out", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const { partner } = makePartner(db, event, tier.id, "Delta", { emails: ["mina@delta.example"] })
  await page.goto(`/events/${event.slug}/sign-off`)
  await page.getByRole("button", { name: "Send to everyone who owes an answer" }).click()
  const dialog = page.getByRole("dialog")
  await expect(dialog).toContainText("1 draft goes to 1 person at Delta.")
  await dialog.getByLabel("A note of your own (optional)").fill("Kept as typed.")
  const fields = { name: "Jo Lee", email: "jo@delta.example", language: "en", role: "decides" } as const
  addContact(db, SYSTEM, { partnerId: partner.id, fields })
  await dialog.getByRole("button", { name: "Send 1 mail" }).click()
  await expect(dialog.getByRole("alert")).toContainText("Something changed since you opened this.")
  await expect(dialog).toContainText("1 draft goes to 2 people at Delta.")
  await expect(dialog.getByLabel("A note of your own (optional)")).toHaveValue("Kept as typed.")
  expect(mailsOf(db, event.id, "review")).toEqual([])
  await dialog.getByRole("button", { name: "Send 2 mails" }).click()
  await expect(dialog).toContainText("2 mails wait in the Outbox")
  expect(mailsOf(db, event.id, "review")).toHaveLength(2)
})

test("only those who owe an answer are reminded", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const { partner: delta } = makePartner(db, event, tier.id, "Delta", { emails: ["mina@delta.example"] })
  const { partner: rhine } = makePartner(db, event, tier.id, "Rhine", { emails: ["jo@rhine.example"] })
  const [token = ""] = send(db, event, delta.id)
  send(db, event, rhine.id)
  answer(db, event, delta.id, token, "approve")
  await page.goto(`/events/${event.slug}/sign-off`)
  await expect(page.getByRole("button", { name: "1 of 2 Signed off" })).toBeVisible()
  await page.getByLabel("Select all 2 shown").check()
  await page.getByRole("button", { name: "Remind", exact: true }).click()
  const dialog = page.getByRole("dialog", { name: "Remind" })
  await expect(dialog).toContainText("1 person at Rhine is reminded, with a new link. The earlier link ends.")
  await expect(dialog).toContainText("Delta owes no answer")
  await dialog.getByRole("button", { name: "Send 1 mail" }).click()
  await expect(dialog).toContainText("1 mail waits in the Outbox")
  await dialog.getByRole("button", { name: "Close" }).click()
  expect(mailsOf(db, event.id, "reminder")).toEqual(["jo@rhine.example"])
})

test("a view is kept in the address, and opens as it was shared", async ({ page, signIn, db }) => {
  await signIn("viewer")
  const { event, tier } = makeEvent(db)
  for (const name of ["Zürich Region", "Rhine", "Delta"])
    send(db, event, makePartner(db, event, tier.id, name, { emails: ["mina@one.example"] }).partner.id)
  makePartner(db, event, tier.id, "Meuse")
  dueIn(db, event, -2)
  await page.goto(`/events/${event.slug}/sign-off`)
  await expect(page.getByText("The last day for answers was 2 days ago")).toBeVisible()
  expect(await shownNames(page)).toEqual(["Zürich Region", "Rhine", "Delta", "Meuse"])
  await page.getByRole("button", { name: "3 Late" }).click()
  await page.getByLabel("Order").selectOption("Name")
  await expect(page).toHaveURL(/\/sign-off\?show=late&sort=name$/u)
  expect(await shownNames(page)).toEqual(["Delta", "Rhine", "Zürich Region"])
  await page.getByLabel("Search by name").fill("zurich")
  await expect(page).toHaveURL(/\?show=late&sort=name&q=zurich$/u)
  expect(await shownNames(page)).toEqual(["Zürich Region"])
  await expect(page.getByText("1 of 4 partners shown")).toBeVisible()

  await page.goto(page.url())
  expect(await shownNames(page)).toEqual(["Zürich Region"])
  await expect(page.getByLabel("Search by name")).toHaveValue("zurich")
  await page.getByLabel("Search by name").fill("nobody")
  await page.getByRole("button", { name: "Show all" }).click()
  expect(await shownNames(page)).toEqual(["Delta", "Meuse", "Rhine", "Zürich Region"])
  await expect(page).toHaveURL(/\/sign-off\?sort=name$/u)
  await page.getByRole("link", { name: "Sign-off", exact: true }).click()
  await expect(page.getByLabel("Order")).toHaveValue("page")
  // A viewer sees it all and can do nothing.
  await expect(page.getByRole("checkbox")).toHaveCount(0)
  await expect(page.getByRole("button", { name: /Send|Remind/u })).toHaveCount(0)
})

test("150 partners are searched, selected by keyboard and range, and handed to publishing", async ({
  page,
  signIn,
  db,
}) => {
  test.setTimeout(180_000)
  await signIn("publisher")
  const { event, tier } = makeEvent(db)
  const made = Array.from({ length: 150 }, (_, at) => makePartner(db, event, tier.id, `Partner ${at + 1}`))
  const ids = (...numbers: number[]) => numbers.map((number) => made[number - 1]?.partner.id).join(",")
  await page.goto(`/events/${event.slug}/sign-off`)
  expect(await shownNames(page)).toHaveLength(150)
  const publish = page.getByRole("link", { name: "Publish", exact: true })

  await page.getByLabel("Select Partner 7", { exact: true }).focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Space")
  await expect(publish).toHaveAttribute("href", `/events/${event.slug}/publish?partners=${ids(7, 9)}`)

  await page.getByLabel("Select Partner 12", { exact: true }).click({ modifiers: ["Shift"] })
  await expect(publish).toHaveAttribute(
    "href",
    `/events/${event.slug}/publish?partners=${ids(7)},${ids(9)}-${ids(12)}`,
  )

  await page.getByLabel("Search by name").fill("partner 14")
  expect(await shownNames(page)).toHaveLength(11)
  await expect(page.getByText("5 partners selected, 5 not shown")).toBeVisible()
  await page.getByLabel("Select all 11 shown").check()
  await expect(page.getByText("16 partners selected, 5 not shown")).toBeVisible()
  await page.getByLabel("Select all 11 shown").uncheck()
  await page.getByRole("button", { name: "Clear" }).click()
  await expect(page.getByText("selected")).toHaveCount(0)
})

test("all personal links of an event are revoked at once", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  for (const name of ["Delta", "Rhine"])
    send(
      db,
      event,
      makePartner(db, event, tier.id, name, { emails: [`mina@${name.toLowerCase()}.example`] }).partner.id,
    )
  await page.goto(`/events/${event.slug}/sign-off`)
  await page.getByRole("button", { name: "Contacts and links" }).click()
  await page.getByRole("menuitem", { name: "Revoke all personal links…" }).click()
  const dialog = page.getByRole("dialog", { name: "Revoke all personal links?" })
  await expect(dialog).toContainText("2 personal links of this event stop working at once")
  await dialog.getByRole("button", { name: "Revoke 2 links" }).click()
  await expect(dialog).toContainText("2 links no longer open anything.")
  expect(
    db.$client
      .prepare(
        "select ended_because from review_link join partner on partner.id = partner_id where event_id = ? order by review_link.id",
      )
      .pluck()
      .all(event.id),
  ).toEqual(["revoked", "revoked"])
})
