import path from "node:path"
import type { RunResult } from "better-sqlite3"
import Sqlite from "better-sqlite3"
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3"
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core"
import { diskFailure, diskTrouble } from "@/domain/disk-failure"
import type { Failure } from "@/domain/result"
import * as accounts from "./account-schema"
import * as tables from "./schema"

const schema = { ...tables, ...accounts }

/** A connection or an open transaction: what every verb takes. */
export type Db = BaseSQLiteDatabase<"sync", RunResult, typeof schema>
/** A connection that can be closed, and asked for SQLite's own facts. */
export type Connection = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database }

/** The one database file of an installation. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, "greenroom.db")
}

/** Opens the file (made when missing, unless `readonly`) with the settings that the promises rest on: nothing acknowledged is lost. */
export function openDatabase(file: string, options: { readonly?: boolean } = {}): Connection {
  const client = new Sqlite(file, { readonly: options.readonly ?? false, timeout: 5000 })
  try {
    if (!options.readonly) client.pragma("journal_mode = WAL")
    client.pragma("synchronous = FULL")
    client.pragma("foreign_keys = ON")
    // What is deleted or written over is zeros in the file from then on: an erased address is gone.
    client.pragma("secure_delete = ON")
    // Without it, INSERT OR REPLACE deletes the old row past the triggers that keep it.
    client.pragma("recursive_triggers = ON")
    assertSettings(client, options.readonly ?? false)
  } catch (error) {
    client.close()
    throw error
  }
  return drizzle(client, { schema })
}

/** A build of SQLite may ignore a setting without a word (foreign keys left out, WAL on a disk that can't share memory). */
function assertSettings(client: Sqlite.Database, readonly: boolean) {
  const settings: [name: string, wanted: unknown][] = [
    ["journal_mode", "wal"],
    // 2 is FULL: better-sqlite3's SQLite would take NORMAL with WAL, and lose the newest commits in a power cut.
    ["synchronous", 2],
    ["foreign_keys", 1],
    ["recursive_triggers", 1],
    ["secure_delete", 1],
  ]
  for (const [name, wanted] of readonly ? settings.slice(1) : settings) {
    const found = client.pragma(name, { simple: true })
    if (found !== wanted)
      throw new Error(`SQLite has ${name} = ${found} where Greenroom needs ${wanted} to keep its promises.`)
  }
}

/**
 * One write: an immediate transaction, so that a verb never starts on what another writer is changing. A verb that
 * answers `ok: false` leaves nothing behind; neither does a disk that is full, can't be written to or fails, which is
 * answered in words. `change` must be synchronous: better-sqlite3 cannot roll back a promise.
 */
export function write<T extends { ok: true } | Failure>(db: Db, change: (tx: Db) => T): T | Failure {
  try {
    return writeOrThrow(db, change)
  } catch (error) {
    // Inside another write SQLite may have rolled back all of it: nothing may go on in there as if it had not.
    const failure = isTransaction(db) ? null : diskFailure(error)
    if (!failure) throw error
    hearDiskTrouble(error)
    return failure
  }
}

/** The same for who has nobody to tell: what the disk refuses is thrown like everything unexpected. */
export function writeOrThrow<T extends { ok: boolean }>(db: Db, change: (tx: Db) => T): T {
  let trouble: unknown = null
  try {
    return db.transaction(
      (tx) => {
        try {
          const result = change(tx)
          if (!result.ok) throw new Refused(result)
          return result
        } catch (error) {
          trouble = error
          throw error
        }
      },
      { behavior: "immediate" },
    )
  } catch (error) {
    if (error instanceof Refused) {
      traces.get(error.result)?.(db)
      return error.result as T
    }
    // Where SQLite has rolled back by itself, going back to a savepoint fails, and that error would hide the first.
    throw diskTrouble(trouble) ? trouble : error
  }
}

/** What a refusal writes although its own transaction leaves nothing behind. */
export function leaveTrace<T extends { ok: false }>(refusal: T, trace: (db: Db) => void): T {
  traces.set(refusal, trace)
  return refusal
}

const traces = new WeakMap<object, (db: Db) => void>()

let hearDiskTrouble: (error: unknown) => void = () => undefined

/** Who runs Greenroom should hear of what `write` answers in words. */
export function onDiskTrouble(hear: (error: unknown) => void) {
  hearDiskTrouble = hear
}

function isTransaction(db: Db): boolean {
  return "rollback" in db
}

/** Thrown in a write, it leaves nothing behind and becomes the answer. */
export class Refused extends Error {
  constructor(readonly result: { ok: boolean }) {
    super("refused")
  }
}
