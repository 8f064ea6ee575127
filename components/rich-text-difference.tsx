import { Fragment, type ReactNode } from "react"
import type { DifferenceBlock, DifferenceParagraph, DifferencePart } from "@/domain/diff/rich-text-blocks"
import { displayAddress, readLinkTarget } from "@/domain/web-address"
import { t } from "@/domain/words"
import { Hidden, Marked } from "./marked"

/** A description in which what was added and removed is marked, paragraphs and lists as they stand. */
export function RichTextDifference({ blocks }: { blocks: DifferenceBlock[] }) {
  return <div className="prose-draft">{nodes(blocks)}</div>
}

// Positions are the only identity that blocks have, and nothing here moves.
function nodes(blocks: DifferenceBlock[]): ReactNode[] {
  return blocks.map((block, index) => <Fragment key={String(index)}>{node(block)}</Fragment>)
}

function node(block: DifferenceBlock): ReactNode {
  if ("leaf" in block) return <Paragraph {...block.leaf} />
  const items = block.items.map((item, index) => <li key={String(index)}>{nodes(item)}</li>)
  return block.type === "orderedList" ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Paragraph({ op, note, parts }: DifferenceParagraph) {
  // Marked words tell of a new or a gone paragraph; one without any, or with words that stay, needs a sign.
  const needsSign = op !== "same" && (parts.length === 0 || parts.some((part) => part.op !== op))
  return (
    <p>
      {needsSign ? (
        <Marked op={op}>
          <Sign sign="¶" words={t("a new paragraph")} />
        </Marked>
      ) : null}
      {parts.map((part, index) => (
        <Part key={String(index)} {...part} />
      ))}
      {note ? <Note>{note}</Note> : null}
    </p>
  )
}

function Part({ kind, op, text, marks, note }: DifferencePart) {
  if (op === "formatted")
    return (
      <>
        <span className="bg-sunk underline decoration-dotted decoration-2 underline-offset-3">
          {formatted(text, marks)}
        </span>
        {note ? <Note>{note}</Note> : null}
      </>
    )
  if (kind === "text") return <Marked op={op}>{formatted(text, marks, op !== "same")}</Marked>
  if (kind === "paragraphEnd")
    return (
      <Marked op={op}>
        <Sign sign="¶" words={t("the end of a paragraph")} />
      </Marked>
    )
  return (
    <>
      {op === "same" ? null : (
        <Marked op={op}>
          <Sign sign="↵" words={t("a line break")} />
        </Marked>
      )}
      {op === "removed" ? " " : <br />}
    </>
  )
}

// A link has the color of its words: in green and underlined it would look added.
function formatted(text: string, marks: DifferencePart["marks"], tellAddress = false): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => {
    if (mark.type === "bold") return <strong>{inner}</strong>
    if (mark.type === "italic") return <em>{inner}</em>
    const href = readLinkTarget(mark.attrs.href)
    if (!href) return inner
    return (
      <>
        <a href={href} rel="noopener noreferrer" className="text-inherit!">
          {inner}
        </a>
        {tellAddress ? ` (${displayAddress(href)})` : null}
      </>
    )
  }, text)
}

function Note({ children }: { children: string }) {
  return <span className="mx-1 text-13 text-soft">({children})</span>
}

function Sign({ sign, words }: { sign: string; words: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <Hidden>{words}</Hidden>
    </>
  )
}
