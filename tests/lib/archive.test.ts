import { describe, expect, it } from "vitest"
import { openArchive } from "@/lib/archive"
import { zipOf } from "./zip"

const LIMIT = 1024 * 1024
const opened = async (bytes: Uint8Array) => {
  const result = await openArchive(bytes, LIMIT)
  return result.ok ? result.files.map(({ path }) => path) : result.message
}
const NOTHING_READ = "Nothing was read. Make a new ZIP of the logos alone."

/** Changes bytes of the first entry in the directory of an archive (and of its local header, `local`). */
function bent(zip: Buffer, change: (directory: Buffer, local: Buffer) => void): Buffer {
  change(zip.subarray(zip.indexOf("PK\x01\x02")), zip)
  return zip
}

describe("an archive of logos", () => {
  it("gives its files in order, with their bytes, and passes over folders and what systems put there", async () => {
    const result = await openArchive(
      zipOf({
        "Logos/": "",
        "Logos/b.svg": "b",
        "a.png": "aaa",
        "Logos/.DS_Store": "x",
        "__MACOSX/Logos/._b.svg": "x",
        "Thumbs.db": "x",
        "notes.txt": "notes",
      }),
      LIMIT,
    )
    if (!result.ok) throw new Error(result.message)
    const read = result.files.map(async (file) => [file.path, file.size, await file.read()])
    expect(await Promise.all(read)).toEqual([
      ["Logos/b.svg", 1, { ok: true, bytes: Buffer.from("b") }],
      ["a.png", 3, { ok: true, bytes: Buffer.from("aaa") }],
      ["notes.txt", 5, { ok: true, bytes: Buffer.from("notes") }],
    ])
  })

  it("reads names in UTF-8 of both normal forms, in Korean and in the first PC's characters", async () => {
    const nameOf = (name: Uint8Array) => {
      const zip = zipOf({ [`${"?".repeat(name.length)}.svg`]: "x" })
      for (let at = zip.indexOf("?"); at >= 0; at = zip.indexOf("?", at + name.length)) zip.set(name, at)
      return opened(zip)
    }
    expect(await nameOf(Buffer.from("한국".normalize("NFD")))).toEqual(["한국.svg"])
    expect(await nameOf(Buffer.from([0xc7, 0xd1, 0xb1, 0xb9]))).toEqual(["한국.svg"])
    expect(await nameOf(Buffer.from([0x47, 0x72, 0x81, 0x6e]))).toEqual(["Grün.svg"])
  })

  it.each([
    ["../../etc/passwd", "whose path leads out of the archive"],
    ["logos/../../x.svg", "whose path leads out of the archive"],
    ["/etc/passwd", "with an absolute path"],
    ["C:/logo.svg", "with a drive letter in its path"],
    ["c:logo.svg", "with a drive letter in its path"],
    ["logos\\iucn.svg", "with a backslash in its name"],
  ])("with the path %s is refused", async (path, problem) => {
    expect(await opened(zipOf({ "good.svg": "x", [path]: "x" }))).toBe(
      `The archive holds a file ${problem}: “${path}”. ${NOTHING_READ}`,
    )
  })

  it("with a line end in a name is refused", async () => {
    expect(await opened(zipOf({ "a\nb.svg": "x" }))).toBe(
      `The archive holds a file with control characters in its name: “a�b.svg”. ${NOTHING_READ}`,
    )
  })

  it("that unpacks to more than it says is refused before anything is kept", async () => {
    expect(await opened(zipOf({ "a.svg": "x".repeat(5000) }, { size: 10 }))).toBe(
      `“a.svg” unpacks to more than the archive says, as in a ZIP bomb. ${NOTHING_READ}`,
    )
  })

  it("that says it unpacks to more than fits is refused without unpacking", async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.svg`, "x"]))
    expect(await opened(zipOf(files, { size: 10 * 1024 * 1024 }))).toBe(
      "The archive would unpack to 400 MB; 300 MB fit. Send the logos in parts.",
    )
  })

  it("with too many files is refused", async () => {
    const files = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`${index}.svg`, "x"]))
    expect(await opened(zipOf(files))).toBe("The archive holds 501 files; 500 fit. Send the logos in parts.")
  })

  it("that is locked, in ZIP64 form or holds a link is refused", async () => {
    expect(await opened(zipOf({ "a.svg": "x" }, { flags: 1 }))).toBe(
      "This archive is locked with a password. Make a new ZIP without one.",
    )
    expect(await opened(bent(zipOf({ "a.svg": "x" }), (directory) => directory.fill(255, 20, 24)))).toBe(
      "This archive is in the form for huge files (ZIP64). Make a new ZIP of the logos alone.",
    )
    const linked = bent(zipOf({ "a.svg": "/etc/passwd" }), (directory) => {
      directory[5] = 3
      directory.writeUInt16LE(0o120777, 40)
    })
    expect(await opened(linked)).toBe(`“a.svg” in this archive is a link, not a file. ${NOTHING_READ}`)
  })

  it("with two files of one name, or two that share bytes, is refused", async () => {
    const twins = zipOf({ "a.svg": "x", "b.svg": "y" })
    for (let at = twins.indexOf("b.svg"); at >= 0; at = twins.indexOf("b.svg", at)) twins.write("a.svg", at)
    expect(await opened(twins)).toBe(`The archive holds two files named “a.svg”. ${NOTHING_READ}`)
    const overlapping = bent(zipOf({ "a.svg": "x", "b.svg": "y" }), (directory) =>
      directory.writeUInt32LE(directory.readUInt32LE(20) + 5, 20),
    )
    expect(await opened(overlapping)).toBe(`The files in this archive overlap. ${NOTHING_READ}`)
  })

  it("that is cut off, followed by something else or named twice over is damaged", async () => {
    const zip = zipOf({ "a.svg": "x", "b.svg": "y" })
    const damaged =
      "This ZIP archive is damaged or was made in an unusual way. Nothing was read. Make a new one and send that."
    expect(await opened(zip.subarray(0, zip.length - 10))).toBe(damaged)
    expect(await opened(Buffer.concat([zip, Buffer.from("more")]))).toBe(damaged)
    expect(await opened(bent(Buffer.from(zip), (_, local) => local.write("c.svg", 30)))).toBe(damaged)
    expect(await opened(Buffer.from("PK\x03\x04"))).toBe(damaged)
  })

  it("with one damaged file gives the others", async () => {
    const result = await openArchive(
      bent(zipOf({ "a.svg": "x", "b.svg": "y" }), (directory) => directory.writeUInt32LE(7, 16)),
      LIMIT,
    )
    if (!result.ok) throw new Error(result.message)
    expect(await Promise.all(result.files.map((file) => file.read()))).toEqual([
      { ok: false, message: "This file is damaged inside the archive. Send it by itself." },
      { ok: true, bytes: Buffer.from("y") },
    ])
  })
})
