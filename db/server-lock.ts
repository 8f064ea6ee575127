import { closeSync, openSync } from "node:fs"
import path from "node:path"
import Sqlite from "better-sqlite3"

/**
 * Makes this process the one server of a data folder: SQLite's own exclusive lock on an empty file beside the database,
 * which the system takes back however the process ends. Null when another process holds it. The command line works beside
 * a running server; only what replaces the database (restore) takes the lock too.
 */
export function takeServerLock(dataDir: string): { release: () => void } | null {
  const file = path.join(dataDir, "greenroom.lock")
  closeSync(openSync(file, "a", 0o600))
  const lock = new Sqlite(file, { timeout: 0 })
  try {
    lock.exec("begin exclusive")
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) return null
    throw error
  }
}
