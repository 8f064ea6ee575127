import { eq } from "drizzle-orm"
import { tier as tierTable } from "@/db/schema"
import { fromPlainText } from "@/domain/rich-text"
import { savedStatus } from "./editing"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"
import { makePartner, send } from "./sign-offs"

const FOR_PRINT = "Keepers of the river since 1881."

/** Both sides of an entry with two texts: staff write and publish, a contact on a dark phone signs off one after the other. */
test("a text for print is written, signed off by itself, and alone lapses with an edit", async ({
  page,
  signIn,
  db,
  browser,
  server,
}) => {
  test.setTimeout(90_000)
  await signIn("publisher")
  const { event, tier } = makeEvent(db, {}, ["Partners"], "approved")
  db.update(tierTable).set({ hasPrintText: true, printWordLimit: 5 }).where(eq(tierTable.id, tier.id)).run()
  const { partner } = makePartner(db, event, tier.id, "River Trust", {
    description: fromPlainText("The trust looks after the river, from the spring to the sea."),
    emails: ["mina.park@example.org"],
  })
  const desk = `/events/${event.slug}/partners/river-trust`
  const field = page.getByRole("textbox", { name: "Print text" })

  await page.goto(desk)
  await expect(page.getByText("No print text yet: the tier asks for one")).toBeVisible()
  await field.fill(FOR_PRINT)
  await expect(page.getByText("6 of 5 words, 32 characters (! 1 word over the tier’s 5)")).toBeVisible()
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(savedStatus(page)).toBeVisible()
  const [token] = send(db, event, partner.id)

  const phone = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  })
  const contact = await phone.newPage()
  await contact.goto(`/review/${token}`)
  const printed = contact.getByRole("region", { name: "This is your text for print" })
  await expect(printed.getByText(FOR_PRINT)).toBeVisible()
  await expect(contact.getByRole("checkbox", { name: /^The entry for the web/u })).toBeChecked()
  await contact.getByRole("checkbox", { name: "The text for print, as shown above" }).uncheck()
  await contact.getByLabel("Your role").fill("Director")
  await contact.getByRole("button", { name: "Approve" }).click()
  await expect(contact.getByText("The entry for the web, not the text for print")).toBeVisible()
  await expect(contact.getByText(FOR_PRINT)).toHaveCount(0)

  // What is signed off for the web goes public, and the request stays open for the text for print.
  await page.goto(`/events/${event.slug}/publish`)
  await page.getByRole("button", { name: "Publish 1 partner" }).click()
  await expect(page.getByText("Release 1 is public, with 1 partner.")).toBeVisible()
  for (const path of ["", "river-trust/", "partners.json"]) {
    const shown = await (await page.request.get(`/e/${event.slug}/${path}`)).text()
    expect(shown).toContain("from the spring to the sea")
    expect(shown).not.toContain("1881")
  }
  await page.goto(desk)
  await expect(page.getByRole("definition").filter({ hasText: "Signed off by Mina Park" })).toHaveCount(1)
  await expect(page.getByRole("definition").filter({ hasText: "Waiting for Mina Park" })).toHaveCount(1)

  await contact.getByRole("link", { name: "Back to the entry" }).click()
  await expect(
    contact.getByText(
      "You have approved the entry for the web. The text for print still waits for your answer.",
    ),
  ).toBeVisible()
  await expect(
    contact.getByText("You approve the text for print of River Trust as shown above"),
  ).toBeVisible()
  await expect(contact.getByLabel("Your role")).toHaveValue("Director")
  await contact.getByRole("button", { name: "Approve" }).click()
  await expect(contact.getByText("The text for print alone")).toBeVisible()

  await page.reload()
  await expect(page.getByRole("definition").filter({ hasText: "Signed off by Mina Park" })).toHaveCount(2)
  await field.fill("Keepers of the river.")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  const standing = page.getByRole("definition")
  await expect(
    standing.filter({ hasText: "Signed off before; changed since: see what changed" }),
  ).toHaveCount(1)
  await expect(standing.filter({ hasText: "Signed off by Mina Park" })).toHaveCount(1)
  await page.getByRole("link", { name: "see what changed" }).click()
  const changed = page.getByRole("region", { name: "Print text" })
  await expect(changed.getByRole("deletion")).toContainText("since 1881")

  await page.goto(`/events/${event.slug}/sign-off`)
  const row = page.getByRole("listitem").filter({ hasText: "River Trust" })
  await expect(row.getByText("Print text: changed since it was sent").last()).toBeVisible()
  await expect(row.getByText("Print: with us")).toBeAttached()
  await expect(row.getByText("Text: done")).toBeAttached()
  await page.goto(`/events/${event.slug}/publish`)
  await expect(page.getByRole("button", { name: /^Publish \d/u })).toHaveCount(0)
  await phone.close()
})
