import { eq } from "drizzle-orm"
import { addPartner } from "@/db/partners"
import { event as eventTable, session } from "@/db/schema"
import { changePassword, setDisabled } from "@/db/staff"
import { codeAt } from "@/domain/one-time-codes"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent, partnerContent } from "./events"
import { addAuthenticator, letProofAge, signInByPassword, signOut, withApp } from "./factors"
import { expect, PASSWORD, test } from "./fixtures"

// The browser's own line for what is refused.
test.use({ expectedErrors: [/status of 40[134]/u] })

test("an authenticator app is set up, asked for at sign-in, replaced by a recovery code, and turned off", async ({
  page,
  signIn,
  db,
}) => {
  const me = await signIn("editor")
  await page.goto("/account")
  await page.getByRole("button", { name: "Set up", exact: true }).click()
  await expect(page.getByRole("img", { name: /QR code/u })).toBeVisible()
  const key = ((await page.locator("code").first().textContent()) ?? "").replaceAll(" ", "")
  expect(key).toMatch(/^[A-Z2-7]{32}$/u)
  await page.getByLabel("Code", { exact: true }).fill("000000")
  await page.getByRole("button", { name: "Turn on" }).click()
  await expect(page.getByText("This is not the code that the key gives now.")).toBeVisible()
  await page.getByLabel("Code", { exact: true }).fill(codeAt(key, Date.now()))
  await page.getByRole("button", { name: "Turn on" }).click()
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")
  await expect(codes).toHaveCount(10)
  const recovery = (await codes.first().textContent()) ?? ""
  await page.getByRole("button", { name: "I have kept them" }).click()
  await expect(page.getByText("10 of 10 left")).toBeVisible()

  await signOut(page, me.name)
  await signInByPassword(page, me.email)
  await expect(page.getByRole("heading", { level: 1, name: "Second step" })).toBeVisible()
  expect((await page.request.get("/events", { maxRedirects: 0 })).status()).toBe(307)
  await page.getByLabel("Code").fill("123456")
  await page.getByRole("button", { name: "Continue" }).click()
  await expect(page.getByText("This code is wrong, or was used before.")).toBeVisible()
  await page.getByLabel("Code").fill(recovery)
  await page.getByRole("button", { name: "Continue" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()

  letProofAge(db, me.id)
  await page.goto("/account")
  await expect(page.getByText("9 of 10 left")).toBeVisible()
  await page.getByRole("button", { name: "Turn off" }).click()
  await page
    .getByRole("dialog", { name: /Turn the authenticator/u })
    .getByRole("button", { name: "Turn off" })
    .click()
  const confirm = page.getByRole("dialog", { name: "Confirm that it is you" })
  await confirm.getByLabel("Your password").fill("not the password")
  await confirm.getByRole("button", { name: "Confirm" }).click()
  await expect(confirm.getByText("This is not your password.")).toBeVisible()
  await confirm.getByLabel("Your password").fill(PASSWORD)
  await confirm.getByRole("button", { name: "Confirm" }).click()
  await expect(page.getByRole("button", { name: "Set up", exact: true })).toBeVisible()
})

test("a passkey signs in by itself, is a second step after the password, and confirms its removal", async ({
  page,
  context,
  signIn,
  db,
}) => {
  await addAuthenticator(context, page)
  const me = await signIn("editor")
  await page.goto("/account")
  await page.getByRole("button", { name: "Add a passkey" }).click()
  await page.getByLabel("Name of the passkey").fill("Laptop")
  await page.getByRole("button", { name: "Add the passkey" }).click()
  await expect(page.getByRole("list", { name: "Recovery codes" })).toBeVisible()
  await page.getByRole("button", { name: "I have kept them" }).click()
  await page.getByRole("button", { name: "Rename Laptop" }).click()
  const rename = page.getByRole("dialog", { name: "Rename the passkey" })
  await rename.getByLabel("Name").fill("Blue laptop")
  await rename.getByRole("button", { name: "Rename" }).click()
  await expect(page.getByText("Blue laptop", { exact: true })).toBeVisible()

  await signOut(page, me.name)
  await page.getByRole("button", { name: "Sign in with a passkey" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
  await signOut(page, me.name)
  await signInByPassword(page, me.email)
  await page.getByRole("button", { name: "Use a passkey" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()

  letProofAge(db, me.id)
  await page.goto("/account")
  await page.getByRole("button", { name: "Remove Blue laptop" }).click()
  await page
    .getByRole("dialog", { name: /Remove the passkey/u })
    .getByRole("button", { name: "Remove" })
    .click()
  const confirm = page.getByRole("dialog", { name: "Confirm that it is you" })
  await confirm.getByRole("button", { name: "Use a passkey" }).click()
  await confirm.getByRole("button", { name: "Use a passkey" }).click()
  await expect(page.getByRole("button", { name: "Add a passkey" })).toBeVisible()
  await expect(page.getByText("Blue laptop")).toHaveCount(0)
})

test("who was signed out while typing shows the second factor inside the page, and the save goes on", async ({
  page,
  signIn,
  db,
}) => {
  const me = await signIn("editor")
  const app = withApp(db, me.id)
  const { event, tier } = makeEvent(db)
  const content = partnerContent("Delta Province", { tagline: "Typed" })
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  await page.goto(`/events/${event.slug}/partners/${added.partner.slug}`)
  const tagline = page.getByLabel("Tagline")
  await expect(tagline).toHaveValue("Typed")
  db.update(session).set({ endedAt: Date.now() }).where(eq(session.userId, me.id)).run()
  await tagline.focus()
  await page.keyboard.press("End")
  await tagline.pressSequentially(" signed out")
  const dialog = page.getByRole("dialog", { name: "You are signed out" })
  await dialog.getByLabel("Password").fill(PASSWORD)
  await dialog.getByRole("button", { name: "Sign in" }).click()
  await dialog.getByLabel("Code").fill(app.nextCode())
  await dialog.getByRole("button", { name: "Continue" }).click()
  await expect(dialog).toHaveCount(0)
  const saved = db.$client
    .prepare("select json_extract(content, '$.tagline') from revision where partner_id = ? order by id desc")
    .pluck()
  await expect.poll(() => saved.get(added.partner.id)).toBe("Typed signed out")
})

test("an event that asks for a second factor is closed to a session without one, in pages, routes and actions", async ({
  page,
  signIn,
  db,
}) => {
  const me = await signIn("publisher")
  const { event, tier } = makeEvent(db)
  const content = partnerContent("Walled Garden")
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  const home = `/events/${event.slug}`
  await page.goto(`${home}/settings`)
  await expect(page.getByText("You need a second factor yourself first")).toBeVisible()
  await page.goto(`${home}/partners/${added.partner.slug}`)
  await expect(page.getByLabel("Tagline")).toBeVisible()

  db.update(eventTable).set({ requiresSecondFactor: true }).where(eq(eventTable.id, event.id)).run()
  await page.getByLabel("Tagline").pressSequentially("typed before")
  await expect(page.getByText("This event lets in only those who showed a second factor.")).toBeVisible()
  for (const [address, status] of [
    [`${home}/preview/`, 404],
    [`${home}/press-pack`, 404],
    [`${home}/activity/export`, 404],
    [`/api/partners/${added.partner.id}/presence`, 403],
    [`/api/events/${event.slug}/spelling`, 404],
  ] as const) {
    const headers = { "sec-fetch-site": "same-origin" }
    const data = { window: "anywindow", state: "reading" }
    const answer = address.startsWith("/api")
      ? await page.request.post(address, { headers, data })
      : await page.request.get(address)
    expect(answer.status(), address).toBe(status)
  }
  expect(await (await page.request.get("/api/find?q=walled")).text()).not.toContain("Walled Garden")
  page.on("dialog", (question) => void question.accept())
  await page.goto(`${home}/partners`)
  await expect(
    page.getByRole("heading", { level: 1, name: "This event asks for a second factor" }),
  ).toBeVisible()
  await expect(page.getByRole("navigation", { name: "Event" }).getByRole("link")).toHaveCount(0)

  const app = withApp(db, me.id)
  await page.reload()
  await page.getByLabel("Code").fill(app.nextCode())
  await page.getByRole("button", { name: "Confirm" }).click()
  await expect(page.getByRole("link", { name: "Settings", exact: true })).toBeVisible()
  await page.goto(`${home}/settings`)
  await page.getByLabel("Ask for a second factor").uncheck()
  await expect(page.getByLabel("Ask for a second factor")).not.toBeChecked()
})

test("a kept cookie opens nothing once its session has ended, on pages, in routes and in actions", async ({
  page,
  browser,
  server,
  signIn,
  db,
}) => {
  const { event } = makeEvent(db)
  const ends: Record<string, (id: number) => Promise<unknown> | unknown> = {
    "signing out": async () => {
      const other = await browser.newContext({ storageState: await page.context().storageState() })
      const { csrfToken } = await (await other.request.get(`${server.url}/api/auth/csrf`)).json()
      const asked = { form: { csrfToken, json: "true" }, headers: { origin: server.url } }
      expect((await other.request.post(`${server.url}/api/auth/signout`, asked)).status()).toBe(200)
      await other.close()
    },
    disabling: (id) => setDisabled(db, SYSTEM, { memberId: id, disabled: true }),
    "a change of password": (id) => changePassword(db, { id, role: "editor" }, "another hash"),
    "two hours without use": (id) =>
      db
        .update(session)
        .set({ seenAt: Date.now() - 2 * 3_600_000 - 1000, createdAt: Date.now() - 3 * 3_600_000 })
        .where(eq(session.userId, id))
        .run(),
    "twelve hours": (id) =>
      db
        .update(session)
        .set({ createdAt: Date.now() - 12 * 3_600_000 - 1000 })
        .where(eq(session.userId, id))
        .run(),
  }
  for (const [what, end] of Object.entries(ends)) {
    const me = await signIn("editor")
    await page.goto("/account")
    await expect(page.getByRole("heading", { name: "Where you are signed in" })).toBeVisible()
    expect((await page.request.get("/events", { maxRedirects: 0 })).status(), what).toBe(200)
    await end(me.id)
    expect((await page.request.get("/events", { maxRedirects: 0 })).status(), what).toBe(307)
    expect((await page.request.get("/api/find?q=a")).status(), what).toBe(401)
    expect((await page.request.get(`/events/${event.slug}/preview/`)).status(), what).toBe(404)
    await page.getByRole("button", { name: "Set up", exact: true }).click()
    await expect(
      page
        .getByText("You are signed out.")
        .or(page.getByRole("heading", { name: "Sign in", level: 1 }))
        .first(),
    ).toBeVisible()
    await expect(page.getByRole("img", { name: /QR code/u })).toHaveCount(0)
  }
})
