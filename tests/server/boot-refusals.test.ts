import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"
import { afterAll, afterEach, describe, expect, it } from "vitest"
import { databaseFile } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { testFolder } from "../program"
import { fillDisk, makeReadOnly, mountSmallDisk } from "../small-disk"
import { serveGreenroom, startGreenroom } from "./greenroom"

let other: Server | undefined

afterEach(() => {
  other?.close()
  other = undefined
})

describe("a start that can't succeed", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a port that is none", { PORT: "web" }, "PORT must be a number from 0 to 65535, such as 3000."],
    [
      "a base address that is none",
      { GREENROOM_URL: "nonsense" },
      "GREENROOM_URL must be the public base address, such as https://partners.example.org, with no path.",
    ],
    ["neither on nor off", { SAMPLE_EVENT: "maybe" }, "SAMPLE_EVENT must be on or off."],
    [
      "several at once",
      { PORT: "web", SAMPLE_EVENT: "maybe" },
      "PORT must be a number from 0 to 65535, such as 3000.\nSAMPLE_EVENT must be on or off.",
    ],
    [
      "a host that is not this machine",
      { HOST: "192.0.2.1" },
      "Greenroom can't listen on 192.0.2.1, port 0 (EADDRNOTAVAIL). Check HOST and PORT.",
    ],
  ])("ends in words: %s", async (_, env, sentence) => {
    expect(await refusal({ DATA_DIR: testFolder(), ...env })).toBe(sentence)
  })

  it.each(["127.0.0.1", "::1"])("ends in words: a port that %s already serves", async (address) => {
    const port = await takePort(address)
    expect(await refusal({ PORT: String(port), DATA_DIR: testFolder() })).toBe(
      `Port ${port} is in use, perhaps by another Greenroom. Stop that program, or start with another port: PORT=${port + 1} npm start`,
    )
  })

  it.each(["file", "file/data"])("ends in words: DATA_DIR is %s", async (place) => {
    const folder = testFolder()
    writeFileSync(path.join(folder, "file"), "text")
    const dataDir = path.join(folder, place)
    expect(await refusal({ DATA_DIR: dataDir })).toBe(
      `DATA_DIR is ${dataDir}, which is no folder. Set it to a folder.`,
    )
  })

  it("ends in words: DATA_DIR holds a folder in the database's place", async () => {
    const dataDir = testFolder()
    mkdirSync(databaseFile(dataDir))
    expect(await refusal({ DATA_DIR: dataDir })).toBe(
      `Greenroom can't write to ${dataDir}. Give its user the right to write there, or set DATA_DIR to a folder that it can write.`,
    )
  })

  it("ends in words: a database of a newer version", async () => {
    const dataDir = testFolder()
    const { $client } = openAndMigrate(dataDir)
    $client.prepare("insert into __drizzle_migrations (hash, created_at) values ('later', 9e12)").run()
    $client.close()
    expect(await refusal({ DATA_DIR: dataDir })).toBe(
      `The database in ${dataDir} was written by a newer version of Greenroom. Start that version, or set DATA_DIR to another folder.`,
    )
  })

  it("ends in words: a file that is no database", async () => {
    const dataDir = testFolder()
    writeFileSync(databaseFile(dataDir), "Minutes of the meeting. ".repeat(500))
    expect(await refusal({ DATA_DIR: dataDir })).toBe(
      `${databaseFile(dataDir)} is no Greenroom database, or it is damaged. Restore a backup, or set DATA_DIR to another folder.`,
    )
  })
})

const disk = mountSmallDisk(8)
afterAll(() => disk?.unmount())

describe.skipIf(disk === null)("a start on a disk of its own (mounting one needs root on Linux)", () => {
  it("ends in words where the disk is full, and starts once there is room", async () => {
    const dataDir = disk?.folder ?? ""
    const filler = fillDisk(dataDir)
    expect(await refusal({ DATA_DIR: dataDir })).toBe(
      `The disk that holds ${dataDir} is full. Make room and start again.`,
    )
    rmSync(filler)
    const server = await serveGreenroom({ DATA_DIR: dataDir, SAMPLE_EVENT: "off" })
    expect((await server.stop()).code).toBe(0)
  })

  it("ends in words where the disk may only be read", async () => {
    const dataDir = disk?.folder ?? ""
    expect(makeReadOnly(dataDir)).toBe(true)
    expect(await refusal({ DATA_DIR: dataDir })).toBe(
      `Greenroom can't write to ${dataDir}. Give its user the right to write there, or set DATA_DIR to a folder that it can write.`,
    )
  })
})

/** What the start said before it ended with exit code 1; on standard error alone, to the letter. */
async function refusal(env: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await startGreenroom(env).ended
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
  return stderr.replace(/\n$/u, "")
}

function takePort(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, address, () => resolve((server.address() as AddressInfo).port))
    other = server
  })
}
