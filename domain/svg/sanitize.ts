import { type Result, refuse } from "@/domain/result"
import { marked, say } from "@/domain/words"
import { findActiveContent } from "./active-content"
import { cleanTree } from "./clean"
import { parseSvg } from "./parse"
import { checkReferences } from "./references"
import { serializeSvg } from "./serialize"
import { readSize, type SvgSize } from "./size"
import type { XmlElement } from "./tree"

/**
 * Makes an SVG file safe to show and to hand on, and leaves its look as it was.
 *
 * Takes the file's text (at most SVG_LIMITS.source). Gives a drawing written anew from an allow-list (vocabulary.ts),
 * its natural size in CSS pixels (fractions possible), and in `removed` a sorted phrase per kind of thing left out.
 * Nothing in the result runs, moves, links or loads, whether it is shown in an <img>, opened by itself or pasted into a
 * page. Sanitizing the result again gives the same text and removes nothing.
 *
 * Refused, each in a sentence: what is not well-formed XML or no SVG, entity declarations, style sheets in other files,
 * scripts and event handlers, pieces of web pages, pictures and parts loaded from elsewhere, drawings without a size, and anything over a limit.
 */
export function sanitizeSvg(
  source: string,
): Result<{ svg: string; width: number; height: number; removed: string[] }> {
  const first = sanitizeOnce(source)
  if (!first.ok) return first
  // Two readings that differ mean that some reader could see another drawing than the one that was checked.
  const second = sanitizeOnce(first.svg)
  if (!second.ok || second.svg !== first.svg || second.removed.length > 0) return refuse(say(AMBIGUOUS))
  return first
}

function sanitizeOnce(
  source: string,
): Result<{ svg: string; width: number; height: number; removed: string[] }> {
  const parsed = parseSvg(source)
  if (!parsed.ok) return parsed
  // The one processing instruction that a browser acts on: it may name a program (XSLT), and the look would be another without.
  if (parsed.instructions.includes("xml-stylesheet")) return refuse(say(ASKS_FOR_STYLES))
  const active = findActiveContent(parsed.root)
  if (active) return refuse(active)
  const size = readSize(parsed.root)
  if (!size) return refuse(say(NO_SIZE))
  const { root, removed, refusal } = cleanTree(parsed.root)
  if (refusal) return refuse(refusal)
  const endless = checkReferences(root)
  if (endless) return refuse(endless)
  return {
    ok: true,
    svg: serializeSvg(withSize(root, size)),
    width: size.width,
    height: size.height,
    removed: [...new Set(removed)].sort(),
  }
}

/** The size stands first and in pixels, so that every reader, browser or print shop, takes the same one. */
function withSize(root: XmlElement, { width, height, viewBox }: SvgSize): XmlElement {
  const size = { width: String(width), height: String(height), viewBox }
  const rest = root.attributes.filter(({ uri, name }) => uri !== "" || !(name in size))
  return {
    ...root,
    attributes: [...Object.entries(size).map(([name, value]) => ({ uri: "", name, value })), ...rest],
  }
}

const NO_SIZE = marked(
  "This SVG does not say how large it is: it needs a viewBox, or a width and a height above zero. Export it again with one, or send a PNG.",
)
const ASKS_FOR_STYLES = marked(
  "This SVG asks for a style sheet in another file (xml-stylesheet), which could be a program. Export it again as “plain SVG” with its styles inside, or send a PNG.",
)
const AMBIGUOUS = marked(
  "This SVG can be read in more than one way. Export it again as “plain SVG”, or send a PNG.",
)
