import type { Block, Inline, Paragraph, RichText } from "@/domain/rich-text"

/** Short forms to write a description by hand; plain strings are text. */
export function doc(...blocks: (string | Block)[]): RichText {
  return {
    type: "doc",
    content: blocks.map((block) => (typeof block === "string" ? paragraph(block) : block)),
  }
}

export function paragraph(...parts: (string | Inline)[]): Paragraph {
  return {
    type: "paragraph",
    content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
  }
}

export function bullets(...items: string[]): Block {
  return {
    type: "bulletList",
    content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
  }
}

export function italic(text: string): Inline {
  return { type: "text", text, marks: [{ type: "italic" }] }
}

export function link(text: string, href: string): Inline {
  return { type: "text", text, marks: [{ type: "link", attrs: { href } }] }
}
