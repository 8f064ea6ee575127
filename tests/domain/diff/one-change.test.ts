import { describe, expect, it } from "vitest"
import { EMPTY_CONTENT } from "@/domain/content"
import { proposalChanges } from "@/domain/diff/changes"
import type { DifferenceBlock } from "@/domain/diff/rich-text-blocks"
import { fromPlainText } from "@/domain/rich-text"

/** Each change of a description as it is shown, with [-removed-] and [+added+]; "/" is a line break, "¶" a joined end. */
function shown(before: string, after: string): string[] {
  const entry = (text: string) => ({
    content: { ...EMPTY_CONTENT, description: fromPlainText(text) },
    logoSha256: null,
  })
  return proposalChanges(entry(before), entry(after)).map((change) =>
    change.shown.kind === "text" ? read(change.shown.blocks) : "",
  )
}

function read(blocks: DifferenceBlock[]): string {
  return blocks
    .map((block) => {
      if (!("leaf" in block)) return block.items.map(read).join("|")
      const parts = block.leaf.parts.map(({ kind, op, text }) => {
        const said = kind === "text" ? text : kind === "lineBreak" ? "/" : "¶"
        return op === "added" ? `[+${said}+]` : op === "removed" ? `[-${said}-]` : said
      })
      return parts.join("")
    })
    .join("\n")
}

describe("one change of a description", () => {
  it("is marked alone: where the others are, the text reads as it did", () => {
    expect(shown("The old town lies by the broad river.", "The new town lies by the narrow river.")).toEqual([
      "The [-old-][+new+] town lies by the broad river.",
      "The old town lies by the [-broad-][+narrow+] river.",
    ])
  })

  it("is shown with the paragraphs that it touches", () => {
    expect(shown("The first one.\n\nThe second one.", "The third one.\n\nThe fourth one.")).toEqual([
      "The [-first-][+third+] one.",
      "The [-second-][+fourth+] one.",
    ])
  })
})
