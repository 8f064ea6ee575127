import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { migrate } from "drizzle-orm/better-sqlite3/migrator"
import { readMigrationFiles } from "drizzle-orm/migrator"
import { type Connection, databaseFile, openDatabase } from "./client"
import { indexPartnersOnce } from "./partner-search"

const migrationsFolder = fileURLToPath(new URL("../drizzle", import.meta.url))

/**
 * Opens the database in `dataDir`, made when missing, and brings it to this version.
 * Throws a DatabaseError with a sentence when the folder cannot be written or a newer Greenroom wrote the file.
 */
export function openAndMigrate(dataDir: string): Connection {
  const connection = openFile(dataDir)
  try {
    refuseNewer(connection, dataDir)
    migrate(connection, { migrationsFolder })
    refuseReadonly(connection)
    indexPartnersOnce(connection)
  } catch (error) {
    connection.$client.close()
    throw readable(error, dataDir)
  }
  return connection
}

export class DatabaseError extends Error {
  override name = "DatabaseError"
}

function openFile(dataDir: string): Connection {
  try {
    makeFolder(dataDir)
    makePrivateFile(databaseFile(dataDir))
    return openDatabase(databaseFile(dataDir))
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

function refuseNewer(connection: Connection, dataDir: string) {
  const table = connection.$client
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get()
  if (!table) return
  const known = readMigrationFiles({ migrationsFolder })
  const newest = Math.max(...known.map((migration) => migration.folderMillis))
  const row = connection.$client.prepare("select max(created_at) as at from __drizzle_migrations").get() as {
    at: number | null
  }
  if (row.at !== null && row.at > newest)
    throw new DatabaseError(
      `The database in ${dataDir} was written by a newer version of Greenroom. Start that version, or set DATA_DIR to another folder.`,
    )
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
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT")
    return new DatabaseError(
      `${databaseFile(dataDir)} is no Greenroom database, or it is damaged. Restore a backup, or set DATA_DIR to another folder.`,
    )
  if (code.startsWith("SQLITE_BUSY"))
    return new DatabaseError(
      `Another program is busy with ${databaseFile(dataDir)}. Stop it, or wait until it is done, then start again.`,
    )
  if (code === "SQLITE_FULL" || code === "ENOSPC")
    return new DatabaseError(`The disk that holds ${dataDir} is full. Make room and start again.`)
  return error
}
