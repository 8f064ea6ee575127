import { marked, say } from "@/domain/words"
import { parseCss } from "./css-parse"
import { localId } from "./css-value"
import { readStyleReferences, type StyleReferences, urlIds } from "./style-references"
import { attributeOf, elementsOf, textOf, XLINK_NAMESPACE, type XmlElement } from "./tree"

/** How many elements a drawing may unfold to, how deep, and how many lookups that may take; see `checkReferences`. */
const REFERENCE_LIMITS = { unfolded: 200_000, depth: 400, lookups: 1_000_000 } as const

/**
 * Parts of a drawing may use other parts (`use`, patterns, masks, markers, filters, gradients). This counts what a
 * renderer has to draw in the end, so that a small file cannot unfold to millions of shapes (“billion laughs”) or to
 * an endless circle. Gives a sentence, or null when all is well. Takes a cleaned tree. Filter steps count twenty
 * times, because each one touches every pixel.
 */
export function checkReferences(root: XmlElement): string | null {
  const elements = [...elementsOf(root)]
  const byId = groupById(elements)
  const styles = readStyleReferences(elements.filter(({ name }) => name === "style").map(textOf))
  const costs = new Map<XmlElement | string, number>()
  const walked = new Set<XmlElement>()
  let lookups = 0

  function costOf(element: XmlElement): number {
    const known = costs.get(element)
    if (known !== undefined) return known
    if (walked.has(element) || walked.size >= REFERENCE_LIMITS.depth) throw new Stop(say(ENDLESS))
    walked.add(element)
    let total = element.name.startsWith("fe") ? 20 : 1
    for (const child of element.children) if (typeof child !== "string") total += costOf(child)
    for (const id of targetsOf(element, styles)) total += costOfId(id)
    walked.delete(element)
    costs.set(element, total)
    return total
  }

  function costOfId(id: string): number {
    lookups += 1
    if (lookups > REFERENCE_LIMITS.lookups) throw new Stop(say(TOO_MUCH))
    const known = costs.get(id)
    if (known !== undefined) return known
    let highest = 0
    for (const element of byId.get(id) ?? byId.get(decoded(id)) ?? [])
      highest = Math.max(highest, costOf(element))
    costs.set(id, highest)
    return highest
  }

  try {
    return costOf(root) > REFERENCE_LIMITS.unfolded ? say(TOO_MUCH) : null
  } catch (error) {
    if (error instanceof Stop) return error.message
    throw error
  }
}

/** Ends the recursion; its message is the sentence. */
class Stop extends Error {}

const TOO_MUCH = marked(
  "This SVG repeats its parts so often that it would slow down every reader. Expand or simplify it, or send a PNG.",
)
const ENDLESS = marked(
  "This SVG uses a part inside itself, without end. Export it again as “plain SVG”, or send a PNG.",
)

function groupById(elements: XmlElement[]): Map<string, XmlElement[]> {
  const byId = new Map<string, XmlElement[]>()
  for (const element of elements) {
    const id = attributeOf(element, "id")
    if (!id) continue
    const others = byId.get(id)
    if (others) others.push(element)
    else byId.set(id, [element])
  }
  return byId
}

function targetsOf(element: XmlElement, styles: StyleReferences): Set<string> {
  const ids = new Set<string>()
  for (const { uri, value } of element.attributes) {
    const id = uri === XLINK_NAMESPACE ? localId(value) : null
    if (id) ids.add(id)
  }
  if (UNPAINTED.has(element.name)) return ids
  for (const { uri, name, value } of element.attributes) {
    // A cleaned value writes every url() in these four letters.
    if (uri !== "" || !value.includes("url(")) continue
    const css = parseCss(value, name === "style" ? "declarationList" : "value")
    for (const id of css ? urlIds(css.node) : []) ids.add(id)
  }
  const styled = styles(element)
  if (!styled) throw new Stop(say(TOO_MUCH))
  for (const id of styled) ids.add(id)
  return ids
}

/** Elements that are never painted themselves, so that a paint or a mask named on them is never looked up. */
const UNPAINTED = new Set(
  "style title desc defs stop linearGradient radialGradient filter feMergeNode".split(" "),
)

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
