import path from "node:path"
import { describe, expect, it } from "vitest"
import { openDatabase, write } from "@/db/client"
import { readSetting, writeSetting } from "@/db/settings"
import { refuse } from "@/domain/result"
import { testDatabase } from "./database"

const DONE = { ok: true as const }

describe("a connection", () => {
  it("keeps what it acknowledged, checks references, and runs the triggers that guard replaced rows", () => {
    const { $client } = testDatabase()
    const pragmas = ["journal_mode", "synchronous", "foreign_keys", "recursive_triggers"]
    expect(pragmas.map((name) => $client.pragma(name, { simple: true }))).toEqual(["wal", 2, 1, 1])
  })

  it("opened to read can't write", () => {
    const db = testDatabase()
    const reader = openDatabase(db.$client.name, { readonly: true })
    expect(() => writeSetting(reader, "set-up-hash", "x")).toThrow("readonly database")
    reader.$client.close()
  })

  it("opened to read does not make a file", () => {
    const missing = path.join(path.dirname(testDatabase().$client.name), "other.db")
    expect(() => openDatabase(missing, { readonly: true })).toThrow("unable to open database file")
  })
})

describe("a write", () => {
  it("leaves nothing behind when the disk is full in the middle of one that it is part of", () => {
    const db = testDatabase()
    db.$client.exec("create table ballast (bytes blob)")
    db.$client.pragma("max_page_count = 1")
    const written = write(db, (tx) => {
      writeSetting(tx, "set-up-hash", "x")
      const inner = write(tx, (deeper) => {
        deeper.run("insert into ballast values (zeroblob(4000000))")
        return DONE
      })
      // Never: SQLite has rolled all of it back, and this would be written by itself.
      writeSetting(tx, "session-secret", "y")
      return inner
    })
    expect(written).toMatchObject({ ok: false, disk: "disk full" })
    expect([readSetting(db, "set-up-hash"), readSetting(db, "session-secret")]).toEqual([null, null])
    db.$client.pragma("max_page_count = 100000")
    writeSetting(db, "set-up-hash", "z")
    expect(readSetting(db, "set-up-hash")).toBe("z")
  })

  it("keeps what a change that answers ok did", () => {
    const db = testDatabase()
    write(db, (tx) => {
      writeSetting(tx, "set-up-hash", "kept")
      return DONE
    })
    expect(readSetting(db, "set-up-hash")).toBe("kept")
  })

  it("undoes a change that refuses, and hands its answer on", () => {
    const db = testDatabase()
    const refused = refuse("No.", { name: "Not this." })
    const answer = write(db, (tx) => {
      writeSetting(tx, "set-up-hash", "undone")
      return refused
    })
    expect(answer).toBe(refused)
    expect(readSetting(db, "set-up-hash")).toBeNull()
  })

  it("undoes a change that throws, and throws the same", () => {
    const db = testDatabase()
    const error = new Error("broken")
    const broken = () =>
      write(db, (tx): typeof DONE => {
        writeSetting(tx, "set-up-hash", "undone")
        throw error
      })
    expect(broken).toThrow(error)
    expect(readSetting(db, "set-up-hash")).toBeNull()
  })

  it("within another undoes its own part alone when it refuses, and all when the outer one throws", () => {
    const db = testDatabase()
    const inner = (tx: Parameters<Parameters<typeof write>[1]>[0]) =>
      write(tx, (deep) => {
        writeSetting(deep, "session-secret", "inner")
        return refuse("No.")
      })
    write(db, (tx) => {
      writeSetting(tx, "set-up-hash", "outer")
      inner(tx)
      return DONE
    })
    expect([readSetting(db, "set-up-hash"), readSetting(db, "session-secret")]).toEqual(["outer", null])
    const broken = () =>
      write(db, (tx): typeof DONE => {
        write(tx, (deep) => {
          writeSetting(deep, "session-secret", "inner")
          return DONE
        })
        throw new Error("broken")
      })
    expect(broken).toThrow("broken")
    expect(readSetting(db, "session-secret")).toBeNull()
  })

  it("holds the write lock from its first moment, while others go on reading", () => {
    const db = testDatabase()
    const other = openDatabase(db.$client.name)
    other.$client.pragma("busy_timeout = 0")
    write(db, () => {
      expect(() => other.$client.exec("begin immediate")).toThrow("database is locked")
      expect(readSetting(other, "set-up-hash")).toBeNull()
      return DONE
    })
    other.$client.exec("begin immediate; rollback")
    other.$client.close()
  })
})
