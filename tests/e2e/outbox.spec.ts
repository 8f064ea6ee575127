import { encode } from "next-auth/jwt"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { addMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { openInbox } from "../lib/smtp-inbox"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"
import { queueMails, queueReceipt, queueReview } from "./mails"
import { startServer } from "./server"

test.use({ permissions: ["clipboard-read", "clipboard-write"] })

test("without a mail server, a link is copied and the mail marked as sent by hand", async ({
  page,
  signIn,
  db,
  server,
}) => {
  await signIn("editor")
  const { event } = makeEvent(db)
  const { token } = queueReview(db, event, { name: "Delta Province", to: "Mina Park" })
  await page.goto(`/events/${event.slug}/partners`)
  await page.getByRole("navigation", { name: "Event" }).getByRole("link", { name: "Outbox" }).click()
  await expect(page.getByText("No mail server is set up, so mails wait here.")).toBeVisible()
  await expect(page.getByText("1 mail waiting to be sent")).toBeVisible()

  await page.getByRole("button", { name: "Copy link for Mina Park" }).click()
  await expect(page.getByRole("button", { name: "✓ Copied" })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`${server.url}/review/${token}`)

  await page.getByRole("button", { name: "Mark as sent by hand to Mina Park" }).click()
  await expect(page.getByText(/Sent by hand/u)).toBeVisible()
  await expect(page.getByText("No mail waits.")).toBeVisible()
  await expect(page.getByRole("button", { name: /Copy|Mark/u })).toHaveCount(0)
  expect(await page.content()).not.toContain(token)
})

test("a mail is read as it looks and as plain text, without its link", async ({
  page,
  signIn,
  db,
  server,
}) => {
  await signIn("editor")
  const { event } = makeEvent(db)
  const { token } = queueReview(db, event, { name: "Delta Province", to: "Mina <b>Park</b>" })
  await page.goto(`/events/${event.slug}/outbox`)
  await page.getByRole("link", { name: "Review request to Mina <b>Park</b>" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${event.title}: please approve the entry of Delta Province`,
  )
  const looks = page.frameLocator("iframe")
  await expect(looks.getByText("Hello Mina <b>Park</b>,")).toBeVisible()
  await expect(looks.getByText("by Friday 12 February 2027")).toBeVisible()
  await expect(looks.locator("a[href]")).toHaveCount(0)
  await expect(page.locator("iframe")).toHaveAttribute("sandbox", "")
  await expect(page.locator("pre")).toContainText("Read the entry:\n[personal link]")

  await page.getByRole("button", { name: "Copy the text for Mina <b>Park</b>" }).click()
  await expect(page.getByRole("button", { name: "✓ Copied" })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `Read the entry:\n${server.url}/review/${token}\n`,
  )
})

test("what did not surely arrive is said on top and in the tab, with what to do", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event } = makeEvent(db)
  queueMails(db, event)
  await page.goto(`/events/${event.slug}/partners`)
  await page.getByRole("link", { name: "Outbox 3 to look at" }).click()
  await expect(page.getByText("3 mails did not surely arrive.")).toBeVisible()
  await page.getByRole("link", { name: "Look at them" }).click()
  await expect(page.getByRole("list").last().getByRole("listitem")).toHaveCount(3)
  await expect(page.getByText(/Refused Province a new link instead/u)).toBeVisible()
  await expect(page.getByText(/it may have arrived\. Ask Contact of Uncertain Province/u)).toBeVisible()

  await page.getByRole("button", { name: "Send again to Mina Park" }).click()
  await expect(page.getByText("2 mails did not surely arrive.")).toBeVisible()
  await page.getByRole("button", { name: "Mark as sent by hand to Contact of Uncertain Province" }).click()
  await expect(page.getByText("1 mail did not surely arrive.")).toBeVisible()
  await expect(page.getByRole("link", { name: "Outbox 1 to look at" })).toBeVisible()
})

test("an editor tests nothing, a viewer sees no Outbox", async ({ page, signIn, db }) => {
  const { event } = makeEvent(db)
  queueReview(db, event, { name: "Delta Province" })
  await signIn("editor")
  await page.goto(`/events/${event.slug}/outbox`)
  await expect(page.getByRole("heading", { name: "Outbox" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Send me a test" })).toHaveCount(0)
  await page.context().clearCookies()
  await signIn("viewer")
  await page.goto(`/events/${event.slug}/partners`)
  await expect(page.getByRole("link", { name: /Outbox/u })).toHaveCount(0)
})

test("a test without a mail server says that it waits", async ({ page, signIn, db }) => {
  await signIn("publisher")
  const { event } = makeEvent(db)
  await page.goto(`/events/${event.slug}/outbox`)
  await expect(page.getByText("Nothing has been sent yet")).toBeVisible()
  await page.getByRole("button", { name: "Send me a test" }).click()
  await expect(page.getByText("Your test waits: no mail server is set up.")).toBeVisible()
})

test("with a mail server, what waits goes out by itself, and a test arrives", async ({
  page,
  passwordHash,
}) => {
  test.setTimeout(120_000)
  const inbox = await openInbox()
  const server = await startServer({ SMTP_URL: inbox.url, MAIL_FROM: "team@forum.example" })
  const db = openDatabase(databaseFile(server.dataDir))
  try {
    const email = await signInTo(db, server.url, page.context(), passwordHash)
    const { event } = makeEvent(db)
    const { token } = queueReview(db, event, { name: "Delta Province", to: "Mina Park" })
    await expect.poll(() => inbox.received.length).toBe(1)
    expect(inbox.received[0]?.mail.from).toMatchObject({ name: event.title, address: "team@forum.example" })
    expect(inbox.received[0]?.mail.text).toContain(`${server.url}/review/${token}`)

    await page.goto(`${server.url}/events/${event.slug}/outbox`)
    await expect(page.getByText("No mail server is set up")).toHaveCount(0)
    await expect(page.getByRole("listitem").filter({ hasText: "Mina Park" }).getByText("Sent")).toBeVisible()
    await expect(page.getByRole("button", { name: /^Copy/u })).toHaveCount(0)

    await page.getByRole("button", { name: "Send me a test" }).click()
    await expect(page.getByText(`The mail server took your test.`)).toBeVisible()
    expect(inbox.received[1]).toMatchObject({ to: [email], mail: { subject: "Test mail from Greenroom" } })
    await expect(page.getByRole("link", { name: "Test to Post Master" })).toBeVisible()

    await inbox.close()
    await page.getByRole("button", { name: "Send me a test" }).click()
    await expect(page.getByText(/^Waiting\. Tried 1 time; .*ECONNREFUSED/u)).toBeVisible()
    queueReceipt(db, event)
    await page.goto("about:blank")
    expect(await server.stop()).toBe(0)
  } finally {
    db.$client.close()
    await server.stop()
    await inbox.close()
  }
})

/** Signs the browser in at a server of the test's own; gives the address of whom. */
async function signInTo(
  db: Connection,
  url: string,
  context: { addCookies: (cookies: { name: string; value: string; url: string }[]) => Promise<void> },
  passwordHash: string,
): Promise<string> {
  const email = "post@example.org"
  const added = addMember(db, SYSTEM, { name: "Post Master", email, role: "owner", passwordHash })
  if (!added.ok) throw new Error(added.message)
  const token = { sid: startSession(db, { id: added.id, passwordHash }) }
  const value = await encode({ token, secret: sessionSecret(db) })
  await context.addCookies([{ name: "greenroom-session", value, url }])
  return email
}
