import { addContact } from "@/db/contacts"
import { addPartner } from "@/db/partners"
import { sendForReview } from "@/db/reviews"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { signOff } from "../review-answers"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

test("only what was signed off goes public, unless a publisher lets it through with a reason", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("publisher")
  const { event, tier } = makeEvent(db, {}, ["Partners"], "approved")
  const contactOf = new Map<string, number>()
  const partnerOf = new Map<string, number>()
  for (const name of ["Signed", "Silent", "Secret"]) {
    const description = fromPlainText(`${name} has a text.`)
    const added = addPartner(db, SYSTEM, {
      eventId: event.id,
      tierId: tier.id,
      content: partnerContent(name, { description }),
    })
    if (!added.ok) throw new Error(added.message)
    partnerOf.set(name, added.partner.id)
    const fields = { name: `${name} contact`, email: "press@partner.example", language: "en" as const }
    const contact = addContact(db, SYSTEM, {
      partnerId: added.partner.id,
      fields: { ...fields, role: "decides" },
    })
    if (contact.ok) contactOf.set(name, contact.contact.id)
  }
  sendForReview(db, SYSTEM, { eventId: event.id, whom: "everyone owing" })
  signOff(db, contactOf.get("Signed") as number)
  const publicPath = `/e/${event.slug}/`

  await page.goto(`/events/${event.slug}/publish`)
  await expect(page.getByText("1 partner will become public")).toBeVisible()
  await expect(page.getByRole("heading", { name: "Stays behind (2)" })).toBeVisible()
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Signed" })).toBeVisible()
  await expect(page.frameLocator("iframe").getByRole("heading", { name: "Silent" })).toHaveCount(0)

  // With partners chosen on the board, the frame shows what publishing just those would make public.
  const chosen = async (name: string) =>
    (await page.request.get(`/events/${event.slug}/upcoming/?partners=${partnerOf.get(name)}`)).text()
  expect(await chosen("Signed")).toContain("Signed has a text.")
  expect(await chosen("Silent")).not.toContain("has a text.")

  await page.getByRole("button", { name: "Publish anyway… Silent" }).click()
  await expect(
    page.getByText(
      "1 partner will go public without a sign-off, as the draft is now; the list and the preview of this page are without it. Give the reason first.",
    ),
  ).toBeVisible()
  await expect(page.getByRole("button", { name: "Publish 2 partners" })).toBeDisabled()
  await page.getByLabel("Why may Silent go public without a sign-off?").fill("Agreed on the phone.")
  await page.getByRole("button", { name: "Publish 2 partners" }).click()
  await expect(page.getByText("Release 1 is public, with 2 partners. 1 draft stays behind.")).toBeVisible()
  await expect(page.getByText("Nothing that may go public has changed.")).toBeVisible()
  await expect(page.getByRole("region", { name: "Releases" })).toContainText(
    "Let through without a sign-off: Silent (Agreed on the phone.)",
  )
  await expect(page.getByRole("heading", { name: "Stays behind (1)" })).toBeVisible()

  const shown = await (await page.request.get(publicPath)).text()
  expect(shown).toContain("Signed has a text.")
  expect(shown).toContain("Silent has a text.")
  expect(shown).not.toContain("Secret")
  expect(await (await page.request.get(`/events/${event.slug}/upcoming/`)).text()).toBe(shown)

  await page.goto(`/events/${event.slug}/publish?partners=1`)
  await expect(page.getByText("Of 1 partner chosen on the board.")).toBeVisible()
})

test("several drafts are let through with one reason", async ({ page, signIn, db }) => {
  await signIn("publisher")
  const { event, tier } = makeEvent(db, {}, ["Partners"], "approved")
  for (const name of ["One", "Two", "Three"])
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent(name) })
  await page.goto(`/events/${event.slug}/publish`)
  await page.getByRole("button", { name: "Publish all 3 anyway…" }).click()
  await page.getByRole("button", { name: "Leave behind: Three" }).click()
  await expect(page.getByRole("button", { name: "Publish 2 partners" })).toBeDisabled()
  await page.getByLabel("One reason for all 2 that you let through").fill("The brochure went to print.")
  await expect(page.getByLabel("Why may Two go public without a sign-off?")).toHaveValue(
    "The brochure went to print.",
  )
  await page.getByLabel("Why may Two go public without a sign-off?").fill("Agreed on the phone.")
  await page.getByRole("button", { name: "Publish 2 partners" }).click()
  await expect(page.getByRole("region", { name: "Releases" })).toContainText(
    "Let through without a sign-off: One (The brochure went to print.), Two (Agreed on the phone.)",
  )
})
