// npm run screenshots: the README's pictures of the desk and the public page, from a real server with the sample event.
// With a folder (npm run screenshots -- <folder>): every screen in both themes, wide and narrow, for a designer's look.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { ensureBrowser } from "./browser.mjs"
import { ensureBuilt, ensureInstalled, root, say } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
const { chromium } = await import("@playwright/test")
const { default: sharp } = await import("sharp")

const EVENT = "/events/pyeongchang-2014"
const PHONE = { width: 390, height: 780 }
const README = [
  { file: "home", path: EVENT, scheme: "light" },
  { file: "partners", path: `${EVENT}/partners`, scheme: "light" },
  { file: "sign-off", path: `${EVENT}/sign-off`, scheme: "light" },
  { file: "proposal", of: "proposal", scheme: "light" },
  { file: "review", of: "review", scheme: "light", size: PHONE },
  { file: "partner", of: "partner", scheme: "light" },
  { file: "wall", path: `${EVENT}/wall`, scheme: "light" },
  { file: "public", path: "/e/pyeongchang-2014/", scheme: "light" },
  { file: "public-dark", path: "/e/pyeongchang-2014/", scheme: "dark" },
  { file: "public-ko", path: "/e/pyeongchang-2014/ko/", scheme: "light" },
]
const SCREENS = {
  events: "/events",
  "event-new": "/events/new",
  home: EVENT,
  partners: `${EVENT}/partners`,
  logos: `${EVENT}/logos`,
  "partner-new": `${EVENT}/partners/new`,
  import: `${EVENT}/import`,
  "sign-off": `${EVENT}/sign-off`,
  contacts: `${EVENT}/sign-off/contacts`,
  "partner-sign-off": `${EVENT}/partners/urbio/sign-off`,
  compare: `${EVENT}/partners/un-habitat/compare`,
  publish: `${EVENT}/publish`,
  outbox: `${EVENT}/outbox`,
  settings: `${EVENT}/settings`,
  "tier-new": `${EVENT}/settings/tiers/new`,
  staff: "/staff",
  account: "/account",
  "not-found": "/events/none",
  index: "/",
  public: "/e/pyeongchang-2014/",
}

const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-screenshots-"))
const server = await startServer()
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ["--no-sandbox"] })
const context = await browser.newContext({ baseURL: server.url, locale: "en-US", deviceScaleFactor: 1 })
const page = await context.newPage()
try {
  await setUp()
  const partner = await firstPartner()
  const found = { partner, proposal: await openProposal(), review: await waitingLink() }
  const folder = process.argv[2]
  if (folder) await takeAll(folder, { ...SCREENS, ...found, "public-partner": publicAddress(partner) })
  else await takeReadme(found)
} finally {
  await browser.close()
  server.child.kill("SIGTERM")
  rmSync(dataDir, { recursive: true, force: true })
}

async function takeReadme(found) {
  const folder = path.join(root, "docs", "screenshots")
  mkdirSync(folder, { recursive: true })
  for (const { file, path: address, of, scheme, size = { width: 1280, height: 800 } } of README) {
    await page.setViewportSize(size)
    await open(address ?? found[of], scheme)
    // A palette keeps flat screens under 100 kB without a visible difference.
    const png = await sharp(await page.screenshot())
      .png({ palette: true, quality: 90, effort: 10 })
      .toBuffer()
    writeFileSync(path.join(folder, `${file}.png`), png)
    say(`docs/screenshots/${file}.png: ${Math.round(png.length / 1024)} kB`)
  }
}

async function takeAll(folder, screens) {
  mkdirSync(folder, { recursive: true })
  for (const [name, address] of Object.entries(screens))
    for (const scheme of ["light", "dark"])
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await open(address, scheme)
        await page.screenshot({ path: path.join(folder, `${name}-${scheme}-${width}.png`), fullPage: true })
      }
  say(`${Object.keys(screens).length * 4} pictures in ${folder}`)
}

async function open(address, scheme) {
  await page.emulateMedia({ colorScheme: scheme })
  await page.goto(address, { waitUntil: "load" })
  await page.evaluate(() => document.fonts.ready)
  for (const frame of page.frames()) await frame.waitForLoadState("load")
}

async function setUp() {
  await page.goto(server.setUpLink)
  await page.getByLabel("Your name").fill("Mina Park")
  await page.getByLabel("E-mail address").fill("mina@example.org")
  await page.getByLabel("Password").fill("correct horse battery staple")
  await page.getByRole("button", { name: "Create the owner’s account" }).click()
  await page.waitForURL("**/events")
}

async function firstPartner() {
  await page.goto(`${EVENT}/partners`)
  const links = page.locator("main section li a")
  return await links.nth(1).getAttribute("href")
}

/** The sample's proposal that waits for staff. */
async function openProposal() {
  await page.goto(`${EVENT}/partners/urbio/sign-off`)
  return await page.getByRole("link", { name: "Look at the proposal" }).first().getAttribute("href")
}

/** A personal link that waits in the sample's Outbox, as staff would copy it. */
async function waitingLink() {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto(`${EVENT}/outbox`)
  await page
    .getByRole("button", { name: /^Copy (?:the )?link/u })
    .first()
    .click()
  await page.getByText("Copied").first().waitFor()
  return new URL(await page.evaluate(() => navigator.clipboard.readText())).pathname
}

function publicAddress(partner) {
  return `/e/pyeongchang-2014/${partner.split("/").at(-1)}/`
}

function startServer() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
      env: { ...process.env, PORT: "0", DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "inherit"],
    })
    let output = ""
    child.stdout.on("data", (part) => {
      output += part
      if (!output.includes("The desk is ready.")) return
      resolve({
        child,
        url: /Greenroom is at (\S+)/u.exec(output)[1],
        setUpLink: /(\S+\/set-up\/\S+)/u.exec(output)[1],
      })
    })
    child.on("exit", () => reject(new Error(output)))
  })
}
