import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach } from "vitest"
import type { Connection } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"

const opened: { connection: Connection; dir: string }[] = []

/** A real, migrated database file of the test's own; closed and removed after the test. */
export function testDatabase(): Connection {
  const dir = mkdtempSync(path.join(tmpdir(), "greenroom-test-"))
  const connection = openAndMigrate(dir)
  opened.push({ connection, dir })
  return connection
}

afterEach(() => {
  for (const { connection, dir } of opened.splice(0)) {
    connection.$client.close()
    rmSync(dir, { recursive: true, force: true })
  }
})
