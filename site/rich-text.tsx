import { Fragment, type ReactNode } from "react"
import type { Spoken } from "@/domain/languages"
import type { Block, Inline, Mark, RichText as RichTextDocument } from "@/domain/rich-text"
import { readLinkTarget } from "@/domain/web-address"

/**
 * A description, from its JSON to elements. Link targets are checked again here: a release may be older than the rules.
 * A target that does not pass leaves its words without a link.
 */
export function RichText({ document, spoken = {} }: { document: RichTextDocument; spoken?: Spoken }) {
  if (document.content.length === 0) return null
  return (
    <div className="text" {...spoken}>
      <RichTextBlocks document={document} />
    </div>
  )
}

/** The same without a frame around it. */
export function RichTextBlocks({ document }: { document: RichTextDocument }) {
  return <>{blocks(document.content)}</>
}

// Positions are the only identity that blocks have, and static pages never reorder them.
function blocks(content: Block[]): ReactNode[] {
  return content.map((block, index) => <Fragment key={String(index)}>{oneBlock(block)}</Fragment>)
}

function oneBlock(block: Block): ReactNode {
  if (block.type === "paragraph") return block.content ? <p>{inlines(block.content)}</p> : null
  const items = block.content.map((item, index) => <li key={String(index)}>{blocks(item.content)}</li>)
  return block.type === "orderedList" ? <ol>{items}</ol> : <ul>{items}</ul>
}

function inlines(content: Inline[]): ReactNode[] {
  return content.map((node, index) => (
    <Fragment key={String(index)}>
      {node.type === "hardBreak" ? <br /> : (node.marks ?? []).reduceRight<ReactNode>(wrap, node.text)}
    </Fragment>
  ))
}

function wrap(inner: ReactNode, mark: Mark): ReactNode {
  if (mark.type === "bold") return <strong>{inner}</strong>
  if (mark.type === "italic") return <em>{inner}</em>
  const href = readLinkTarget(mark.attrs.href)
  if (!href) return inner
  return (
    <a href={href} rel="noopener">
      {inner}
    </a>
  )
}
