import { addPartner, getPartner, type PartnerWithHead } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import type { Content } from "@/domain/content"
import { type Actor, SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { approveBy, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { makePartner } from "./sign-offs"

type Db = Parameters<typeof makeEvent>[0]

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

test("what changed since it was public is shown word by word, and an old revision is restored", async ({
  page,
  signIn,
  db,
}) => {
  const editor = await signIn("editor")
  const { path, partner } = published(db)
  change(db, partner.id, { description: fromPlainText("The trust cares for rivers.\n\nIt is young.") })
  setLogo(db, SYSTEM, {
    partnerId: partner.id,
    logo: {
      sha256: "c".repeat(64),
      type: "image/svg+xml",
      extension: "svg",
      width: 9,
      height: 9,
      bytes: Buffer.from(SVG),
    },
  })
  await page.goto(path)
  await page.getByRole("link", { name: "History", exact: true }).click()
  const difference = page.getByRole("region", { name: "What changed" })
  await expect(difference.getByRole("heading", { level: 3 })).toHaveText(["Description", "Logo"])
  const text = difference.getByRole("region", { name: "Description" })
  await expect(text.getByRole("deletion").first()).toHaveText("[removed: looks after]")
  await expect(text.getByRole("insertion").first()).toHaveText("[added: cares for]")
  await expect(text.getByRole("insertion").last()).toHaveText("[added: It is young.]")
  const [before, after] = await difference.getByRole("figure").all()
  await expect(before as NonNullable<typeof before>).toContainText("Before: no logo")
  await expect((after as NonNullable<typeof after>).locator("img")).toHaveAttribute(
    "src",
    /\/logos\/c+\.svg/u,
  )

  const history = page.getByRole("region", { name: "History" })
  await expect(history.getByRole("radio", { name: "From revision 1" })).toBeChecked()
  await expect(history.getByRole("radio", { name: "To revision 2" })).toBeChecked()
  await history.getByRole("radio", { name: "From revision 2" }).check()
  await history.getByRole("button", { name: "Compare" }).click()
  await expect(difference.getByText("There are no differences.")).toBeVisible()
  await expect(page).toHaveURL(/\?from=2&to=2$/u)
  await expect(history.locator("ol > li").first()).toContainText("Description and logo changed")

  const rows = history.locator("ol > li")
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText("The draft now")
  await expect(rows.last()).toContainText("Public from release 1 on")
  await history.getByRole("button", { name: "Restore revision 1" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Restore it" }).click()
  await expect(page).toHaveURL(/\?from=2&to=3$/u)
  await expect(rows.first()).toContainText(editor.name)
  await expect(text.getByRole("insertion").first()).toHaveText("[added: looks after]")
  expect(getPartner(db, partner.id)?.head).toMatchObject({ number: 3, hash: partner.head.hash })
})

test("a restore on a draft that moved on is refused in words", async ({ page, signIn, db }) => {
  await signIn("editor")
  const { path, partner } = published(db)
  change(db, partner.id, { tagline: "Rivers first" })
  await page.goto(`${path}/compare`)
  await page.getByRole("button", { name: "Restore revision 1" }).click()
  change(db, partner.id, { tagline: "Rivers always" })
  await page.getByRole("dialog").getByRole("button", { name: "Restore it" }).click()
  await expect(page.getByText("Somebody changed this partner since you opened this page.")).toBeVisible()
  await page.getByRole("button", { name: "Cancel" }).click()
  await expect(page.getByRole("region", { name: "Tagline" })).toContainText("Rivers always")
  expect(getPartner(db, partner.id)?.head.content.tagline).toBe("Rivers always")
})

test("a viewer compares and can't restore; without scripts it works as well", async ({
  browser,
  server,
  signIn,
  db,
}) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
  await signIn("viewer", context)
  const { path, partner } = published(db)
  change(db, partner.id, { tagline: "Rivers first" })
  const page = await context.newPage()
  await page.goto(`${path}/compare?from=2&to=1`)
  await expect(page.getByRole("region", { name: "Tagline" }).getByRole("deletion")).toContainText(
    "Rivers first",
  )
  await page.getByRole("radio", { name: "From revision 1" }).check()
  await page.getByRole("radio", { name: "To revision 2" }).check()
  await page.getByRole("button", { name: "Compare" }).click()
  await expect(page.getByRole("region", { name: "Tagline" }).getByRole("insertion")).toContainText(
    "Rivers first",
  )
  await expect(page.getByRole("button", { name: /^Restore/u })).toHaveCount(0)
  await context.close()
})

test("what never was is not found; what is not yet is told", async ({ page, signIn, db }) => {
  await signIn("owner")
  const { event, tier, path, partner } = published(db)
  change(db, partner.id, { tagline: "Rivers first" })
  const other = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Other"),
  })
  if (!other.ok) throw new Error(other.message)
  const status = async (address: string) => (await page.request.get(address)).status()
  expect(await status(`${path}/compare?from=1&to=2`)).toBe(200)
  // Revision 2 is there, but it is another partner's.
  const others = `/events/${event.slug}/partners/other/compare`
  expect(await status(`${others}?from=1&to=2`)).toBe(404)
  for (const name of ["3", "0", "-1", "1.5", "first", "__proto__", "", "1&from=2"])
    expect(await status(`${path}/compare?from=${name}&to=head`), name).toBe(404)
  await page.goto(`${path}/compare?from=approved&to=head`)
  await expect(page.getByText("Nobody has approved this entry yet.")).toBeVisible()
  await page.goto(`${others}?from=published&to=head`)
  await expect(page.getByText("This entry is not public.")).toBeVisible()
  await page.goto(others)
  await expect(page.getByText("There are no differences.")).toBeVisible()
})

test("a restore says what becomes of the sign-off, which holds again for what was signed off", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const { partner, contacts } = makePartner(db, event, tier.id, "River Trust", {
    emails: ["kim@example.net"],
  })
  const [contact] = contacts
  if (!contact) throw new Error("no contact")
  send(db, partner.id)
  approveBy(db, contact)
  change(db, partner.id, { tagline: "Rivers first" })
  const path = `/events/${event.slug}/partners/${partner.slug}`
  await page.goto(`${path}/compare`)
  const first = page.getByRole("region", { name: "History" }).locator("ol > li").last()
  await expect(first).toContainText("Sent for review on")
  await expect(first).toContainText("Approved by")
  await page.getByRole("button", { name: "Restore revision 1" }).click()
  await expect(page.getByRole("dialog")).toContainText("so the sign-off holds again.")
  await page.getByRole("dialog").getByRole("button", { name: "Restore it" }).click()
  await expect(page).toHaveURL(/\?from=2&to=3$/u)
  await page.getByRole("button", { name: "Restore revision 2" }).click()
  await expect(page.getByRole("dialog")).toContainText("The sign-off that holds now lapses")
})

test("two hundred revisions come in pages, and a comparison reaches across them", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("viewer")
  const { path, partner } = published(db)
  for (let number = 2; number <= 120; number += 1) {
    change(db, partner.id, { tagline: `Motto ${number}` })
    db.$client
      .prepare("update revision set sealed_at = 1 where partner_id = ? and sealed_at is null")
      .run(partner.id)
  }
  await page.goto(`${path}/compare?from=1&to=head`)
  const rows = page.getByRole("region", { name: "History" }).locator("ol > li")
  await expect(rows).toHaveCount(50)
  await expect(page.getByText("Revision 1, on another page")).toBeVisible()
  await page.getByRole("link", { name: "Older revisions" }).click()
  await expect(page.getByText("Page 2 of 3")).toBeVisible()
  await page.getByRole("radio", { name: "To revision 60" }).check()
  await page.getByRole("button", { name: "Compare" }).click()
  await expect(page.getByRole("region", { name: "Tagline" }).getByRole("insertion")).toContainText("Motto 60")
  await expect(page).toHaveURL(/from=1&to=60$/u)
  expect((await page.request.get(`${path}/compare?page=4`)).status()).toBe(404)
})

/** An event with one public partner, whose address on the desk is `path`. */
function published(db: Db) {
  const { event, tier } = makeEvent(db)
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("River Trust", { description: fromPlainText("The trust looks after rivers.") }),
  })
  if (!added.ok) throw new Error(added.message)
  publish(db, SYSTEM, { eventId: event.id })
  const partner = getPartner(db, added.partner.id) as PartnerWithHead
  return { event, tier, partner, path: `/events/${event.slug}/partners/${partner.slug}` }
}

function change(db: Db, partnerId: number, given: Partial<Content>, actor: Actor = SYSTEM) {
  const { head } = getPartner(db, partnerId) as PartnerWithHead
  const saved = saveRevision(db, actor, {
    partnerId,
    base: baseOf(head),
    content: { ...head.content, ...given },
  })
  if (!saved.ok) throw new Error(saved.message)
}
