import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { chromium } from "@playwright/test"
import Sqlite from "better-sqlite3"

const OUT = "/tmp/acc-shots"
async function start(env, dataDir) {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", SAMPLE_EVENT: "off", DATA_DIR: dataDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let out = ""
  await new Promise((r) =>
    child.stdout.on("data", (p) => {
      out += p
      if (out.includes("The desk is ready")) r()
    }),
  )
  return { child, url: /Greenroom is at (\S+)/.exec(out)[1], setUp: /(\S+\/set-up\/\S+)/.exec(out)?.[1] }
}
const dataDir = mkdtempSync(path.join(tmpdir(), "gr-acc-"))
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] })
const LOOKS = [
  ["light", 1440],
  ["light", 390],
  ["dark", 1440],
  ["dark", 390],
]
async function shoot(page, name, looks = LOOKS) {
  for (const [scheme, width] of looks) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 900 })
    await page.waitForTimeout(150)
    await page.screenshot({ path: `${OUT}/${name}-${scheme}-${width}.png`, fullPage: true })
  }
}
let s = await start({}, dataDir)
const ctx = await browser.newContext({ locale: "en-US" })
const page = await ctx.newPage()
await page.goto(s.setUp)
await page.getByLabel("Your name").fill("Mina Park")
await page.getByLabel("E-mail address").fill("mina@example.org")
await page.getByLabel("Password").fill("mina park 2026")
await page.waitForTimeout(1500)
await shoot(page, "set-up", [
  ["light", 390],
  ["dark", 1440],
])
await page.getByLabel("Password").fill("correct horse battery staple")
await page.getByRole("button", { name: "Create the owner’s account" }).click()
await page.waitForURL("**/events")
await page.goto(`${s.url}/staff`)
await page.waitForTimeout(800)
for (const [n, e] of [
  ["Jun Seo", "jun@example.org"],
  ["Kim Ha-neul", "haneul@example.org"],
]) {
  await page.getByLabel("Name", { exact: true }).fill(n)
  await page.getByLabel("E-mail address").fill(e)
  await page.getByRole("button", { name: "Make an invitation link" }).click()
  await page.getByText(`Pass this link on to ${n}.`).waitFor()
}
await shoot(page, "staff-by-hand")
const link = await page.getByText(/\/invitation\//).textContent()
const anon = await browser.newContext({ locale: "en-US" })
const p2 = await anon.newPage()
await p2.goto(link)
await p2.waitForTimeout(800)
await p2.getByLabel("Password").fill("quiet herons wade")
await p2.waitForTimeout(1200)
await shoot(p2, "invitation")
await p2.getByRole("button", { name: "Accept the invitation" }).click()
await p2.waitForURL("**/events")
await page.reload()
await page.waitForTimeout(800)
await page.getByRole("button", { name: "More for Kim Ha-neul" }).click()
await page.waitForTimeout(300)
await shoot(page, "staff-menu", [
  ["light", 1440],
  ["dark", 390],
])
await page.getByRole("menuitem", { name: "Remove…" }).click()
await page.waitForTimeout(300)
await shoot(page, "staff-remove", [["light", 390]])
await page.getByRole("button", { name: "Cancel" }).click()
await page.getByRole("button", { name: "More for Kim Ha-neul" }).click()
await page.getByRole("menuitem", { name: "Help with" }).click()
await page.getByRole("button", { name: "Make the link" }).click()
await page.getByText("It is shown only now").waitFor()
await shoot(page, "staff-reset", [
  ["light", 1440],
  ["dark", 390],
])
await page.goto(`${s.url}/account`)
await page.waitForTimeout(500)
await shoot(page, "account-no-mail", [["light", 390]])
await anon.clearCookies()
await p2.goto(`${s.url}/forgot`)
await shoot(p2, "forgot-no-mail", [
  ["light", 1440],
  ["dark", 390],
])
await p2.goto(`${s.url}/sign-in`)
await shoot(p2, "sign-in-no-mail", [["light", 390]])
await p2.goto(`${s.url}/reset/guess`)
await shoot(p2, "reset-dead", [["light", 390]])
s.child.kill("SIGTERM")
await new Promise((r) => s.child.on("exit", r))
s = await start({ SMTP_URL: "smtp://127.0.0.1:1" }, dataDir)
const db = new Sqlite(path.join(dataDir, "greenroom.db"))
const token = (kind) =>
  db
    .prepare("select link_token from mail where kind=? and link_token is not null order by id desc")
    .pluck()
    .get(kind)
await p2.goto(`${s.url}/sign-in`)
await p2.waitForTimeout(500)
await shoot(p2, "sign-in")
await p2.goto(`${s.url}/sign-in-link`)
await p2.waitForTimeout(800)
await p2.getByLabel("E-mail address").fill("haneul@example.org")
await shoot(p2, "sign-in-link", [["light", 390]])
await p2.getByRole("button", { name: "Send me a link" }).click()
await p2.getByText("Nothing there after").waitFor()
await shoot(p2, "sign-in-link-sent", [
  ["light", 1440],
  ["dark", 390],
])
await p2.waitForTimeout(1300)
await p2.goto(`${s.url}/sign-in-link/${token("sign-in")}`)
await p2.waitForTimeout(500)
await shoot(p2, "sign-in-link-opened", [
  ["light", 390],
  ["dark", 1440],
])
await p2.goto(`${s.url}/forgot`)
await p2.waitForTimeout(800)
await p2.getByLabel("E-mail address").fill("nope")
await p2.getByRole("button", { name: "Send me a link" }).click()
await p2.waitForTimeout(400)
await shoot(p2, "forgot-error", [["light", 390]])
await p2.getByLabel("E-mail address").fill("haneul@example.org")
await p2.getByRole("button", { name: "Send me a link" }).click()
await p2.getByText("Nothing there after").waitFor()
await p2.waitForTimeout(1300)
await p2.goto(`${s.url}/reset/${token("reset")}`)
await p2.waitForTimeout(800)
await p2.getByLabel("New password").fill("password1234")
await p2.waitForTimeout(1500)
await p2.getByRole("button", { name: "Set the new password" }).click()
await p2.waitForTimeout(800)
await shoot(p2, "reset-error")
const _port = new URL(s.url).port
await page.goto(`${s.url}/sign-in`)
await page.waitForTimeout(500)
if (page.url().includes("sign-in")) {
  await page.getByLabel("E-mail address").fill("mina@example.org")
  await page.getByLabel("Password").fill("correct horse battery staple")
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("**/events")
}
await page.goto(`${s.url}/staff`)
await page.waitForTimeout(800)
await page.getByLabel("Name", { exact: true }).fill("김민아")
await page.getByLabel("E-mail address").fill("minah@example.org")
await page.getByRole("button", { name: "Send the invitation" }).click()
await page.getByText("gets a mail with a link").waitFor()
await page.waitForTimeout(2500)
await page.reload()
await page.waitForTimeout(600)
await shoot(page, "staff-mail")
await page.goto(`${s.url}/account`)
await page.waitForTimeout(800)
await page.getByLabel("New e-mail address").fill("mina@new.example.org")
await page.getByLabel("Your password", { exact: true }).fill("correct horse battery staple")
await page.getByRole("button", { name: "Send the link" }).click()
await page.getByText("Follow the link").waitFor()
await page.getByLabel("New password").fill("four plain words")
await page.waitForTimeout(800)
await shoot(page, "account")
await p2.goto(`${s.url}/confirm-email/${token("email")}`)
await p2.waitForTimeout(500)
await shoot(p2, "confirm-email", [["light", 390]])
db.close()
s.child.kill("SIGTERM")
await browser.close()
rmSync(dataDir, { recursive: true, force: true })
