import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { loadSample } from "@/db/sample/load"
import { SYSTEM } from "@/domain/permissions"
import { addEvent } from "./db/scene"
import { greenroom, installation, refusal } from "./installation"
import { unzipped } from "./lib/unzip"
import { testFolder } from "./program"

const EVENT = "pyeongchang-2014"

describe("press-pack", () => {
  it("writes one ZIP with every partner that is public, the same each time, and says what is missing", async () => {
    const { dataDir } = installation(loadSample)
    const [out, again] = ["one.zip", "two.zip"].map((name) => path.join(testFolder(), name)) as [
      string,
      string,
    ]
    expect(await greenroom(["press-pack", EVENT, "--out", out], dataDir)).toEqual({
      code: 0,
      stdout: `15 partners written to ${out}: what is public now (release 1).\n15 partners have no file for print; their web logos are in its place.\n`,
      stderr: "",
    })
    expect((await greenroom(["press-pack", EVENT, "--out", again], dataDir)).code).toBe(0)
    const bytes = readFileSync(out)
    expect(readFileSync(again).equals(bytes)).toBe(true)
    const names = [...(await unzipped(bytes)).keys()]
    expect(names.filter((name) => name.startsWith("print_logos/"))).toHaveLength(15)
    expect(names).toContain("print_logos/Organisers/Gangwon Province/gangwon-province.svg")
    expect(names).toContain("web_logos/Supporting partners/UN-Habitat/un-habitat.svg")
  })

  it("says why it can't, and leaves what is there as it is", async () => {
    const { dataDir } = installation((db) => {
      loadSample(db)
      addEvent(db, SYSTEM, "forum")
    })
    const file = path.join(testFolder(), "thesis.zip")
    writeFileSync(file, "precious")
    const to = (out: string, event = EVENT) => refusal(["press-pack", event, "--out", out], dataDir)
    expect(await to(file)).toBe(`${file} is there already. Name a new file.\n`)
    expect(readFileSync(file, "utf8")).toBe("precious")
    const nowhere = path.join(testFolder(), "none", "pack.zip")
    expect(await to(nowhere)).toBe(`${nowhere} can't be written (ENOENT). Name another file.\n`)
    expect(await to(nowhere, "forum")).toBe(
      "Nothing is public and nothing may go public yet, so there is nothing to pack.\n",
    )
    expect(existsSync(nowhere)).toBe(false)
  })
})
