import { databaseFile, openDatabase } from "@/db/client"
import { addMember, findMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { type Inbox, openInbox } from "../lib/smtp-inbox"
import { expect, PASSWORD, test } from "./fixtures"
import { type RunningServer, startServer } from "./server"

const NEW_PASSWORD = "seven quiet herons wade"

test("by mail: invited, let in, a forgotten password, a new address, and a link to sign in", async ({
  page,
  passwordHash,
}) => {
  test.setTimeout(120_000)
  const inbox = await openInbox()
  const server = await startServer({ SMTP_URL: inbox.url })
  const db = openDatabase(databaseFile(server.dataDir))
  try {
    const owner = { name: "Mina Park", email: "mina@example.org", role: "owner" as const, passwordHash }
    if (!addMember(db, SYSTEM, owner).ok) throw new Error("no owner")
    const mailTo = (email: string, subject: string) => arrived(inbox, server, email, subject)

    await page.goto(`${server.url}/sign-in`)
    await page.getByLabel("E-mail address").fill(owner.email)
    await page.getByLabel("Password").fill(PASSWORD)
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
    await page.goto(`${server.url}/staff`)
    await page.getByLabel("Name", { exact: true }).fill("Jun Seo")
    await page.getByLabel("E-mail address").fill("jun@example.org")
    await page.getByRole("button", { name: "Send the invitation" }).click()
    await expect(page.getByText("Jun Seo gets a mail with a link")).toBeVisible()
    const invitation = await mailTo("jun@example.org", "Mina Park invites you to Greenroom")
    await page.context().clearCookies()

    // A mail scanner opens the link before its reader does.
    for (let scans = 0; scans < 2; scans += 1)
      expect((await page.request.get(invitation.link)).status()).toBe(200)
    await page.goto(invitation.link)
    await page.getByLabel("Password").fill(PASSWORD)
    await page.getByRole("button", { name: "Accept the invitation" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
    expect((await page.request.get(invitation.link)).status()).toBe(404)

    await page.goto(`${server.url}/forgot`)
    await page.getByLabel("E-mail address").fill("nobody@example.org")
    await page.getByRole("button", { name: "Send me a link" }).click()
    await expect(page.getByText("If nobody@example.org has an account here")).toBeVisible()
    await page.getByRole("button", { name: "Enter another address" }).click()
    await page.getByLabel("E-mail address").fill("jun@example.org")
    await page.getByRole("button", { name: "Send me a link" }).click()
    await expect(page.getByText("If jun@example.org has an account here")).toBeVisible()
    const reset = await mailTo("jun@example.org", "Set a new password for Greenroom")
    await page.goto(reset.link)
    await page.getByLabel("New password").fill(NEW_PASSWORD)
    await page.getByRole("button", { name: "Set the new password" }).click()
    await expect(page.getByText("Your new password is set.")).toBeVisible()
    await mailTo("jun@example.org", "Your password for Greenroom was changed")
    await page.getByRole("link", { name: "Sign in with it" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible()
    await page.getByLabel("E-mail address").fill("jun@example.org")
    await page.getByLabel("Password").fill(NEW_PASSWORD)
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()

    await page.goto(`${server.url}/account`)
    await page.getByLabel("New e-mail address").fill("seo@example.org")
    await page.getByLabel("Your password", { exact: true }).fill("not my password")
    await page.getByRole("button", { name: "Send the link" }).click()
    await expect(page.getByText("This is not your current password.")).toBeVisible()
    await page.getByLabel("Your password", { exact: true }).fill(NEW_PASSWORD)
    await page.getByRole("button", { name: "Send the link" }).click()
    await expect(page.getByText("Follow the link that is on its way to seo@example.org.")).toBeVisible()
    const confirmation = await mailTo("seo@example.org", "Confirm your new address for Greenroom")
    await mailTo("jun@example.org", "A new address was entered for your Greenroom account")
    await page.goto(confirmation.link)
    expect(findMember(db, "seo@example.org")).toBeNull()
    await page.getByRole("button", { name: "Use this address" }).click()
    await expect(page.getByText("seo@example.org is your address from now on.")).toBeVisible()
    for (const email of ["jun@example.org", "seo@example.org"])
      await mailTo(email, "The address of your Greenroom account was changed")

    await page.context().clearCookies()
    await page.goto(`${server.url}/sign-in`)
    await page.getByRole("link", { name: "Get a link by mail to sign in" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Sign in by mail" })).toBeVisible()
    await page.getByLabel("E-mail address").fill("seo@example.org")
    await page.getByRole("button", { name: "Send me a link" }).click()
    const signIn = await mailTo("seo@example.org", "Your link to sign in to Greenroom")
    await page.goto(signIn.link)
    await page.getByRole("button", { name: "Sign in as Jun Seo" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
    expect((await page.request.get(signIn.link)).status()).toBe(404)
    expect(inbox.received.flatMap(({ to }) => to)).not.toContain("nobody@example.org")
    expect(server.output()).not.toContain(tokenOf(signIn.link))
    await page.goto("about:blank")
  } finally {
    db.$client.close()
    await server.stop()
    await inbox.close()
  }
})

/** The newest mail with this subject to this address, once it has come, and the link in it. */
async function arrived(
  inbox: Inbox,
  server: RunningServer,
  email: string,
  subject: string,
): Promise<{ link: string }> {
  const found = () =>
    inbox.received.findLast(({ to, mail }) => to.includes(email) && mail.subject === subject)
  await expect
    .poll(() => found() !== undefined, { message: `“${subject}” to ${email}`, timeout: 30_000 })
    .toBe(true)
  const text = found()?.mail.text ?? ""
  return { link: text.match(new RegExp(`${server.url}/\\S+`, "u"))?.[0] ?? "" }
}

function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf("/") + 1)
}
