import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, test } from "@playwright/test"
import { startServer } from "./server"

test("each start shows the sample event and replaces the set-up link, and the server ends when it is told to", async ({
  request,
}) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-e2e-"))
  const start = () => startServer({ DATA_DIR: dataDir, SAMPLE_EVENT: "on" })
  const first = await start()
  let second: typeof first | undefined
  try {
    expect((await request.get(first.setUpLink ?? "")).status()).toBe(200)
    expect(await first.stop()).toBe(0)

    second = await start()
    const old = new URL(new URL(first.setUpLink ?? "").pathname, second.url)
    expect((await request.get(old.href)).status()).toBe(404)
    expect((await request.get(second.setUpLink ?? "")).status()).toBe(200)
    expect((await request.get(`${second.url}/e/pyeongchang-2014/`)).status()).toBe(200)
    expect((await request.get(`${second.url}/readyz`)).status()).toBe(200)
    expect(await second.stop()).toBe(0)
  } finally {
    await Promise.all([first.stop(), second?.stop()])
    rmSync(dataDir, { recursive: true, force: true })
  }
})
