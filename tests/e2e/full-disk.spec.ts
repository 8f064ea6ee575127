import { execFileSync, spawnSync } from "node:child_process"
import { rmSync } from "node:fs"
import type { Page } from "@playwright/test"
import { checkDatabase } from "@/db/check"
import type { Connection } from "@/db/client"
import { addPartner, findPartner } from "@/db/partners"
import { listReleases } from "@/db/release-list"
import { SYSTEM } from "@/domain/permissions"
import { fillDisk, mountSmallDisk } from "../small-disk"
import { savedStatus } from "./editing"
import { makeEvent, partnerContent } from "./events"
import { expect, PASSWORD, test as serverTest } from "./fixtures"
import { makeReview, svg } from "./reviews"
import { startServer } from "./server"

const test = serverTest.extend<object, { smallDisk: string | null }>({
  /** A small file system in memory, where this machine lets us mount one. */
  smallDisk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const disk = mountSmallDisk(24)
      await use(disk?.folder ?? null)
      disk?.unmount()
    },
    { scope: "worker" },
  ],
  server: [
    async ({ smallDisk }, use) => {
      const server = await startServer(smallDisk ? { DATA_DIR: smallDisk } : {})
      await use(server)
      await server.stop()
    },
    { scope: "worker" },
  ],
})

// The browser's own lines for what is refused.
test.use({ expectedErrors: [/status of 4(?:01|22|29)/u] })

test("a full disk is told in words everywhere, the desk goes on reading, and saves follow once there is room", async ({
  page,
  signIn,
  db,
  smallDisk,
}) => {
  test.skip(smallDisk === null, "No small file system can be mounted here (that needs root on Linux).")
  const the = await open(page, signIn, db)
  // What the journal has taken already could be written over.
  db.$client.pragma("wal_checkpoint(truncate)")
  const filler = fillDisk(smallDisk as string)
  await everythingIsRefused(page, the, "is full")
  rmSync(filler)
  await everythingWorks(page, the)
})

test("a disk that reports errors is told in words, and saves follow once it works", async ({
  page,
  signIn,
  db,
  server,
}) => {
  test.skip(!mayLimit(server.pid), "The size of files can't be limited here (that needs prlimit).")
  const the = await open(page, signIn, db)
  db.$client.pragma("wal_checkpoint(truncate)")
  limitFiles(server.pid, "4096:unlimited")
  await everythingIsRefused(page, the, "reported an error")
  limitFiles(server.pid, "unlimited:unlimited")
  await everythingWorks(page, the)
  expect(server.output()).toContain("the disk took no write: nothing was saved, and people were told so")
})

type Desk = Awaited<ReturnType<typeof open>>

async function open(page: Page, signIn: (role: "publisher") => Promise<{ email: string }>, db: Connection) {
  const { email } = await signIn("publisher")
  const { event, tier } = makeEvent(db)
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("River Trust"),
  })
  if (!added.ok) throw new Error(added.message)
  const review = makeReview(db, "Delta Province")
  const place = `/events/${event.slug}/partners/${added.partner.slug}`
  await page.goto(place)
  await expect(page.getByRole("textbox", { name: "Tagline" })).toBeEditable()
  const tagline = () => findPartner(db, event.id, added.partner.slug)?.head.content.tagline
  return { db, email, event, review, place, tagline, releases: () => listReleases(db, event.id).length }
}

/** Typing, an upload, a publish, a partner's approval and a sign-in; what is there can be read all the while. */
async function everythingIsRefused(page: Page, the: Desk, trouble: string) {
  await page.getByRole("textbox", { name: "Tagline" }).fill("Typed without room")
  await expect(page.getByText(`Paused: the disk of the server ${trouble}.`)).toBeInViewport()
  await page
    .getByLabel("Logo file")
    .setInputFiles({ name: "logo.svg", mimeType: "", buffer: Buffer.from(svg("#0a5")) })
  await expect(page.getByText(`The disk of the server ${trouble}: nothing was saved.`)).toBeVisible()

  const other = await page.context().newPage()
  const cookies = await other.context().cookies()
  await other.goto(`/events/${the.event.slug}/publish`)
  await other.getByRole("button", { name: "Publish 1 partner" }).click()
  await expect(other.getByText(`The disk of the server ${trouble}: nothing was saved.`)).toBeVisible()
  await other.goto(`/review/${the.review.token}`)
  await other.getByLabel("Your role").fill("Head of press")
  await other.getByRole("button", { name: "Approve" }).click()
  await expect(other.getByText(`The disk of the server ${trouble}: nothing was saved.`)).toBeVisible()
  await expect(other.getByLabel("Your role")).toHaveValue("Head of press")
  await other.context().clearCookies()
  await other.goto("/sign-in")
  await other.getByLabel("E-mail address").fill(the.email)
  await other.getByLabel("Password").fill(PASSWORD)
  await other.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(other.getByText("so nobody can sign in.")).toBeVisible()
  await other.context().addCookies(cookies)
  await other.close()

  expect([the.tagline(), the.releases()]).toEqual(["", 0])
  expect(checkDatabase(the.db)).toEqual([])
}

/** What was typed is saved by itself, without a restart. */
async function everythingWorks(page: Page, the: Desk) {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")))
  await expect(savedStatus(page)).toBeVisible()
  expect(the.tagline()).toBe("Typed without room")
  await page.goto(`/events/${the.event.slug}/publish`)
  await page.getByRole("button", { name: "Publish 1 partner" }).click()
  await expect.poll(() => the.releases()).toBe(1)
  expect(checkDatabase(the.db)).toEqual([])
}

function mayLimit(pid: number): boolean {
  return spawnSync("prlimit", [`--pid=${pid}`, "--fsize"]).status === 0
}

/** The system then answers writes beyond it with an error (EFBIG), which SQLite reports as one of the disk. */
function limitFiles(pid: number, fsize: string) {
  execFileSync("prlimit", [`--pid=${pid}`, `--fsize=${fsize}`])
}
