import { eq, isNull } from "drizzle-orm"
import type { Connection } from "@/db/client"
import { runDueSchedules } from "@/db/due-schedules"
import { addPartner, findPartner } from "@/db/partners"
import { baseOf, saveRevision } from "@/db/revisions"
import { event as events, schedule as schedules } from "@/db/schema"
import { changeRole } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

const DAY = 86_400_000

/** A public address is asked without the browser's cache, as a reader would who comes for the first time. */
type Ask = { get: (path: string) => Promise<{ status: () => number; text: () => Promise<string> }> }
const shown = async (request: Ask, path: string) => {
  const answer = await request.get(path)
  return answer.status() === 200 ? await answer.text() : answer.status()
}

/** The day in two weeks, and nine o'clock of it in Seoul as a moment. */
function inTwoWeeks() {
  const day = new Date(Date.now() + 14 * DAY).toISOString().slice(0, 10)
  return { day, nine: Date.parse(`${day}T00:00:00Z`) }
}

function seoulEvent(db: Connection) {
  const { event, tier } = makeEvent(db)
  // What other tests in this worker's database left to the clock would be due by then as well.
  db.update(schedules).set({ cancelledAt: Date.now() }).where(isNull(schedules.doneAt)).run()
  db.update(events).set({ timeZone: "Asia/Seoul" }).where(eq(events.id, event.id)).run()
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Alpha") })
  return { event, publicPath: `/e/${event.slug}/`, deskPath: `/events/${event.slug}/publish` }
}

test("a publish and an unpublish happen when the clock says so, and going back undoes them", async ({
  page,
  signIn,
  db,
}) => {
  const { name } = await signIn("publisher")
  const { event, publicPath, deskPath } = seoulEvent(db)
  const { day, nine } = inTwoWeeks()
  await page.goto(deskPath)
  const dialog = page.getByRole("dialog")
  const scheduled = page.getByRole("region", { name: "Scheduled" })
  const schedule = async (action: string, time: string) => {
    await page.getByRole("button", { name: "Schedule…" }).click()
    await dialog.getByRole("radio", { name: new RegExp(`^${action}`, "u") }).check()
    await dialog.getByLabel("Day").fill(day)
    await dialog.getByLabel("Time").fill(time)
    await expect(dialog).toContainText(`, ${time} (Asia/Seoul), for you `)
    await dialog.getByRole("button", { name: "Schedule" }).click()
  }

  // In the browser's zone, Berlin, it is another hour; what counts are Seoul's clocks.
  await schedule("Publish", "09:00")
  await expect(scheduled.getByRole("listitem")).toHaveCount(1)
  await expect(scheduled).toContainText("09:00 (Asia/Seoul)")
  await expect(scheduled).toContainText(`Asked for by ${name}`)
  await schedule("Unpublish", "09:00")
  await expect(dialog).toContainText("A publish is scheduled for this minute already.")
  await dialog.getByLabel("Time").fill("08:00")
  await expect(dialog).toContainText("This comes before the publish on")
  await dialog.getByLabel("Time").fill("18:00")
  await dialog.getByRole("button", { name: "Schedule" }).click()
  await expect(scheduled.getByRole("listitem")).toHaveCount(2)
  await schedule("Unpublish", "20:00")
  await expect(scheduled.getByRole("listitem")).toHaveCount(3)
  await scheduled.getByRole("button", { name: "Cancel the scheduled unpublish" }).last().click()
  await expect(scheduled.getByRole("listitem").first()).toContainText("Publish on")
  await expect(scheduled.getByRole("button", { name: /^Cancel/u })).toHaveCount(2)

  // What the server's clock job does each minute, at moments that the test chooses.
  expect(runDueSchedules(db, nine - 1)).toBe(0)
  expect(await shown(page.request, publicPath)).toBe(404)
  expect(runDueSchedules(db, nine)).toBe(1)
  expect(await shown(page.request, publicPath)).toContain("Alpha")
  expect(runDueSchedules(db, nine + 20 * 3_600_000)).toBe(1)
  expect(await shown(page.request, publicPath)).toBe(404)

  await page.reload()
  await scheduled.getByText("What became of earlier ones").click()
  await expect(scheduled).toContainText("Published 1 partner as release 1.")
  await expect(scheduled).toContainText("Took the event off the public site. It came 11 hours late")
  await expect(scheduled).toContainText("Cancelled on")
  await page.getByRole("button", { name: "Make release 1 public" }).click()
  await page.getByRole("button", { name: "Make it public" }).click()
  await expect(page.getByRole("region", { name: "Public page" })).toContainText("Release 1 is public")
  expect(await shown(page.request, publicPath)).toContain("Alpha")

  // The list of releases leads to what a release changed.
  const alpha = findPartner(db, event.id, "alpha")
  if (!alpha) throw new Error("Alpha is missing")
  const content = { ...alpha.head.content, tagline: "First of all" }
  saveRevision(db, SYSTEM, { partnerId: alpha.id, base: baseOf(alpha.head), content })
  await page.reload()
  await page.getByRole("button", { name: "Publish 1 change" }).click()
  await page.getByText("1 changed", { exact: false }).click()
  await page.getByRole("link", { name: "Compare what changed of Alpha" }).click()
  await expect(page.getByRole("region", { name: "What changed" })).toContainText("First of all")
})

test("what could not be published on time cannot be missed", async ({
  page,
  signIn,
  db,
  browser,
  server,
}) => {
  const asker = await browser.newContext({ baseURL: server.url })
  const { id } = await signIn("publisher", asker)
  await signIn("owner")
  const { publicPath, deskPath } = seoulEvent(db)
  const { day, nine } = inTwoWeeks()
  const askerPage = await asker.newPage()
  await askerPage.goto(deskPath)
  await askerPage.getByRole("button", { name: "Schedule…" }).click()
  const dialog = askerPage.getByRole("dialog")
  await dialog.getByLabel("Day").fill(day)
  await dialog.getByLabel("Time").fill("09:00")
  await dialog.getByRole("button", { name: "Schedule" }).click()
  await expect(askerPage.getByText("A publish is scheduled for")).toBeVisible()
  await asker.close()
  changeRole(db, SYSTEM, { memberId: id, role: "viewer" })
  expect(runDueSchedules(db, nine)).toBe(1)
  expect(await shown(page.request, publicPath)).toBe(404)

  await page.goto(deskPath.replace("/publish", ""))
  await page.getByRole("link", { name: "Preview and publish 1 to look at" }).click()
  const failure = page.getByRole("alert").filter({ hasText: "did not happen" })
  await expect(failure).toContainText("09:00 (Asia/Seoul) did not happen. Not published. Publisher")
  await expect(failure).toContainText("may no longer publish.")
  await failure.getByRole("button", { name: "I have seen this" }).click()
  await expect(failure).toHaveCount(0)
  await expect(page.getByRole("link", { name: "Preview and publish", exact: true })).toBeVisible()
})
