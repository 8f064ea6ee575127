import { defineConfig } from "@playwright/test"
import { findBrowser } from "./scripts/browser.mjs"

const executablePath = findBrowser()

/** Browser tests against the production build; each worker runs its own Greenroom (tests/e2e/fixtures.ts). */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A machine that is busy with something else misses a beat now and then. What needed its second try is listed as flaky at
  // the end of a run, and is to be mended; what fails twice fails the run.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
})
