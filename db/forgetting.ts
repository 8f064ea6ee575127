import type { Connection } from "./client"
import { readSetting, removeSetting } from "./settings"

/** A desk in use must not wait longer for a reader to end. */
const PATIENCE_MS = 100

/**
 * Takes what was written over out of the journal too: in the file itself it is zeros already (secure_delete). While another
 * process reads, SQLite can't: says false, and `forgetErased` tries again.
 */
export function forget(db: Connection): boolean {
  const patience = db.$client.pragma("busy_timeout", { simple: true })
  db.$client.pragma(`busy_timeout = ${PATIENCE_MS}`)
  try {
    const [state] = db.$client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[]
    if (state?.busy !== 0) return false
  } finally {
    db.$client.pragma(`busy_timeout = ${patience}`)
  }
  removeSetting(db, "forgetting")
  return true
}

/** The same where an erasure still waits for it. A job for every minute. */
export function forgetErased(db: Connection) {
  if (readSetting(db, "forgetting") !== null) forget(db)
}
