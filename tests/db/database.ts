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
  const dir = keptFolder()
  const connection = openAndMigrate(dir)
  connection.$client.pragma("wal_checkpoint(TRUNCATE)")
  connection.$client.close()
  migrated = databaseFile(dir)
  return migrated
}

/** A copy of a database as it is now, for `testDatabase`: there until this process ends. */
export function keptCopy(connection: Connection): string {
  const file = databaseFile(keptFolder())
  connection.$client.prepare("vacuum into ?").run(file)
  return file
}

function keptFolder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), "greenroom-kept-"))
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A real, migrated database file of the test's own, a copy of `from`; closed and removed after the test. */
export function testDatabase(from = migratedFile()): Connection {
  const dir = mkdtempSync(path.join(tmpdir(), "greenroom-test-"))
  copyFileSync(from, databaseFile(dir))
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
