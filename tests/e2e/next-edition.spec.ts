import { findEvent } from "@/db/events"
import { addPartner, listPartners } from "@/db/partners"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { readLogo } from "@/lib/logo-intake"
import { tokenOf } from "../review-answers"
import { approveBy, contactIn, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

test("the next edition takes partners along, and each is asked whether its entry is still right", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("publisher")
  const { event, tier } = makeEvent(db, {}, ["Partners"], "approved")
  const place = { eventId: event.id, tierId: tier.id }
  const added = addPartner(db, SYSTEM, {
    ...place,
    content: partnerContent("River Trust", { tagline: "High water." }),
  })
  addPartner(db, SYSTEM, { ...place, content: partnerContent("Former Friend") })
  const read = await readLogo(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>',
    ),
  )
  if (!added.ok || !read.ok) throw new Error("the partner can't be made")
  setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: read.logo })
  const mina = contactIn(db, added.partner.id, "Mina Park")
  send(db, added.partner.id)
  approveBy(db, mina)
  publish(db, SYSTEM, { eventId: event.id })

  await page.goto(`/events/${event.slug}/settings`)
  await page.getByRole("link", { name: "Start the next edition" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start the next edition")
  await page.getByLabel("Title").fill(event.title)
  await expect(page.getByText("It has the title of the event that it starts from")).toBeVisible()
  await page.getByLabel("Title").fill("River Forum 2031")
  await expect(page.getByText("It has the title of the event")).toHaveCount(0)
  await expect(page.getByText("It has no dates yet")).toBeVisible()
  await page.getByLabel("Web address").fill(event.slug)
  await page.getByRole("checkbox", { name: /^Former Friend/u }).uncheck()
  await expect(page.getByText("1 partner with 1 contact will be in the new event")).toBeVisible()
  await page.getByRole("button", { name: "Start the edition" }).click()
  await expect(page.getByText(`already uses the address ${event.slug}. Choose another.`)).toBeVisible()
  const slug = `${event.slug}-next`
  await page.getByLabel("Web address").fill(slug)
  await page.getByRole("button", { name: "Start the edition" }).click()
  await expect(page).toHaveURL(new RegExp(`/events/${slug}/partners$`, "u"))
  await expect(page.getByRole("link", { name: "River Trust" })).toBeVisible()
  await expect(page.getByText("Former Friend")).toHaveCount(0)

  const next = findEvent(db, slug)
  const copy = listPartners(db, next?.id ?? 0)[0]
  const again = send(db, copy?.id ?? 0)
  expect(again.mails).toBe(1)
  await page.goto(`/events/${slug}/outbox`)
  await page.getByRole("link", { name: "Review request to Mina Park" }).click()
  await expect(
    page.getByText("River Forum 2031: is the entry of River Trust still right?").first(),
  ).toBeVisible()
  const contact = db.$client
    .prepare("select id from contact where partner_id = ?")
    .pluck()
    .get(copy?.id) as number
  await page.goto(`/review/${tokenOf(db, contact)}`)
  await expect(page.getByText(`It is the entry as it stood on the page of ${event.title}.`)).toBeVisible()
  // Name and role are known from last time: one click confirms.
  await page.getByRole("button", { name: "Approve", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Receipt: River Trust is approved")
})
