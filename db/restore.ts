import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs"
import path from "node:path"
import { backupName } from "@/domain/backup-rotation"
import { counted } from "@/domain/counted"
import { type Result, refuse } from "@/domain/result"
import { backupFolder } from "./backups"
import { checkDatabase, quickCheck } from "./check"
import { triggerFaults } from "./check-triggers"
import { type Connection, databaseFile, openDatabase } from "./client"
import { newestKnown, newestMigration } from "./migrate"
import { takeServerLock } from "./server-lock"

/**
 * Puts a backup in the database's place. Refused while a server runs on the folder, for a file that is damaged, is no
 * Greenroom database or is a newer version's, and, unless `replace`, where there is a database already. What was there
 * is kept among the backups. The file itself stays as it is.
 */
export function restoreBackup(
  dataDir: string,
  input: { file: string; replace: boolean; now: number },
): Result<{ kept: string | null }> {
  const target = databaseFile(dataDir)
  if (existsSync(target) && !input.replace)
    return refuse(
      `There is a database in ${dataDir} already. Add --replace to put the backup in its place; what is there now is kept among the backups.`,
    )
  mkdirSync(dataDir, { recursive: true })
  const lock = takeServerLock(dataDir)
  if (!lock) return refuse(`A Greenroom runs on ${dataDir}. Stop it, restore, then start it again.`)
  const next = `${target}.restored`
  try {
    const wrong = copyAndCheck(input.file, next, input.now)
    if (wrong) return refuse(wrong)
    flush(next)
    const kept = existsSync(target) ? setAside(dataDir, input.now) : null
    renameSync(next, target)
    flush(dataDir)
    return { ok: true, kept }
  } finally {
    for (const rest of [next, `${next}-wal`, `${next}-shm`]) rmSync(rest, { force: true })
    lock.release()
  }
}

/**
 * Copies first, and looks at the copy: opening a database may write beside it. A journal that lies beside the file is part of
 * it: after a crash the newest commits are there alone. Says what is wrong; null for nothing.
 */
function copyAndCheck(file: string, copy: string, now: number): string | null {
  let db: Connection | null = null
  try {
    for (const end of ["", "-wal"]) {
      if (end && !existsSync(file + end)) continue
      copyFileSync(file + end, copy + end)
      // A backup that was fetched from elsewhere may be anybody's to read; a database is not.
      chmodSync(copy + end, 0o600)
    }
    db = openDatabase(copy)
    const newest = newestMigration(db)
    if (newest === null) return `${file} is no backup of Greenroom.`
    if (newest > newestKnown())
      return `${file} was written by a newer version of Greenroom. Restore it with that one.`
    // An older version's tables can't be asked as this one's; SQLite's own check they bear.
    const faults =
      newest === newestKnown()
        ? [...checkDatabase(db), ...triggerFaults(db)]
        : [quickCheck(db)].filter(Boolean)
    if (faults[0])
      return `${file} has ${counted(faults.length, "fault")}. The first: ${faults[0]} Restore another backup.`
    endWhatWasUnderWay(db, now)
    db.$client.pragma("wal_checkpoint(TRUNCATE)")
    return null
  } catch (error) {
    const { code = "" } = error as { code?: string }
    if (code === "ENOENT") return `There is no file ${file}.`
    if (!code.startsWith("SQLITE_") && code !== "EISDIR" && code !== "ERR_FS_EISDIR") throw error
    return `${file} is no backup of Greenroom, or it is damaged. Restore another.`
  } finally {
    db?.$client.close()
  }
}

/**
 * A restored installation does nothing by itself that was done, or called off, after the backup: whoever was signed in
 * signs in again, links to accounts have ended, mails that waited then wait to be sent by hand, and what was scheduled
 * till now is called off. Written without Drizzle's schema, for the file may be an older version's; what that has not got
 * yet has nothing under way.
 */
function endWhatWasUnderWay(db: Connection, now: number) {
  const tables = new Set(
    db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[],
  )
  const end = (table: string, statement: string) => {
    if (tables.has(table)) db.$client.prepare(statement).run({ now })
  }
  db.$client.transaction(() => {
    end("session", "update session set ended_at = @now where ended_at is null")
    end(
      "mail",
      "update mail set ended_at = @now, ended_because = 'uncertain', link_token = null where sent_at is null and ended_at is null",
    )
    end("account_link", "update account_link set ended_at = @now where used_at is null and ended_at is null")
    end(
      "schedule",
      "update schedule set cancelled_at = @now where done_at is null and cancelled_at is null and due_at <= @now",
    )
  })()
}

/** Moves the database with its journal to the backups; a damaged one too, so nothing is asked of it. */
function setAside(dataDir: string, now: number): string {
  const target = databaseFile(dataDir)
  mkdirSync(backupFolder(dataDir), { recursive: true, mode: 0o700 })
  const kept = path.join(backupFolder(dataDir), `before-restore-of-${backupName(now)}`)
  for (const end of ["-wal", "-shm", ""]) if (existsSync(target + end)) renameSync(target + end, kept + end)
  return kept
}

/** What the system still holds of a file, or of a folder's list of names, goes to the disk. */
function flush(place: string) {
  const descriptor = openSync(place, "r")
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
