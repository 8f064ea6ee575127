import { describe, expect, it } from "vitest"
import {
  type AskedPartner,
  contactChoices,
  contactChoicesSchema,
  contactOutcomes,
  planContacts,
} from "@/domain/import/contact-plan"
import { type ListedContact, readContactTable } from "@/domain/import/contact-table"

const MINA: ListedContact = {
  partner: "ICLEI",
  name: "Mina Park",
  email: "mina@iclei.example",
  language: "en",
  role: "decides",
}

function read(table: string): ListedContact[] {
  const result = readContactTable(table.split("\n").map((line) => line.split("|").map((cell) => cell.trim())))
  if (!result.ok) throw new Error(result.message)
  return result.contacts
}

describe("a list of contacts", () => {
  it("says which languages become English, for mails have only two", () => {
    const list = (language: string) => [
      ["Partner", "Name", "E-mail", "Language"],
      ["ICLEI", "Mina Park", "mina@iclei.example", language],
    ]
    const notes = (language: string) => {
      const result = readContactTable(list(language))
      return result.ok ? result.notes : [result.message]
    }
    expect(notes("Deutsch")).toEqual(["Mails are written in English or Korean. These get English: Deutsch."])
    expect([notes("English"), notes("한국어"), notes("")]).toEqual([[], [], []])
  })

  it.each([
    [
      "English",
      "Partner | Name | E-mail | Language | Role\nICLEI | Mina Park | mina@iclei.example | ko | comments",
    ],
    [
      "German",
      "Rolle | Sprache | E-Mail-Adresse | Ansprechpartner/in | Organisation\nkommentiert | Koreanisch | mina@iclei.example | Mina Park | ICLEI",
    ],
    [
      "Korean",
      "기관명 | 담당자 | 이메일 | 언어 | 역할\nICLEI | Mina Park | mina@iclei.example | 한국어 | 의견",
    ],
    [
      "other orders and words",
      "Email address * | Company name | Contact person | Languages | Role (optional)\nMINA@iclei.example | ICLEI | Mina Park | Korean | comment only",
    ],
  ])("is read by its titles: %s", (_, table) => {
    expect(read(table)).toEqual([{ ...MINA, language: "ko", role: "comments" }])
  })

  it("needs neither language nor role", () => {
    expect(read("Partner | Name | Email\nICLEI | Mina Park | mina@iclei.example")).toEqual([MINA])
    expect(read("Partner | Name | Email | Role\nICLEI | Mina Park | mina@iclei.example | CEO")).toEqual([
      MINA,
    ])
  })

  it("knows the partner’s name from the contact’s, whichever is called “Name”", () => {
    expect(read("Name | Contact | Email\nICLEI | Mina Park | mina@iclei.example")).toEqual([MINA])
    expect(read("Contact | Name | Email\nMina Park | ICLEI | mina@iclei.example")).toEqual([MINA])
  })

  it("joins first and last names", () => {
    expect(read("Firma | Vorname | Nachname | Mail\nICLEI | Mina | Park | mina@iclei.example")).toEqual([
      MINA,
    ])
  })

  it("skips what stands above the titles, and empty rows", () => {
    expect(
      read("Contacts 2026 | |\n | |\nPartner | Name | Email\n | |\nICLEI | Mina Park | mina@iclei.example"),
    ).toEqual([MINA])
  })

  it("without titles is read by where the addresses stand, and says so", () => {
    const result = readContactTable([
      ["mina@iclei.example", "ICLEI", "Mina Park"],
      ["jo@iucn.example", "IUCN", "Jo Lee"],
    ])
    expect(result).toEqual({
      ok: true,
      contacts: [MINA, { ...MINA, partner: "IUCN", name: "Jo Lee", email: "jo@iucn.example" }],
      notes: ["The list has no row of column titles; what each column holds was guessed from its cells."],
    })
  })

  it("goes on with the partner of the row above where the cell is empty", () => {
    const table =
      "Partner | Name | Email\nICLEI | Mina Park | mina@iclei.example\n | Jo Lee | jo@iclei.example"
    expect(read(table).map(({ partner, name }) => [partner, name])).toEqual([
      ["ICLEI", "Mina Park"],
      ["ICLEI", "Jo Lee"],
    ])
  })

  it("takes several addresses in a cell apart, with their names", () => {
    const shown = (cells: string) =>
      read(`Partner | Name | Email\nICLEI | ${cells}`).map(({ name, email }) => `${name} <${email}>`)
    expect(shown("Mina Park; Jo Lee | mina@iclei.example; jo@iclei.example")).toEqual([
      "Mina Park <mina@iclei.example>",
      "Jo Lee <jo@iclei.example>",
    ])
    expect(shown(" | Mina Park <mina@iclei.example>, jo.lee@iclei.example")).toEqual([
      "Mina Park <mina@iclei.example>",
      "Jo Lee <jo.lee@iclei.example>",
    ])
    expect(shown("Press office | mailto:press@iclei.example")).toEqual(["Press office <press@iclei.example>"])
  })

  it("keeps what is no address, to be corrected", () => {
    expect(read("Partner | Name | Email\nICLEI | Mina Park | to follow")).toEqual([
      { ...MINA, email: "to follow" },
    ])
  })

  it("says what is missing when it is no such list", () => {
    const words = (rows: string[][]) => {
      const result = readContactTable(rows)
      return result.ok ? "" : result.message
    }
    expect(words([])).toBe("There is nothing to read. Paste the list, or choose a file with one.")
    expect(
      words([
        ["Name", "City"],
        ["ICLEI", "Bonn"],
      ]),
    ).toBe(
      "No e-mail address was found. The list needs a column with addresses, and one with the partners’ names.",
    )
    expect(words([["Partner", "Name", "Email"]])).toBe(
      "The list has titles, and no contact below them. Choose another.",
    )
    expect(words(Array.from({ length: 1001 }, (_, at) => ["ICLEI", "Mina", `m${at}@iclei.example`]))).toBe(
      "The list has 1001 contacts; 1000 fit in one import. Import it in parts.",
    )
  })
})

const PARTNERS: AskedPartner[] = [
  {
    id: 1,
    name: "ICLEI – Local Governments for Sustainability",
    acronym: "ICLEI",
    nativeName: "",
    emails: [],
  },
  { id: 2, name: "Gangwon Province", acronym: "", nativeName: "강원도", emails: ["old@gangwon.example"] },
  { id: 3, name: "Umweltbundesamt GmbH", acronym: "UBA", nativeName: "", emails: [] },
]
const planned = (contacts: Partial<ListedContact>[]) =>
  planContacts(
    contacts.map((contact) => ({ ...MINA, ...contact })),
    PARTNERS,
  )

describe("the plan of an import of contacts", () => {
  it.each([
    ["iclei", 1],
    ["ICLEI – Local Governments for Sustainability (ICLEI)", 1],
    ["Iclei, Local governments for sustainability", 1],
    ["gangwon province", 2],
    ["강원도", 2],
    ["Umweltbundesamt", 3],
    ["Somebody else", null],
    ["", null],
  ])("knows “%s”", (partner, id) => {
    expect(planned([{ partner }])[0]?.partnerId).toBe(id)
  })

  it("says what will happen with each row, and why it can’t", () => {
    const rows = planned([
      {},
      { email: "MINA@iclei.example " },
      { partner: "강원도", email: "old@gangwon.example" },
      { partner: "Unknown" },
      { partner: "" },
      { email: "nobody" },
      { name: " " },
    ])
    const left = planned([{ email: "left@iclei.example" }])
    expect([...contactOutcomes(rows, PARTNERS).values()]).toEqual([
      { kind: "add" },
      { kind: "cannot", why: "Row 1 has this address already." },
      { kind: "there" },
      { kind: "cannot", why: "Which partner is “Unknown”? Choose it." },
      { kind: "cannot", why: "Choose the partner." },
      { kind: "cannot", why: "Enter an e-mail address such as you@example.org." },
      { kind: "cannot", why: "Enter the contact’s name." },
    ])
    expect([
      ...contactOutcomes(
        left.map((row) => ({ ...row, isLeftOut: true })),
        PARTNERS,
      ).values(),
    ]).toEqual([{ kind: "out" }])
  })

  it("writes the rows that are added, and no other", () => {
    const rows = planned([
      {},
      {},
      { partner: "강원도", email: "old@gangwon.example" },
      { partner: "Unknown" },
    ])
    const { partner: _, ...fields } = MINA
    const choices = contactChoices(rows, PARTNERS)
    expect(choices).toEqual([{ partnerId: 1, fields }])
    expect(contactChoicesSchema.parse(choices)).toEqual(choices)
  })
})
