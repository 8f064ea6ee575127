import { describe, expect, it } from "vitest"
import { sniffDelimiter } from "@/domain/import/csv-delimiter"
import { readImportText } from "@/domain/import/read-source"
import { parseTable } from "@/domain/import/table"
import { outlineOf, read } from "./reading"

describe("parseTable", () => {
  it("knows columns by their titles in any order", () => {
    const { tiers, notes } = parseTable([
      ["Level", "Website", "Company name *", "About", "Short name", "Tagline", "Phone"],
      [
        "Gold",
        "acme.example",
        "Acme Corporation (AC)",
        "Makes anvils.\n\nSince 1900.",
        "AC",
        "Hard things",
        "123",
      ],
      ["Media", "n/a", "Radio One", "", "", "", ""],
      ["Gold", "not an address", "Beta Trust", "Funds films.", "", "", ""],
    ])
    expect(outlineOf({ tiers, notes })).toEqual([
      "# Gold",
      "Acme Corporation | AC | - | https://acme.example/ | Makes anvils. ¶ Since 1900.",
      "Beta Trust | - | - | - | Funds films.",
      "# Media",
      "Radio One | - | - | - | -",
    ])
    expect(tiers[0]?.partners[0]?.tagline).toBe("Hard things")
    expect(notes).toEqual([
      "The column “Phone” is left out: “123”",
      "Row 4: “not an address” is no web address and is left out.",
    ])
  })

  it("reads German titles, rows above them, and tiers as rows of their own", () => {
    const { tiers, notes } = parseTable([
      ["Partnerliste 2025", "", ""],
      ["", "", ""],
      ["Firma", "Webseite", "Beschreibung"],
      ["Hauptsponsoren", "", ""],
      ["Bundesamt für Naturschutz (BfN)", "https://bfn.example", "Schützt die Natur."],
      ["Medienpartner", "", ""],
      ["Radio Eins", "", "Sendet."],
    ])
    expect(outlineOf({ tiers, notes })).toEqual([
      "# Hauptsponsoren",
      "Bundesamt für Naturschutz | BfN | - | https://bfn.example/ | Schützt die Natur.",
      "# Medienpartner",
      "Radio Eins | - | - | - | Sendet.",
    ])
    expect(notes).toEqual(["Left out because it stands above the table’s column titles: “Partnerliste 2025”"])
  })

  it.each([
    [
      "French",
      ["Niveau", "Nom de l'organisation", "Sigle", "Adresse du site", "Texte de présentation"],
      ["Or", "Agence de l’eau", "AE", "eau.example", "Elle agit."],
      "Agence de l’eau | AE | - | https://eau.example/ | Elle agit.",
    ],
    [
      "Spanish",
      ["Categoría", "Nombre de la organización", "Siglas", "Página web", "Descripción"],
      ["Oro", "Universidad de Chile", "UCH", "uchile.example", "La más antigua."],
      "Universidad de Chile | UCH | - | https://uchile.example/ | La más antigua.",
    ],
    [
      "German",
      ["Partnerkategorie", "Name der Organisation", "Abkürzung", "Internetadresse", "Text für Website (DE)"],
      ["Gold", "Naturschutzbund Deutschland", "NABU", "nabu.example", "Schützt Natur."],
      "Naturschutzbund Deutschland | NABU | - | https://nabu.example/ | Schützt Natur.",
    ],
    [
      "Korean, with a column of English names",
      ["참여구분", "기관(단체)명", "영문 기관명", "홈페이지 주소", "기관소개"],
      ["주관", "수원시", "Suwon City", "suwon.example", "수원시는 도시이다."],
      "Suwon City | - | 수원시 | https://suwon.example/ | 수원시는 도시이다.",
    ],
  ])("knows titles in %s", (_, titles, row, line) => {
    const { tiers, notes } = parseTable([titles, row])
    expect(outlineOf({ tiers, notes })).toEqual([`# ${row[0]}`, line])
    expect(notes).toEqual([])
  })

  it("guesses columns when there are no titles, and says so", () => {
    const { tiers, notes } = parseTable([
      [
        "Gold sponsors",
        "Acme Corporation",
        "www.acme.example",
        "Acme makes anvils for the whole world, and has since 1900.",
      ],
      [
        "Media partners",
        "Radio One",
        "www.one.example",
        "Radio One is the voice of the city and of its many suburbs.",
      ],
    ])
    expect(outlineOf({ tiers, notes })).toEqual([
      "# Gold sponsors",
      "Acme Corporation | - | - | https://www.acme.example/ | Acme makes anvils for the whole world, and has since 1900.",
      "# Media partners",
      "Radio One | - | - | https://www.one.example/ | Radio One is the voice of the city and of its many suburbs.",
    ])
    expect(notes).toEqual([
      "The table has no row of column titles; what each column holds was guessed from its cells.",
    ])
  })

  it("leaves out a row without a name and says so", () => {
    const { notes } = parseTable([
      ["Name", "Text"],
      ["Acme", "Makes anvils."],
      ["", "Lost text."],
    ])
    expect(notes).toEqual(["Row 3 has no name and is left out: “Lost text.”"])
  })

  it("reads tables inside documents", () => {
    const source =
      "<h2>Sponsors</h2><table><tr><th>Name</th><th>Description</th></tr><tr><td>Acme</td><td><p>Makes.</p><p>Sells.</p></td></tr></table>"
    expect(read(source, "html")).toEqual(["# Sponsors", "Acme | - | - | - | Makes. ¶ Sells."])
    expect(
      read("## Sponsors\n\n| Name | Website |\n|---|---|\n| Acme | acme.example |\n", "markdown"),
    ).toEqual(["# Sponsors", "Acme | - | - | https://acme.example/ | -"])
  })
})

describe("titles in words of somebody's own", () => {
  it("are known by the word for what they hold", () => {
    const { tiers, notes } = parseTable([
      [
        "Sponsoring level",
        "Company / organisation",
        "Name in Japanese",
        "Web site",
        "Text for the web page",
        "Contact e-mail",
      ],
      ["Gold", "Kyoto City", "京都市", "kyoto.example", "Once the capital.", "a@kyoto.example"],
    ])
    expect(outlineOf({ tiers, notes })).toEqual([
      "# Gold",
      "Kyoto City | - | 京都市 | https://kyoto.example/ | Once the capital.",
    ])
    expect(notes).toEqual(["The column “Contact e-mail” is left out: “a@kyoto.example”"])
  })

  it("are not looked for in a line above the table", () => {
    const { tiers } = parseTable([["Partner list 2026"], ["Role", "Partner", "URL"], ["Host", "Acme", ""]])
    expect(tiers.map(({ title }) => title)).toEqual(["Host"])
  })
})

describe("text copied out of a spreadsheet", () => {
  it("is a table, its cells parted by tabs", () => {
    const result = readImportText("Level\tName\tText\nGold\tAcme\tMakes anvils.\nSilver\tBeta\t\n")
    expect(result.ok && outlineOf(result.document)).toEqual([
      "# Gold",
      "Acme | - | - | - | Makes anvils.",
      "# Silver",
      "Beta | - | - | - | -",
    ])
  })

  it("gives single lines with a tab a name and a text", () => {
    const result = readImportText(
      "Main sponsor\nAcme\tMakes anvils.\n\nSponsors\nBeta Trust\nGamma Union\nDelta Works\n",
    )
    expect(result.ok && outlineOf(result.document)).toEqual([
      "# Main sponsor",
      "Acme | - | - | - | Makes anvils.",
      "# Sponsors",
      "Beta Trust | - | - | - | -",
      "Gamma Union | - | - | - | -",
      "Delta Works | - | - | - | -",
    ])
  })

  it("is refused with more rows than fit", () => {
    const result = readImportText("a\tb\n".repeat(20_001))
    expect(result.ok || result.message).toBe(
      "The table has 20001 rows; 20000 fit in one import. Import it in parts.",
    )
  })
})

describe("labelled lines", () => {
  it("are records of a table", () => {
    const result = readImportText(
      "Organisation: Acme Corporation\nAcronym: AC\nTier: Gold\nDescription: Makes anvils.\n\nAnd rockets.\n\nOrganisation: Radio One\nTier: Media\nDescription: Sends.\n",
    )
    expect(result.ok && outlineOf(result.document)).toEqual([
      "# Gold",
      "Acme Corporation | AC | - | - | Makes anvils. ¶ And rockets.",
      "# Media",
      "Radio One | - | - | - | Sends.",
    ])
  })
})

describe("sniffDelimiter", () => {
  it("finds the sign that parts every line alike", () => {
    expect(sniffDelimiter("Name;Text\nAcme, Inc.;makes, sells\n")).toBe(";")
    expect(sniffDelimiter("Name\tText\nAcme, Inc.\tmakes\n")).toBe("\t")
    expect(sniffDelimiter('Name,Text\n"Acme; Beta; Gamma","a; b"\n')).toBe(",")
    expect(sniffDelimiter("sep=|\nName|Text\n")).toBe("|")
    expect(sniffDelimiter("Name\nAcme\n")).toBe(",")
  })
})
