import { queueReminders } from "@/db/reminders"
import { approveBy } from "../reviews"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"
import { dueIn, makePartner, send } from "./sign-offs"

const DAY = 86_400_000

test("reminders follow the event's schedule as time passes, and stop with an answer", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const { partner, contacts } = makePartner(db, event, tier.id, "Delta", { emails: ["mina@delta.example"] })
  makePartner(db, event, tier.id, "Unasked", { emails: ["jo@unasked.example"] })
  send(db, event, partner.id)
  dueIn(db, event, 10)
  const outbox = page.getByRole("link", { name: "Reminder to Mina" })

  // What the server's clock job does each minute, at moments that the test chooses.
  expect(queueReminders(db, Date.now())).toBe(0)
  expect(queueReminders(db, Date.now() + 4 * DAY)).toBe(1)
  expect(queueReminders(db, Date.now() + 4 * DAY)).toBe(0)
  await page.goto(`/events/${event.slug}/outbox`)
  await expect(outbox).toHaveCount(1)
  await page.goto(`/events/${event.slug}/partners/delta/sign-off`)
  await expect(page.getByRole("region", { name: "What happened" })).toContainText("reminded")

  expect(queueReminders(db, Date.now() + 10 * DAY)).toBe(1)
  const [mina] = contacts
  if (mina) approveBy(db, mina)
  expect(queueReminders(db, Date.now() + 20 * DAY)).toBe(0)
  await page.goto(`/events/${event.slug}/outbox`)
  await expect(outbox).toHaveCount(2)
})
