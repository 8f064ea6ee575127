// Finds a Chromium for the browser tests and the screenshots.
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { fail, root, run, say } from "./project.mjs"

const require = createRequire(import.meta.url)
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** The path of a browser: Playwright's own, or an installed Chromium or Chrome; null when there is none. */
export function findBrowser() {
  if (process.env.GREENROOM_BROWSER) return process.env.GREENROOM_BROWSER
  const own = require("@playwright/test").chromium.executablePath()
  if (own && existsSync(own)) return own
  for (const name of NAMES) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" })
    if (found.status === 0 && found.stdout.trim()) return found.stdout.trim()
  }
  return PLACES.find((place) => existsSync(place)) ?? null
}

/** Finds a browser or gets one: Playwright's download, else Debian's package when root; else a sentence and the end. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  say("No Chromium here yet. Trying Playwright's own download…")
  const download = spawnSync(
    process.execPath,
    [require.resolve("@playwright/test/cli"), "install", "chromium"],
    {
      cwd: root,
      stdio: "ignore",
      timeout: 300_000,
    },
  )
  if (download.status === 0 && findBrowser()) return findBrowser()
  if (process.getuid?.() === 0 && hasApt()) {
    say("That was not possible. Installing Debian's chromium package…")
    await run(
      "sh",
      ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium"],
      {
        quiet: true,
        failure: "Debian's chromium could not be installed. What apt-get said is above.",
      },
    )
    if (findBrowser()) return findBrowser()
  }
  return fail(
    "The browser tests need Chromium or Chrome. Install one (on Debian: apt-get install chromium) and run this again.",
  )
}

function hasApt() {
  try {
    execFileSync("sh", ["-c", "command -v apt-get"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}
