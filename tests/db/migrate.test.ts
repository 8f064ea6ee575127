import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { databaseFile } from "@/db/client"
import { DatabaseError, openAndMigrate } from "@/db/migrate"
import { readSetting, writeSetting } from "@/db/settings"

let dir = ""

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "greenroom-migrate-"))
})
afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

describe("opening the database", () => {
  it("makes folder, file and tables, and keeps what is there the next time", () => {
    const deep = path.join(dir, "a", "b")
    const first = openAndMigrate(deep)
    expect(existsSync(path.join(deep, "greenroom.db"))).toBe(true)
    writeSetting(first, "set-up-hash", "kept")
    first.$client.close()
    const second = openAndMigrate(deep)
    expect(readSetting(second, "set-up-hash")).toBe("kept")
    second.$client.close()
  })

  it.skipIf(process.platform === "win32")("keeps what it makes from other users of the machine", () => {
    const modes = () => readdirSync(dir).map((name) => [name, statSync(path.join(dir, name)).mode & 0o777])
    const { $client } = openAndMigrate(dir)
    expect(modes()).toEqual([
      ["greenroom.db", 0o600],
      ["greenroom.db-shm", 0o600],
      ["greenroom.db-wal", 0o600],
      ["greenroom.lock", 0o600],
    ])
    $client.close()
    chmodSync(databaseFile(dir), 0o640)
    openAndMigrate(dir).$client.close()
    expect(modes()).toEqual([
      ["greenroom.db", 0o640],
      ["greenroom.lock", 0o600],
    ])
  })

  it("refuses a database of a newer version", () => {
    const { $client } = openAndMigrate(dir)
    $client.prepare("insert into __drizzle_migrations (hash, created_at) values ('x', 9e12)").run()
    $client.close()
    expect(() => openAndMigrate(dir)).toThrow(
      new DatabaseError(
        `The database in ${dir} was written by a newer version of Greenroom. Start that version, or set DATA_DIR to another folder.`,
      ),
    )
  })

  it("refuses a database that can only be read", () => {
    openAndMigrate(dir).$client.close()
    // SQLite never writes to a file whose write version (byte 18 of its header) it does not know, root or not.
    const bytes = readFileSync(databaseFile(dir))
    bytes[18] = 3
    writeFileSync(databaseFile(dir), bytes)
    expect(sentence(dir)).toBe(cannotWrite(dir))
  })

  it("refuses a folder that is a file, or lies under one", () => {
    writeFileSync(path.join(dir, "file"), "text")
    for (const wrong of [path.join(dir, "file"), path.join(dir, "file", "data")])
      expect(sentence(wrong)).toBe(`DATA_DIR is ${wrong}, which is no folder. Set it to a folder.`)
  })

  it("refuses a file that is no database", () => {
    for (const text of ["hello", "hello world ".repeat(1000)]) {
      writeFileSync(databaseFile(dir), text)
      expect(sentence(dir)).toBe(
        `${databaseFile(dir)} is no Greenroom database, or it is damaged. Restore a backup, or set DATA_DIR to another folder.`,
      )
    }
  })

  it.each<[string, () => string]>([
    ["a link to nowhere", () => linkToNowhere()],
    ["a name that no disk takes", () => path.join(dir, "n".repeat(300))],
    ["a folder in place of the file", () => folderInPlaceOfTheFile()],
  ])("refuses %s", (_, make) => {
    const wrong = make()
    expect(sentence(wrong)).toBe(cannotWrite(wrong))
  })

  it.runIf(existsSync("/proc/self"))("refuses a file system that takes no folders, without delay", () => {
    expect(sentence("/proc/greenroom/data")).toBe(cannotWrite("/proc/greenroom/data"))
  })

  it("takes back a migration that fails half-way", () => {
    const { $client } = openAndMigrate(dir)
    $client.exec("drop trigger revision_sealed; delete from __drizzle_migrations where rowid > 1")
    const schema = () => $client.prepare("select name, sql from sqlite_master order by name").all()
    const before = schema()
    expect(() => openAndMigrate(dir)).toThrow(/CREATE TRIGGER `revision_kept`/u)
    expect(schema()).toEqual(before)
    $client.close()
  })
})

function sentence(dataDir: string): string {
  try {
    openAndMigrate(dataDir).$client.close()
  } catch (error) {
    if (error instanceof DatabaseError) return error.message
    throw error
  }
  throw new Error(`${dataDir} was opened`)
}

function cannotWrite(dataDir: string): string {
  return `Greenroom can't write to ${dataDir}. Give its user the right to write there, or set DATA_DIR to a folder that it can write.`
}

function linkToNowhere(): string {
  symlinkSync(path.join(dir, "nowhere", "data"), path.join(dir, "link"))
  return path.join(dir, "link")
}

function folderInPlaceOfTheFile(): string {
  mkdirSync(databaseFile(path.join(dir, "data")), { recursive: true })
  return path.join(dir, "data")
}
