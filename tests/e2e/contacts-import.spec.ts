import { contactsOfEvent } from "@/db/contacts"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"
import { makePartner } from "./sign-offs"

const LIST = `Organisation;Ansprechpartner;E-Mail;Sprache;Rolle
DELTA;Mina Park;mina@delta.example;Englisch;entscheidet
강원도;Jo Lee;jo@gangwon.example;Koreanisch;liest
Unknown House;Ann Bell;ann@unknown.example;;
Delta;Bea Cole;not an address;;`

test("a pasted list is checked, mended and imported, and a second time adds nothing", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const { partner: delta } = makePartner(db, event, tier.id, "Delta")
  const { partner: gangwon } = makePartner(db, event, tier.id, "Gangwon Province", { nativeName: "강원도" })
  const { partner: rhine } = makePartner(db, event, tier.id, "Rhine")
  await page.goto(`/events/${event.slug}/sign-off`)
  await page.getByRole("link", { name: "Import them from a list" }).click()
  await page.getByRole("button", { name: "Read the list" }).click()
  await expect(page.getByText("Paste the text first, or choose a file above.")).toBeVisible()
  await page.getByLabel("Or paste the list").fill(LIST)
  await page.getByRole("button", { name: "Read the list" }).click()
  await expect(page.getByText("4 contacts read from the pasted text. Nothing is written yet.")).toBeVisible()
  await expect(page.getByText("Which partner is “Unknown House”? Choose it.")).toBeVisible()
  await expect(page.getByText("Enter an e-mail address such as you@example.org.")).toBeVisible()
  await page.getByLabel("Partner, row 3").selectOption("Rhine")
  await page.getByLabel("E-mail address, row 4").fill("bea@delta.example")
  await page.getByLabel("Role, row 4").selectOption("Comments")
  await page.getByRole("button", { name: "Add 4 contacts" }).click()
  await expect(page.getByText("4 contacts added to 3 partners. Nothing was sent yet.")).toBeVisible()
  const contacts = contactsOfEvent(db, event.id)
  const shown = (id: number) =>
    (contacts.get(id) ?? []).map(({ name, email, language, role }) => [name, email, language, role])
  expect(shown(delta.id)).toEqual([
    ["Mina Park", "mina@delta.example", "en", "decides"],
    ["Bea Cole", "bea@delta.example", "en", "comments"],
  ])
  expect(shown(gangwon.id)).toEqual([["Jo Lee", "jo@gangwon.example", "ko", "comments"]])
  expect(shown(rhine.id)).toEqual([["Ann Bell", "ann@unknown.example", "en", "decides"]])

  await page.getByRole("link", { name: "Go to the sign-off board" }).click()
  await page.getByRole("button", { name: "Contacts and links" }).click()
  await page.getByRole("menuitem", { name: "Import contacts" }).click()
  await page.getByLabel("List of contacts").setInputFiles({
    name: "contacts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Partner,Name,E-mail\nDelta,Mina Park,MINA@delta.example\n"),
  })
  await expect(page.getByText("1 contact read from contacts.csv. Nothing is written yet.")).toBeVisible()
  await expect(page.locator("main ol li")).toContainText("Already there")
  await expect(page.getByRole("button", { name: "Add 0 contacts" })).toBeDisabled()
})

test("what is no list of contacts is said so, and a row can be left out", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  makePartner(db, event, tier.id, "Delta")
  await page.goto(`/events/${event.slug}/sign-off/contacts`)
  await page.getByLabel("Or paste the list").fill("Delta is a partner.")
  await page.getByRole("button", { name: "Read the list" }).click()
  await expect(page.getByText("No e-mail address was found.")).toBeVisible()
  await page
    .getByLabel("Or paste the list")
    .fill("Delta\tMina\tmina@delta.example\nDelta\tJo\tjo@delta.example")
  await page.getByRole("button", { name: "Read the list" }).click()
  await expect(page.getByText("The list has no row of column titles")).toBeVisible()
  await page.getByLabel("Partner, row 2").selectOption("Leave this row out")
  await expect(page.locator("main ol li").nth(1)).toContainText("Left out")
  await expect(page.getByRole("button", { name: "Add 1 contact" })).toBeEnabled()
})
