import type { Letter, Part } from "./letter"
import { LINK_PLACE } from "./mail-data"
import { wrap } from "./wrap"

/** A letter as plain text. */
export function letterText(letter: Letter): string {
  const blocks = [
    wrap(letter.greeting),
    ...letter.parts.map(partText),
    letter.closing.map((line) => wrap(line)).join("\n"),
    // "-- " alone on a line: what follows is a signature (RFC 3676, 4.3).
    `-- \n${wrap(letter.foot)}`,
  ]
  return `${blocks.join("\n\n")}\n`
}

function partText(part: Part): string {
  switch (part.kind) {
    case "words":
      return wrap(part.text)
    case "link":
      return `${wrap(part.label)}:\n${LINK_PLACE}`
    case "quote":
      return `${wrap(part.lead)}\n\n${wrap(part.text, "  ")}`
    case "facts":
      return part.rows.map((row) => `${wrap(row.label)}\n${wrap(row.value, "  ")}`).join("\n\n")
  }
}
