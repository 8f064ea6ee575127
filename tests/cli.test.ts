import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import type { Connection } from "@/db/client"
import { addPartner } from "@/db/partners"
import { loadSample } from "@/db/sample/load"
import { SYSTEM } from "@/domain/permissions"
import { addEvent, contentOf, dump, must } from "./db/scene"
import { greenroom, HELP, installation, refusal } from "./installation"
import { startProgram, testFolder } from "./program"

const DOCUMENT = path.join("tests", "documents", "pyeongchang-2014.txt")

describe("import", () => {
  it("prints what it reads as JSON and nothing else, and needs no database", async () => {
    const { code, stdout, stderr } = await greenroom(["import", DOCUMENT, "--dry-run", "--json"], "/dev/null")
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    const read = JSON.parse(stdout)
    expect(keysOf([read])).toEqual(["tiers notes"])
    expect(keysOf(read.tiers)).toEqual(["title partners", "title partners"])
    const partners = read.tiers.flatMap((tier: { partners: unknown[] }) => tier.partners)
    expect(partners).toHaveLength(15)
    expect(new Set(keysOf(partners))).toEqual(
      new Set(["name acronym nativeName website description confidence"]),
    )
    expect(partners[0]).toMatchObject({ name: "Gangwon Province", acronym: null, website: null })
  })

  it("only tells what it would do where it is a dry run into an event", async () => {
    const { dataDir, look } = installation((db) => addEvent(db, SYSTEM, "forum"))
    const before = look(dump)
    const { code, stdout } = await greenroom(["import", DOCUMENT, "--event", "forum", "--dry-run"], dataDir)
    expect(code).toBe(0)
    const lines = stdout.trim().split("\n")
    expect(lines).toHaveLength(15)
    expect(lines[2]).toBe("add    Ministry of Environment: New to this event.")
    expect(look(dump)).toEqual(before)
  })

  it("adds the partners once, and writes nothing the second time", async () => {
    const { dataDir, look } = installation((db) => addEvent(db, SYSTEM, "forum"))
    const first = await greenroom(["import", DOCUMENT, "--event", "forum", "--json"], dataDir)
    expect(first).toMatchObject({ code: 0, stderr: "" })
    const { notes, ...written } = JSON.parse(first.stdout)
    expect(written).toEqual({ added: 15, updated: 0, skipped: 0, tiersAdded: ["Supporting partners"] })
    const before = look(dump)
    const second = await greenroom(["import", DOCUMENT, "--event", "forum"], dataDir)
    expect(second).toEqual({
      code: 0,
      stdout: `${["Nothing to write; 15 skipped.", ...notes].join("\n")}\n`,
      stderr: "",
    })
    expect(look(dump)).toEqual(before)
  })

  it("says what is wrong with the file", async () => {
    const folder = testFolder()
    const file = (name: string, text: string) => {
      writeFileSync(path.join(folder, name), text)
      return path.join(folder, name)
    }
    mkdirSync(path.join(folder, "texts"))
    const [missing, texts] = [path.join(folder, "missing.docx"), path.join(folder, "texts")]
    expect(await refusal(["import", missing, "--dry-run"])).toBe(`There is no file ${missing}.\n`)
    expect(await refusal(["import", texts, "--dry-run"])).toBe(`${texts} is a folder. Name a file in it.\n`)
    expect(await refusal(["import", file("empty.txt", ""), "--dry-run"])).toBe(
      "“empty.txt” is empty. Choose another file.\n",
    )
  })

  it("names the events there are when it does not know the one that is asked for", async () => {
    const { dataDir } = installation((db) => {
      loadSample(db)
      addForum(db)
    })
    expect(await refusal(["import", DOCUMENT, "--event", "unknown"], dataDir)).toBe(
      "There is no event “unknown”. Events here: forum, pyeongchang-2014.\n",
    )
    expect(await refusal(["import", DOCUMENT], dataDir)).toBe(
      "Say which event to import into (--event <slug>), or only look (--dry-run).\n",
    )
  })
})

describe("events and publish", () => {
  it("list what there is and make it public, once", async () => {
    const { dataDir } = installation(addForum)
    const line = "forum\tThe forum forum\t10–12 October 2026\t1 partner\t"
    expect((await greenroom(["events"], dataDir)).stdout).toBe(`${line}not public\n`)
    expect(await greenroom(["publish", "forum"], dataDir)).toEqual({
      code: 0,
      stdout: "Release 1 is public at /e/forum/, with 1 partner.\n",
      stderr: "",
    })
    expect(await refusal(["publish", "forum"], dataDir)).toBe(
      "The public page already says exactly this. There is nothing to publish.\n",
    )
    expect((await greenroom(["events"], dataDir)).stdout).toBe(`${line}public\n`)
  })

  it("say where there is none yet", async () => {
    const dataDir = testFolder()
    expect((await greenroom(["events"], dataDir)).stdout).toBe("No events yet.\n")
    expect(await refusal(["publish", "forum"], dataDir)).toBe(
      "There is no event “forum”. There are none yet: create one on the desk.\n",
    )
  })
})

describe("a command that can't be done", () => {
  it.each<[string[], string]>([
    [["frobnicate"], "error: unknown command 'frobnicate'\n"],
    [["events", "--all"], "error: unknown option '--all'\n"],
    [["import"], "error: missing required argument 'file'\n"],
    [["user", "add"], "error: required option '--email <address>' not specified\n"],
  ])("is refused with the way to the help: %j", async (args, sentence) => {
    expect(await refusal(args)).toBe(sentence + HELP)
  })

  it("says when the database can't be opened", async () => {
    expect(await refusal(["events"], "/dev/null")).toBe(
      "DATA_DIR is /dev/null, which is no folder. Set it to a folder.\n",
    )
  })

  it("ends in silence when nobody reads its answer to the end", async () => {
    const { child, ended } = startProgram("npm", ["run", "greenroom", "--", "import", DOCUMENT, "--dry-run"])
    child.stdout?.destroy()
    expect(await ended).toEqual({ code: 0, stdout: "", stderr: "" })
  })
})

function addForum(db: Connection) {
  const { eventId, gold } = addEvent(db, SYSTEM, "forum")
  must(addPartner(db, SYSTEM, { eventId, tierId: gold.id, content: contentOf("River League") }))
}

function keysOf(objects: object[]): string[] {
  return objects.map((object) => Object.keys(object).join(" "))
}
