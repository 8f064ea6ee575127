import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs"
import path from "node:path"
import { migrate } from "drizzle-orm/better-sqlite3/migrator"
import { readMigrationFiles } from "drizzle-orm/migrator"
import { chainOnce, isUnchained } from "./activity-chain"
import { recordOwnBackup } from "./backup-log"
import { type Backup, backUpAtOnce } from "./backups"
import { quickCheck } from "./check"
import { type Connection, databaseFile, openDatabase } from "./client"
import { migrationsFolder } from "./migrations-folder"
import { indexPartnersOnce } from "./partner-search"
import { takeServerLock } from "./server-lock"

/**
 * Opens the database in `dataDir`, made when missing, and brings it to this version; a database that changes its shape is
 * backed up first. Throws a DatabaseError with a sentence when the folder cannot be written, a newer Greenroom wrote the
 * file, or the shape would change under a server that runs.
 */
export function openAndMigrate(dataDir: string): Connection {
  return open(dataDir, () => withServerLock(dataDir))
}

/** The same for the server, which no other may run beside; `release` gives the folder free again. */
export function openAsServer(dataDir: string): { connection: Connection; release: () => void } {
  const lock = readably(dataDir, () => {
    makeFolder(dataDir)
    return withServerLock(dataDir)
  })
  try {
    return { connection: open(dataDir, () => null), release: lock.release }
  } catch (error) {
    lock.release()
    throw error
  }
}

function open(dataDir: string, lock: () => { release: () => void } | null): Connection {
  const connection = readably(dataDir, () => openFile(dataDir))
  try {
    readably(dataDir, () => {
      refuseDamaged(connection, dataDir)
      const newest = newestMigration(connection)
      refuseNewer(newest, dataDir)
      const backup = newest === newestKnown() ? null : change(connection, dataDir, newest !== null, lock)
      refuseReadonly(connection)
      indexPartnersOnce(connection)
      chainUnderLock(connection, lock)
      if (backup) recordOwnBackup(connection, backup, "version")
    })
  } catch (error) {
    connection.$client.close()
    throw error
  }
  return connection
}

function change(
  connection: Connection,
  dataDir: string,
  isFilled: boolean,
  lock: () => { release: () => void } | null,
): Backup | null {
  const held = lock()
  try {
    const backup = isFilled ? backUpAtOnce(connection, dataDir, Date.now()) : null
    migrate(connection, { migrationsFolder })
    return backup
  } finally {
    held?.release()
  }
}

/** The one time that lines of the log are given their hashes nobody else writes; the migration before it made a backup. */
function chainUnderLock(connection: Connection, lock: () => { release: () => void } | null) {
  if (!isUnchained(connection)) return
  const held = lock()
  try {
    chainOnce(connection)
  } finally {
    held?.release()
  }
}

function withServerLock(dataDir: string): { release: () => void } {
  const lock = takeServerLock(dataDir)
  if (lock) return lock
  throw new DatabaseError(`Another Greenroom runs on ${dataDir}. Stop it, or set DATA_DIR to another folder.`)
}

export class DatabaseError extends Error {
  override name = "DatabaseError"
}

function openFile(dataDir: string): Connection {
  makeFolder(dataDir)
  makePrivateFile(databaseFile(dataDir))
  return openDatabase(databaseFile(dataDir))
}

function readably<T>(dataDir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw readable(error, dataDir)
  }
}

/** Node's own `recursive` never returns where the system answers ENOENT for a folder that cannot be made (/proc). */
function makeFolder(dir: string) {
  try {
    mkdirSync(dir)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOENT" && path.dirname(dir) !== dir) {
      makeFolder(path.dirname(dir))
      mkdirSync(dir)
    } else if (code !== "EEXIST" || !statSync(dir).isDirectory()) throw error
  }
}

/** Drafts, password hashes and the session secret are nobody else's on this machine; SQLite copies the mode to its journal. */
function makePrivateFile(file: string) {
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600))
}

function refuseDamaged(connection: Connection, dataDir: string) {
  const found = quickCheck(connection)
  if (found) throw new DatabaseError(damaged(dataDir))
}

function refuseNewer(newest: number | null, dataDir: string) {
  if (newest !== null && newest > newestKnown())
    throw new DatabaseError(
      `The database in ${dataDir} was written by a newer version of Greenroom. Start that version, or set DATA_DIR to another folder.`,
    )
}

/** When the newest migration that this file has was made (milliseconds since 1970); null for a new file. */
export function newestMigration(connection: Connection): number | null {
  const table = connection.$client
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get()
  if (!table) return null
  return connection.$client.prepare("select max(created_at) from __drizzle_migrations").pluck().get() as
    | number
    | null
}

/** The same for the newest that this version of Greenroom knows. */
export function newestKnown(): number {
  return Math.max(...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis))
}

/** SQLite opens a file that may only be read without a word, and fails at the first write: here, at one of nothing. */
function refuseReadonly(connection: Connection) {
  connection.$client.prepare("delete from setting where false").run()
}

function readable(error: unknown, dataDir: string): unknown {
  if (error instanceof DatabaseError) return error
  // Drizzle wraps what SQLite says.
  const said = error as { code?: string; cause?: { code?: string } }
  const code = said.code ?? said.cause?.code ?? ""
  if (
    ["EACCES", "EROFS", "EPERM", "ENOENT", "ENAMETOOLONG", "SQLITE_CANTOPEN", "SQLITE_READONLY"].some(
      (start) => code.startsWith(start),
    )
  )
    return new DatabaseError(
      `Greenroom can't write to ${dataDir}. Give its user the right to write there, or set DATA_DIR to a folder that it can write.`,
    )
  if (code === "ENOTDIR" || code === "EEXIST")
    return new DatabaseError(`DATA_DIR is ${dataDir}, which is no folder. Set it to a folder.`)
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") return new DatabaseError(damaged(dataDir))
  if (code.startsWith("SQLITE_BUSY"))
    return new DatabaseError(
      `Another program is busy with ${databaseFile(dataDir)}. Stop it, or wait until it is done, then start again.`,
    )
  if (code === "SQLITE_FULL" || code === "ENOSPC")
    return new DatabaseError(`The disk that holds ${dataDir} is full. Make room and start again.`)
  if (code.startsWith("SQLITE_IOERR") || code === "EIO")
    return new DatabaseError(
      `The disk that holds ${dataDir} reported an error (${code}). Look whether it is full or broken, then start again.`,
    )
  return error
}

function damaged(dataDir: string): string {
  return `${databaseFile(dataDir)} is no Greenroom database, or it is damaged. Restore a backup, or set DATA_DIR to another folder.`
}
