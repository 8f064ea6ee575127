import { describe, expect, it } from "vitest"
import { pictureProblem } from "@/domain/import/picture-line"
import { placePictures } from "@/domain/import/pictures"
import { readImportText } from "@/domain/import/read-source"
import { must } from "../../must"

/** Each picture with the name that it is put to; "[0]" stands for a picture, "# " for a heading, "" for an empty line. */
function placed(...lines: string[]): string[] {
  const html = lines
    .map((line) => line.replace(/\[(\d+)\]/gu, '<img src="picture:$1" />'))
    .map((line) => {
      if (line.startsWith("<table>")) return line
      return line.startsWith("# ") ? `<h2>${line.slice(2)}</h2>` : `<p>${line}</p>`
    })
    .join("")
  const { document } = must(readImportText(html, "html"))
  const names = document.tiers.flatMap(({ partners }) => partners.map(({ name }) => name))
  return placePictures(html, document).map(({ picture, partner }) => `${picture} ${names[partner]}`)
}

const ALPHA = ["# Alpha Foundation (AF)", "Alpha Foundation runs schools."]
const BETA = ["# Beta Trust", "Beta Trust looks after gardens."]
const GAMMA = ["# Gamma Works", "Gamma Works works."]

describe("a picture is put to the partner that it stands by", () => {
  it("below the names", () => {
    const [a, b, g] = [ALPHA, BETA, GAMMA].map(([name = "", text = ""]) => ({ name, text }))
    if (!a || !b || !g) throw new Error("no partners")
    expect(placed(a.name, "[0]", a.text, b.name, b.text, g.name, "[1]", g.text)).toEqual([
      "0 Alpha Foundation",
      "1 Gamma Works",
    ])
  })

  it("above the names, also where the first has none", () => {
    expect(placed("[0]", ...ALPHA, "[1]", ...BETA, "[2]", ...GAMMA)).toEqual([
      "0 Alpha Foundation",
      "1 Beta Trust",
      "2 Gamma Works",
    ])
    expect(placed(...ALPHA, "[0]", ...BETA, "[1]", ...GAMMA)).toEqual(["0 Beta Trust", "1 Gamma Works"])
  })

  it("above names that nothing is said of yet", () => {
    expect(
      placed("[0]", "# Alpha Foundation", "[1]", "# Beta Trust", "Beta Trust looks after gardens."),
    ).toEqual(["0 Alpha Foundation", "1 Beta Trust"])
  })

  it("below the texts", () => {
    expect(placed(...ALPHA, "[0]", ...BETA, "[1]", ...GAMMA, "[2]")).toEqual([
      "0 Alpha Foundation",
      "1 Beta Trust",
      "2 Gamma Works",
    ])
  })

  it("closer to one than to the other, where empty lines tell", () => {
    expect(placed("[0]", ...ALPHA, "[1]", "", "", ...BETA, "", "[2]", ...GAMMA)).toEqual([
      "0 Alpha Foundation",
      "1 Alpha Foundation",
      "2 Gamma Works",
    ])
  })

  it("in the line or in the row of its name", () => {
    expect(placed("Hosts", "[0] Alpha Foundation", "Alpha Foundation runs schools.", ...BETA)).toEqual([
      "0 Alpha Foundation",
    ])
    const row = (picture: number, name: string) =>
      `<tr><td><p><img src="picture:${picture}" /></p></td><td><p>${name}</p></td><td><p>${name} works here.</p></td></tr>`
    expect(
      placed(
        `<table><tr><td>Logo</td><td>Name</td><td>Description</td></tr>${row(0, "Alpha Foundation")}${row(1, "Beta Trust")}</table>`,
      ),
    ).toEqual(["0 Alpha Foundation", "1 Beta Trust"])
  })

  it("and to nobody above the first partner’s tier", () => {
    expect(placed("[0]", "City Summit of many friends", "# Gold sponsors", ...ALPHA, ...BETA)).toEqual([])
  })

  it("by a short name that stands for the whole one", () => {
    expect(placed("# UN-Habitat", "[0]", "UN-Habitat works for cities.", ...BETA)).toEqual(["0 UN-Habitat"])
  })
})

it("a document of very many pictures is gone through once", { timeout: 5000 }, () => {
  const pictures = Array.from({ length: 32_000 }, () => "[0]")
  const owners = placed(...ALPHA, ...BETA, ...pictures, ...GAMMA)
  const countOf = (name: string) => owners.filter((owner) => owner === `0 ${name}`).length
  expect([countOf("Beta Trust"), countOf("Gamma Works")]).toEqual([16_000, 16_000])
})

describe("what is no logo before it is decoded", () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(40)
    bytes.write("\x89PNG\r\n\x1a\n", 0, "latin1")
    bytes.write("IHDR", 12)
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return bytes
  }
  const emf = Buffer.alloc(60)
  emf.writeUInt32LE(1, 0)
  emf.write(" EMF", 40)

  it.each<[string, Buffer, string | null]>([
    ["a bullet", png(31, 20), "It is 31 × 20 pixels, too small for a logo."],
    ["a small logo", png(32, 20), null],
    [
      "an EMF",
      emf,
      "It is a Windows drawing (EMF), which browsers can’t show. Ask for the logo as SVG or PNG.",
    ],
    [
      "a WMF",
      Buffer.from([0xd7, 0xcd, 0xc6, 0x9a, 0, 0]),
      "It is a Windows drawing (WMF), which browsers can’t show. Ask for the logo as SVG or PNG.",
    ],
    ["whatever else", Buffer.from("<svg/>"), null],
  ])("%s", (_, bytes, problem) => {
    expect(pictureProblem(bytes)).toBe(problem)
  })
})
