import { describe, expect, it } from "vitest"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { contentDifferences } from "@/domain/content-differences"
import { FIELD_LABELS } from "@/domain/content-fields"
import { fromPlainText } from "@/domain/rich-text"

const MINE: Content = {
  name: "River League",
  acronym: "RL",
  nativeName: "Flussbund",
  tagline: "Rivers first",
  description: fromPlainText("It joins rivers.\n\nIt is old."),
  website: "https://river.example/",
  links: [
    { label: "Report", url: "https://river.example/report" },
    { label: "Map", url: "https://river.example/map" },
  ],
}

describe("the differences of two entries", () => {
  it("are none between equal ones", () => {
    expect(contentDifferences(MINE, structuredClone(MINE))).toEqual([])
  })

  it("name each field in the form's order and both sides as text", () => {
    expect(contentDifferences(MINE, EMPTY_CONTENT)).toEqual([
      { field: "name", label: "Name", mine: "River League", theirs: "" },
      { field: "acronym", label: "Short name or acronym", mine: "RL", theirs: "" },
      { field: "nativeName", label: "Native-language name", mine: "Flussbund", theirs: "" },
      { field: "tagline", label: "Tagline", mine: "Rivers first", theirs: "" },
      { field: "description", label: "Description", mine: "It joins rivers.\n\nIt is old.", theirs: "" },
      { field: "website", label: "Website", mine: "https://river.example/", theirs: "" },
      {
        field: "links",
        label: "Links",
        mine: "Report: https://river.example/report\nMap: https://river.example/map",
        theirs: "",
      },
    ])
    expect(Object.keys(FIELD_LABELS).sort()).toEqual(
      [...Object.keys(EMPTY_CONTENT), "logoAlt", "printText"].sort(),
    )
  })

  it("are seen where the words are the same and their form or order is not", () => {
    const bold: Content = {
      ...MINE,
      description: {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [{ type: "text", text: "It joins rivers.", marks: [{ type: "bold" }] }],
          },
          { type: "paragraph", content: [{ type: "text", text: "It is old." }] },
        ],
      },
      links: [...MINE.links].reverse(),
    }
    expect(contentDifferences(MINE, bold).map(({ field }) => field)).toEqual(["description", "links"])
  })
})
