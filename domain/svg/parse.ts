import { SaxesParser } from "saxes"
import { type Failure, type Result, refuse } from "@/domain/result"
import { marked, numbered, say, t } from "@/domain/words"
import { SVG_NAMESPACE, XLINK_NAMESPACE, XMLNS_NAMESPACE, type XmlElement } from "./tree"

/** Far over any real logo, low enough that every later step stays quick. Lengths in UTF-16 units. */
const SVG_LIMITS = {
  source: 2 * 1024 * 1024,
  depth: 64,
  elements: 20_000,
  attributes: 100,
  attributeLength: 1024 * 1024,
} as const

/** `instructions` names the processing instructions, `doctype` is what the DOCTYPE says; both are left out of the tree. */
export type ParsedSvg = { root: XmlElement; instructions: string[]; doctype: string | null }

/**
 * Reads an SVG file as strict XML 1.0 with namespaces (saxes). Nothing is fetched and no entity is declared: a DOCTYPE
 * without an internal subset is dropped unread, one with declarations is refused. A root without a namespace counts as
 * SVG, and prefixes that nothing declares count as junk of an editor, because exports often lack the declarations.
 */
export function parseSvg(source: string): Result<ParsedSvg> {
  if (source.length > SVG_LIMITS.source)
    return refuse(
      t("This SVG has {size} of text; {most} fit. {simplify}", {
        size: megabytes(source.length),
        most: megabytes(SVG_LIMITS.source),
        simplify: say(SIMPLIFY),
      }),
    )
  if (/\p{Surrogate}/u.test(source)) return refuse(damaged(1))

  const instructions: string[] = []
  let declared: string | null = null
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  let elements = 0
  let failure: Failure | null = null
  const fail = (message: string) => {
    failure ??= refuse(message)
  }
  const addText = (text: string) => {
    if (!failure) open.at(-1)?.children.push(text)
  }

  const parser = new SaxesParser({
    xmlns: true,
    // XML 1.1 allows control characters that a browser, which reads 1.0, does not.
    defaultXMLVersion: "1.0",
    forceXMLVersion: true,
    resolvePrefix: standInFor,
  })
  parser.on("error", (error) => {
    fail(/undefined entity/u.test(error.message) ? unknownEntity(parser.line) : damaged(parser.line))
  })
  parser.on("doctype", (doctype) => {
    declared = doctype
    if (hasInternalSubset(doctype)) fail(say(DECLARES_ENTITIES))
  })
  parser.on("processinginstruction", ({ target }) => {
    instructions.push(target)
  })
  parser.on("text", addText)
  parser.on("cdata", addText)
  parser.on("opentag", (tag) => {
    if (failure) return
    elements += 1
    if (elements > SVG_LIMITS.elements)
      return fail(
        t("This SVG has more than {elements, number} parts. {simplify}", {
          elements: SVG_LIMITS.elements,
          simplify: say(SIMPLIFY),
        }),
      )
    if (open.length >= SVG_LIMITS.depth)
      return fail(
        t("This SVG is nested more than {depth} levels deep. {simplify}", {
          depth: SVG_LIMITS.depth,
          simplify: say(SIMPLIFY),
        }),
      )
    const attributes = Object.values(tag.attributes)
      .filter((attribute) => attribute.uri !== XMLNS_NAMESPACE)
      .map(({ uri, local, value }) => ({ uri, name: local, value }))
    if (attributes.length > SVG_LIMITS.attributes)
      return fail(
        t("A part of this SVG has more than {attributes} attributes. {simplify}", {
          attributes: SVG_LIMITS.attributes,
          simplify: say(SIMPLIFY),
        }),
      )
    if (attributes.some(({ value }) => value.length > SVG_LIMITS.attributeLength))
      return fail(
        t(
          "A part of this SVG is longer than {size}: usually a picture inside it. Send that picture as a PNG.",
          { size: megabytes(SVG_LIMITS.attributeLength) },
        ),
      )
    const element: XmlElement = { uri: tag.uri, name: tag.local, attributes, children: [] }
    if (!root) root = element
    else open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on("closetag", () => {
    if (!failure) open.pop()
  })

  // In pieces, to stop at the first failure: going on could take long, and means nothing.
  for (let at = 0; at < source.length && !failure; at += PIECE) parser.write(source.slice(at, at + PIECE))
  if (!failure) parser.close()
  if (failure) return failure
  if (!root) return refuse(say(NO_SVG))
  return readRoot({ root, instructions, doctype: declared })
}

function readRoot(parsed: ParsedSvg): Result<ParsedSvg> {
  const { root } = parsed
  if (root.name !== "svg" || (root.uri !== SVG_NAMESPACE && root.uri !== "")) return refuse(say(NO_SVG))
  if (root.uri === "") adopt(root)
  return { ok: true, ...parsed }
}

/** Whatever stands in a root without a namespace and has none either means SVG, too. */
function adopt(element: XmlElement): void {
  if (element.uri === "") element.uri = SVG_NAMESPACE
  for (const child of element.children) if (typeof child !== "string") adopt(child)
}

/** The namespace of a prefix that nothing declares; saxes asks for the empty one, too. */
function standInFor(prefix: string): string | undefined {
  if (prefix === "") return undefined
  return prefix === "xlink" ? XLINK_NAMESPACE : `undeclared:${prefix}`
}

/** Whether a DOCTYPE holds declarations of its own: a "[" outside quotes with more than white space up to its "]". */
function hasInternalSubset(doctype: string): boolean {
  let quote = ""
  for (let index = 0; index < doctype.length; index += 1) {
    const character = doctype.charAt(index)
    if (quote !== "") quote = character === quote ? "" : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === "[") return doctype.slice(index + 1, doctype.lastIndexOf("]")).trim() !== ""
  }
  return false
}

function megabytes(characters: number): string {
  return `${numbered(characters / (1024 * 1024), { maximumFractionDigits: 1 })} MB`
}

function damaged(line: number): string {
  return t(
    "This SVG is damaged at line {line}: it is not well-formed XML. Export it again as “plain SVG” and send that.",
    { line },
  )
}

function unknownEntity(line: number): string {
  return t(
    "This SVG uses an entity that it does not declare at line {line}. Export it again as “plain SVG” and send that.",
    { line },
  )
}

const PIECE = 16 * 1024
const SIMPLIFY = marked("Simplify the drawing and export it again, or send a PNG.")
const NO_SVG = marked(
  "This is no SVG: its outermost element is not “svg”. Send an SVG, PNG, JPEG, WebP or AVIF file.",
)
const DECLARES_ENTITIES = marked(
  "This SVG declares entities in its DOCTYPE, as Illustrator does when it keeps its editing data. Export it again with File, Export, Export As, SVG (or without “Preserve Illustrator Editing Capabilities”) and send that.",
)
