import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { backUp, backupFolder, listBackups } from "@/db/backups"
import { databaseFile, openDatabase } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { restoreBackup } from "@/db/restore"
import { takeServerLock } from "@/db/server-lock"
import { readSetting, writeSetting } from "@/db/settings"
import { testFolder } from "../program"

const AT = Date.parse("2026-11-26T02:00:00Z")

/** A database whose one fact is a word. */
function installation(word: string) {
  const dataDir = testFolder()
  const db = openAndMigrate(dataDir)
  writeSetting(db, "set-up-hash", word)
  return { dataDir, db }
}

function wordIn(file: string): string | null {
  const db = openDatabase(file)
  try {
    return readSetting(db, "set-up-hash")
  } finally {
    db.$client.close()
  }
}

describe("a backup", () => {
  it("holds everything that was committed before it, and is nobody else's to read", async () => {
    const { dataDir, db } = installation("kept")
    const { file, bytes } = await backUp(db, dataDir, AT)
    writeSetting(db, "set-up-hash", "later")
    db.$client.close()
    expect(file).toBe(path.join(dataDir, "backups", "greenroom-2026-11-26T02-00-00Z.db"))
    expect([statSync(file).mode & 0o777, statSync(file).size]).toEqual([0o600, bytes])
    expect(wordIn(file)).toBe("kept")
    expect(readdirSync(backupFolder(dataDir)).filter((name) => name.endsWith(".part"))).toEqual([])
  })

  it("takes what is written meanwhile, or leaves it, but is whole", async () => {
    const { dataDir, db } = installation("start")
    db.$client.exec("create table bulk (a); begin")
    for (let row = 0; row < 4000; row += 1)
      db.$client.prepare("insert into bulk values (zeroblob(4000))").run()
    db.$client.exec("commit")
    const copying = backUp(db, dataDir, AT)
    for (let round = 0; round < 20; round += 1) {
      db.$client.exec(
        "begin; delete from bulk where rowid % 7 = 0; insert into bulk values (zeroblob(9000)); commit",
      )
      await new Promise(setImmediate)
    }
    const { file } = await copying
    const copy = openDatabase(file)
    expect(copy.$client.pragma("integrity_check", { simple: true })).toBe("ok")
    copy.$client.close()
    db.$client.close()
  })

  it("that fails leaves nothing with a backup's name, and removes no other", async () => {
    const { dataDir, db } = installation("kept")
    await backUp(db, dataDir, AT)
    mkdirSync(path.join(backupFolder(dataDir), "greenroom-2026-11-26T03-00-00Z.db"))
    await expect(backUp(db, dataDir, AT + 3_600_000)).rejects.toThrow()
    db.$client.close()
    expect(readdirSync(backupFolder(dataDir))).toEqual([
      "greenroom-2026-11-26T02-00-00Z.db",
      "greenroom-2026-11-26T03-00-00Z.db",
    ])
  })

  it("makes older ones of the same day go, and touches no other file", async () => {
    const { dataDir, db } = installation("kept")
    await backUp(db, dataDir, AT)
    const own = path.join(backupFolder(dataDir), "my-own-copy.db")
    writeFileSync(own, "mine")
    await backUp(db, dataDir, AT + 60_000)
    db.$client.close()
    expect(listBackups(dataDir).map(({ name }) => name)).toEqual(["greenroom-2026-11-26T02-01-00Z.db"])
    expect(readFileSync(own, "utf8")).toBe("mine")
  })

  it("is made before the database changes its shape", () => {
    const { dataDir, db } = installation("before")
    db.$client.exec(
      "delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)",
    )
    db.$client.close()
    try {
      openAndMigrate(dataDir).$client.close()
    } catch {
      // A migration that finds its tables there already fails; the backup came first.
    }
    const [backup] = listBackups(dataDir)
    expect(wordIn(backup?.file ?? "")).toBe("before")
  })
})

describe("restoring", () => {
  it("puts a backup where there was nothing", async () => {
    const { dataDir, db } = installation("kept")
    const { file } = await backUp(db, dataDir, AT)
    db.$client.close()
    const elsewhere = path.join(testFolder(), "new")
    expect(restoreBackup(elsewhere, { file, replace: false, now: AT })).toEqual({ ok: true, kept: null })
    expect(wordIn(databaseFile(elsewhere))).toBe("kept")
    openAndMigrate(elsewhere).$client.close()
  })

  it("replaces a database only when told to, and keeps what was there", async () => {
    const { dataDir, db } = installation("old")
    const { file } = await backUp(db, dataDir, AT)
    writeSetting(db, "set-up-hash", "new")
    db.$client.close()
    expect(restoreBackup(dataDir, { file, replace: false, now: AT })).toEqual({
      ok: false,
      message: `There is a database in ${dataDir} already. Add --replace to put the backup in its place; what is there now is kept among the backups.`,
    })
    expect(wordIn(databaseFile(dataDir))).toBe("new")
    const kept = path.join(backupFolder(dataDir), "before-restore-of-greenroom-2026-11-26T02-00-00Z.db")
    expect(restoreBackup(dataDir, { file, replace: true, now: AT })).toEqual({ ok: true, kept })
    expect([wordIn(databaseFile(dataDir)), wordIn(kept), wordIn(file)]).toEqual(["old", "new", "old"])
  })

  it("takes the journal beside a file along, and lets nobody else read the result", () => {
    const { dataDir, db } = installation("in the file")
    db.$client.pragma("wal_checkpoint(TRUNCATE)")
    writeSetting(db, "set-up-hash", "in the journal")
    const copied = path.join(testFolder(), "after-a-crash.db")
    for (const end of ["", "-wal"]) copyFileSync(databaseFile(dataDir) + end, copied + end)
    db.$client.close()
    chmodSync(copied, 0o644)
    const elsewhere = testFolder()
    expect(restoreBackup(elsewhere, { file: copied, replace: false, now: AT }).ok).toBe(true)
    expect(statSync(databaseFile(elsewhere)).mode & 0o777).toBe(0o600)
    expect(wordIn(databaseFile(elsewhere))).toBe("in the journal")
  })

  it("ends what was under way when the backup was made", async () => {
    const { dataDir, db } = installation("kept")
    db.$client.exec(`
      insert into user (id, email, name, role, password_hash, created_at) values (1, 'a@example.org', 'Ana', 'owner', 'x', 0);
      insert into session (id, user_id, created_at) values ('s', 1, 0);
      insert into account_link (token_hash, kind, email, role, created_at, expires_at) values ('h', 'invite', 'b@example.org', 'owner', 0, ${AT + 1});
      insert into event (id, slug, title, accent, created_at) values (1, 'forum', 'Forum', '#123456', 0);
      insert into schedule (event_id, action, due_at, created_at) values (1, 'publish', ${AT - 1}, 0), (1, 'unpublish', ${AT + 1}, 0);
      insert into mail (kind, from_name, to_name, to_email, language, subject, text, html, link_token, created_at, due_at)
        values ('review', 'G', 'Kim', 'kim@example.org', 'en', 'S', 'T', 'H', 'secret', 0, 0);`)
    const { file } = await backUp(db, dataDir, AT)
    db.$client.close()
    expect(restoreBackup(dataDir, { file, replace: true, now: AT }).ok).toBe(true)
    const after = openDatabase(databaseFile(dataDir))
    const all = (query: string) => after.$client.prepare(query).raw().all()
    expect({
      sessions: all("select ended_at from session"),
      links: all("select ended_at from account_link"),
      schedules: all("select action, cancelled_at from schedule order by id"),
      mails: all("select ended_because, link_token from mail"),
    }).toEqual({
      sessions: [[AT]],
      links: [[AT]],
      schedules: [
        ["publish", AT],
        ["unpublish", null],
      ],
      mails: [["uncertain", null]],
    })
    after.$client.close()
  })

  it("is refused while a server runs", async () => {
    const { dataDir, db } = installation("kept")
    const { file } = await backUp(db, dataDir, AT)
    db.$client.close()
    const lock = takeServerLock(dataDir)
    expect(takeServerLock(dataDir)).toBeNull()
    const message = `A Greenroom runs on ${dataDir}. Stop it, restore, then start it again.`
    expect(restoreBackup(dataDir, { file, replace: true, now: AT })).toEqual({ ok: false, message })
    lock?.release()
    expect(restoreBackup(dataDir, { file, replace: true, now: AT }).ok).toBe(true)
  })

  it("is refused for what is no sound backup, and changes nothing", async () => {
    const { dataDir, db } = installation("kept")
    const { file } = await backUp(db, dataDir, AT)
    db.$client.close()
    const folder = testFolder()
    const other = (name: string, bytes: Buffer | string) => {
      writeFileSync(path.join(folder, name), bytes)
      return path.join(folder, name)
    }
    const whole = readFileSync(file)
    const torn = other("torn.db", whole.subarray(0, whole.length - 3 * 4096))
    const minutes = other("minutes.db", "Minutes of the meeting. ".repeat(500))
    const foreign = path.join(folder, "foreign.db")
    openDatabase(foreign).$client.close()
    const sentences = [torn, minutes, foreign, path.join(folder, "none.db"), folder].map((wrong) => {
      const restored = restoreBackup(dataDir, { file: wrong, replace: true, now: AT })
      return restored.ok
        ? "restored"
        : restored.message.replace(/The file is damaged: .*?(?= Restore)/u, "Damaged.")
    })
    expect(sentences).toEqual([
      expect.stringMatching(/damaged|Damaged/u),
      `${minutes} is no backup of Greenroom, or it is damaged. Restore another.`,
      `${foreign} is no backup of Greenroom.`,
      `There is no file ${path.join(folder, "none.db")}.`,
      `${folder} is no backup of Greenroom, or it is damaged. Restore another.`,
    ])
    expect(wordIn(databaseFile(dataDir))).toBe("kept")
    expect(readdirSync(dataDir).sort()).toEqual(["backups", "greenroom.db", "greenroom.lock"])
  })
})
