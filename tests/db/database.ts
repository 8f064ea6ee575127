import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach } from "vitest"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"

const opened: { connection: Connection; dir: string }[] = []

/** A file that was migrated once for all tests of this process. */
let migrated: string | null = null

function migratedFile(): string {
  if (migrated) return migrated
  const dir = mkdtempSync(path.join(tmpdir(), "greenroom-migrated-"))
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }))
  const connection = openAndMigrate(dir)
  connection.$client.pragma("wal_checkpoint(TRUNCATE)")
  connection.$client.close()
  migrated = databaseFile(dir)
  return migrated
}

/** A real, migrated database file of the test's own; closed and removed after the test. */
export function testDatabase(): Connection {
  const dir = mkdtempSync(path.join(tmpdir(), "greenroom-test-"))
  copyFileSync(migratedFile(), databaseFile(dir))
  const connection = openDatabase(databaseFile(dir))
  opened.push({ connection, dir })
  return connection
}

afterEach(() => {
  for (const { connection, dir } of opened.splice(0)) {
    connection.$client.close()
    rmSync(dir, { recursive: true, force: true })
  }
})
