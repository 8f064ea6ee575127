import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { listBackups } from "@/db/backups"
import { openDatabase } from "@/db/client"
import { readSetting, writeSetting } from "@/db/settings"
import { createSetUpToken, setUpOwner } from "@/db/staff"
import { memberOf } from "./db/scene"
import { greenroom, installation, refusal } from "./installation"

describe("backup, check and restore", () => {
  it("bring an installation back to what it was, and keep what it had become", async () => {
    const { dataDir, look } = installation((db) => writeSetting(db, "set-up-hash", "then"))
    expect((await greenroom(["backups"], dataDir)).stdout).toBe("No backups yet.\n")
    const made = await greenroom(["backup"], dataDir)
    const [backup] = listBackups(dataDir)
    expect(made.stdout).toMatch(
      new RegExp(`^Backed up to ${backup?.file} \\([\\d.]+ [KM]B\\), and checked\\.\\n$`, "u"),
    )
    expect((await greenroom(["backups"], dataDir)).stdout).toContain(backup?.file)

    const file = `${dataDir}/greenroom.db`
    const db = openDatabase(file)
    writeSetting(db, "set-up-hash", "now")
    db.$client.close()
    expect((await greenroom(["check"], dataDir)).stdout).toMatch(
      /^Everything is as it was written: the file, its references, and every hash\.\nThe activity log’s head, to note somewhere else and hand to --head later: \d+:[\da-f]{64}\n$/u,
    )
    expect(await refusal(["restore", backup?.file ?? ""], dataDir)).toBe(
      `There is a database in ${dataDir} already. Add --replace to put the backup in its place; what is there now is kept among the backups.\n`,
    )
    const restored = await greenroom(["restore", backup?.file ?? "", "--replace"], dataDir)
    const kept = /kept as (\S+)\. Start/u.exec(restored.stdout)?.[1] ?? ""
    expect([existsSync(kept), look((at) => readSetting(at, "set-up-hash"))]).toEqual([true, "then"])
  })

  it("check whether the activity log was only added to since its head was noted", async () => {
    const { dataDir } = installation((db) => setUpOwner(db, createSetUpToken(db), memberOf("owner")))
    const { stdout } = await greenroom(["check"], dataDir)
    const [, head = ""] = /--head later: (1:[0-9a-f]{64})\n$/u.exec(stdout) ?? []
    expect((await greenroom(["check", "--head", head], dataDir)).stdout).toBe(stdout)
    expect(await refusal(["check", "--head", `2${head.slice(1)}`], dataDir)).toBe(
      "1 fault found. Restore a backup.\nThe head that you noted is line 2, but the activity log ends with line 1: its end is missing, or an older backup was restored.\n",
    )
  })

  it("say which hash is not what it names", async () => {
    const { dataDir } = installation((db) =>
      db.$client.exec("insert into image values ('abcdefabcdefabcdef', 'image/png', 'png', 1, 1, x'00', 0)"),
    )
    expect(await refusal(["check"], dataDir)).toBe(
      "1 fault found. Restore a backup.\nThe file abcdefabcdef… is not what its hash says.\n",
    )
  })
})
