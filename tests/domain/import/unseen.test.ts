import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readImportText } from "@/domain/import/read-source"
import { outlineOf } from "./reading"

/**
 * Documents of events that the rules were not made for. Beside each stands what a careful editor makes of it: the outline
 * (see reading.ts) and pieces of text that have to be told in a note because they belong to no partner.
 */
const FOLDER = new URL("./unseen/", import.meta.url)
const KINDS = { txt: "text", md: "markdown", html: "html" } as const

const documents = readdirSync(FOLDER).filter((name) => !name.endsWith(".json"))

describe("documents of other events", () => {
  it.each(documents)("%s", (name) => {
    const [stem = "", ending = "txt"] = name.split(".")
    const source = readFileSync(new URL(name, FOLDER), "utf8")
    const wanted: { outline: string[]; notes: string[] } = JSON.parse(
      readFileSync(new URL(`${stem}.json`, FOLDER), "utf8"),
    )
    const read = readImportText(source, KINDS[ending as keyof typeof KINDS])
    if (!read.ok) throw new Error(read.message)
    expect(outlineOf(read.document)).toEqual(wanted.outline)
    const notes = read.document.notes.join("\n")
    for (const piece of wanted.notes) expect(notes).toContain(piece)
  })
})
