import { readFileSync, statSync } from "node:fs"
import { databaseFile } from "@/db/client"
import { letProofAge } from "./factors"
import { expect, PASSWORD, test } from "./fixtures"

test.use({ ownServer: true })

test("an owner makes, checks and takes away a backup, and the log of the installation tells of it", async ({
  page,
  signIn,
  server,
  db,
}) => {
  const owner = await signIn("owner")
  await page.goto("/events")
  await page.getByRole("button", { name: owner.name }).click()
  await page.getByRole("menuitem", { name: "Backups" }).click()
  await expect(page.getByRole("heading", { name: "Backups", level: 1 })).toBeVisible()

  await page.getByRole("button", { name: "Make a backup" }).click()
  await expect(page.getByText(/^A backup was made \([\d.]+ [KM]B\) and found sound\.$/u)).toBeVisible()
  const made = page.getByRole("listitem").filter({ hasText: "By hand" })
  await expect(made).toHaveCount(1)

  // Who signed in long ago is asked who is there, and by the route as well as by the page.
  letProofAge(db, owner.id)
  const address = (await made.locator("form").getAttribute("action")) ?? ""
  const early = await page.request.post(address, { headers: { origin: server.url } })
  expect([early.status(), await early.text()]).toEqual([
    403,
    "Nothing was changed. Confirm that it is you, then try again.",
  ])
  const download = page.waitForEvent("download")
  await made.getByRole("button").click()
  const confirm = page.getByRole("dialog", { name: "Confirm that it is you" })
  await confirm.getByLabel("Your password").fill(PASSWORD)
  await confirm.getByRole("button", { name: "Confirm" }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^greenroom-[\dTZ-]+\.db$/u)
  const bytes = readFileSync(await file.path())
  expect([
    bytes.subarray(0, 15).toString(),
    bytes.length > statSync(databaseFile(server.dataDir)).size / 4,
  ]).toEqual(["SQLite format 3", true])

  await page.getByRole("button", { name: "Check the data" }).click()
  await expect(page.getByText("Everything is as it was written:")).toBeVisible({ timeout: 30_000 })

  await page.goto("/activity")
  const lines = page.getByRole("main").getByRole("listitem")
  await expect(lines.filter({ hasText: owner.name })).toContainText([
    "checked the data: everything is as it was written",
    `downloaded the backup ${file.suggestedFilename()}`,
    "made a backup (",
    "signed in",
  ])
  await page.getByRole("link", { name: "Sign-ins" }).click()
  await expect(lines.filter({ hasText: "made a backup" })).toHaveCount(0)
})

test.describe("a wrong password", () => {
  test.use({ expectedErrors: [/401/u] })

  test("is told of in the log, once however often, and never the password", async ({
    page,
    signIn,
    browser,
    server,
    db,
  }) => {
    const owner = await signIn("owner")
    const stranger = await browser.newContext()
    const elsewhere = await stranger.newPage()
    await elsewhere.goto(`${server.url}/sign-in`)
    for (const guess of ["a guess of a stranger", "another guess of a stranger"]) {
      await elsewhere.getByLabel("E-mail address").fill(owner.email)
      await elsewhere.getByLabel("Password").fill(guess)
      await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click()
      await expect(elsewhere.getByRole("main").getByRole("alert")).toBeVisible()
    }
    await elsewhere.getByLabel("Password").fill(PASSWORD)
    await elsewhere.getByRole("button", { name: "Sign in", exact: true }).click()
    await expect(elsewhere.getByRole("heading", { name: "Events", level: 1 })).toBeVisible()
    await stranger.close()
    const line = page.getByRole("listitem").filter({ hasText: `Account: ${owner.name}` })
    await expect(async () => {
      await page.goto("/activity?what=sign-ins")
      await expect(line.filter({ hasText: "turned away" })).toHaveText(
        /turned away (?:a|2) sign-ins?, for/u,
        { timeout: 1000 },
      )
    }).toPass()
    const log = JSON.stringify(db.$client.prepare("select * from activity").all())
    expect(log).not.toMatch(/guess of a stranger|correct horse/u)
  })
})
