import { eq } from "drizzle-orm"
import { user } from "@/db/schema"
import { findMember, setDisabled } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { letProofAge } from "./factors"
import { expect, PASSWORD, test } from "./fixtures"
import { startServer } from "./server"

test("the set-up link makes the first owner once, and the owner can sign out and in again", async ({
  browser,
}) => {
  const server = await startServer()
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  try {
    await page.goto(server.setUpLink ?? "")
    await page.getByRole("button", { name: "Create the owner’s account" }).click()
    await expect(page.getByText("Enter a name.")).toBeVisible()
    await page.getByLabel("Your name").fill("Mina Park")
    await page.getByLabel("E-mail address").fill("Mina@Example.org")
    await page.getByLabel("Password").fill("short")
    await page.getByRole("button", { name: "Create the owner’s account" }).click()
    await expect(page.getByText("Use at least 12 characters.")).toBeVisible()
    await expect(page.getByLabel("Your name")).toHaveValue("Mina Park")
    await page.getByLabel("Password").fill(PASSWORD)
    await page.getByRole("button", { name: "Create the owner’s account" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()

    const again = await page.request.get(server.setUpLink ?? "")
    expect(again.status()).toBe(404)
    await page.getByRole("button", { name: "Mina Park" }).click()
    await page.getByRole("menuitem", { name: "Sign out" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible()
    await page.getByLabel("E-mail address").fill("mina@example.org")
    await page.getByLabel("Password").fill("not the password")
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(page.getByText("E-mail address or password is wrong.")).toBeVisible()
    await page.getByLabel("Password").fill(PASSWORD)
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
  } finally {
    await context.close()
    await server.stop()
  }
})

test("a disabled account is out at once", async ({ page, signIn, db }) => {
  const member = await signIn("editor")
  await page.goto("/events")
  await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
  setDisabled(db, SYSTEM, { memberId: member.id, disabled: true })
  await page.reload()
  await expect(page).toHaveURL(/\/sign-in$/u)
})

test("a changed password ends the sessions elsewhere and keeps the one that changed it", async ({
  page,
  signIn,
  browser,
  server,
}) => {
  const member = await signIn("viewer")
  const elsewhere = await browser.newContext({ baseURL: server.url })
  const other = await elsewhere.newPage()
  await other.goto("/sign-in")
  await other.getByLabel("E-mail address").fill(member.email)
  await other.getByLabel("Password").fill(PASSWORD)
  await other.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(other.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()

  await page.goto("/account")
  await page.getByLabel("Current password").fill(PASSWORD)
  await page.getByLabel("New password").fill("another four plain words")
  await page.getByRole("button", { name: "Change password" }).click()
  await expect(page.getByText("Your password is changed.")).toBeVisible()
  await page.goto("/events")
  await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
  await other.reload()
  await expect(other).toHaveURL(/\/sign-in$/u)
  await elsewhere.close()
})

test("without a mail server an owner passes links on, changes roles, disables and removes accounts", async ({
  page,
  signIn,
  browser,
  server,
  db,
}) => {
  const owner = await signIn("owner")
  await page.goto("/staff")
  await expect(page.getByText("No mail server is set up, so you get a link here")).toBeVisible()
  await page.getByLabel("Name", { exact: true }).fill("Jun Seo")
  await page.getByLabel("E-mail address").fill("jun@example.org")
  await page.getByRole("button", { name: "Make an invitation link" }).click()
  await expect(page.getByText("Pass this link on to Jun Seo.")).toBeVisible()
  const link = (await page.getByText(/\/invitation\//u).textContent()) ?? ""
  expect(link.startsWith(`${server.url}/invitation/`)).toBe(true)
  await expect(page.getByRole("listitem").filter({ hasText: "Jun Seo" })).toContainText("Passed on by hand")

  const elsewhere = await browser.newContext()
  const jun = await elsewhere.newPage()
  await jun.goto(link)
  await expect(jun.getByRole("heading", { name: "You are invited" })).toBeVisible()
  await expect(jun.getByLabel("Your name")).toHaveValue("Jun Seo")
  await jun.getByLabel("Password").fill("jun seo greenroom")
  await expect(jun.getByText("This is made of your name, your address or “Greenroom”.")).toBeVisible()
  await jun.getByRole("button", { name: "Accept the invitation" }).click()
  await expect(jun.getByLabel("Password")).toHaveAttribute("aria-invalid", "true")
  await jun.getByLabel("Password").fill(PASSWORD)
  await expect(jun.getByText("Strong", { exact: true })).toBeVisible()
  await jun.getByRole("button", { name: "Accept the invitation" }).click()
  await expect(jun.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()

  await page.reload()
  await page.getByLabel("Role of Jun Seo").selectOption("publisher")
  await expect(page.getByLabel("Role of Jun Seo")).toHaveValue("publisher")
  await page.getByRole("button", { name: "Disable Jun Seo" }).click()
  await expect(page.getByRole("button", { name: "Enable Jun Seo" })).toBeVisible()
  await page.getByRole("button", { name: "Enable Jun Seo" }).click()
  await expect(page.getByRole("button", { name: "Disable Jun Seo" })).toBeVisible()
  await page.getByRole("button", { name: "More for Jun Seo" }).click()
  await page.getByRole("menuitem", { name: "Help with a forgotten password…" }).click()
  await page.getByRole("button", { name: "Make the link" }).click()
  await expect(page.getByRole("dialog").getByText(`${server.url}/reset/`)).toBeVisible()
  await page.getByRole("button", { name: "Close" }).click()

  db.update(user).set({ totpSecret: "A", totpSince: 1 }).where(eq(user.email, "jun@example.org")).run()
  await page.reload()
  letProofAge(db, owner.id)
  await page.getByRole("button", { name: "More for Jun Seo" }).click()
  await page.getByRole("menuitem", { name: "Help with a lost second factor…" }).click()
  await page.getByRole("button", { name: "Take the second factors off" }).click()
  const confirm = page.getByRole("dialog", { name: "Confirm that it is you" })
  await confirm.getByLabel("Your password").fill(PASSWORD)
  await confirm.getByRole("button", { name: "Confirm" }).click()
  await expect(page.getByRole("dialog")).toHaveCount(0)
  expect(findMember(db, "jun@example.org")?.totpSince).toBeNull()

  await page.getByRole("button", { name: "More for Jun Seo" }).click()
  await page.getByRole("menuitem", { name: "Remove…" }).click()
  await page.getByRole("button", { name: "Remove the account" }).click()
  await expect(page.getByText("jun@example.org")).toHaveCount(0)

  await jun.goto(`${server.url}/forgot`)
  await expect(jun.getByText("This Greenroom has no mail server, so it can’t send you a link.")).toBeVisible()
  await elsewhere.close()
})

test("nobody but an owner finds the staff page", async ({ page, signIn }) => {
  await signIn("publisher")
  const response = await page.request.get("/staff")
  expect(response.status()).toBe(404)
})
