import { type CssNode, walk } from "css-tree"
import { parseCss } from "./css-parse"
import { attributeOf, type XmlElement } from "./tree"

/** Finds the ids that style rules name by url(#id) for an element; null once that took more than CHECKS looks. */
export type StyleReferences = (element: XmlElement) => Set<string> | null

const CHECKS = 2_000_000

/**
 * Reads cleaned style sheets. Matching looks at the type, id and classes of each selector's last compound alone, so
 * the answer holds every id that applies to the element, and sometimes a few more.
 */
export function readStyleReferences(sheets: string[]): StyleReferences {
  const rules = new Map<string, { compound: CssNode[]; ids: string[] }[]>()
  for (const sheet of sheets) {
    if (!sheet.includes("(")) continue
    const parsed = parseCss(sheet, "stylesheet")
    if (!parsed) continue
    walk(parsed.node, (node) => {
      if (node.type !== "Rule" || node.prelude.type !== "SelectorList") return
      const ids = urlIds(node.block)
      if (ids.length === 0) return
      for (const selector of node.prelude.children.toArray()) {
        const compound = lastCompound(selector)
        const key = keyOf(compound)
        const bucket = rules.get(key)
        if (bucket) bucket.push({ compound, ids })
        else rules.set(key, [{ compound, ids }])
      }
    })
  }
  let checks = 0
  return (element) => {
    const found = new Set<string>()
    if (rules.size === 0) return found
    const { id, classes } = namesOf(element)
    for (const key of ["*", element.name, `#${id}`, ...[...classes].map((name) => `.${name}`)])
      for (const { compound, ids } of rules.get(key) ?? []) {
        checks += ids.length
        if (checks > CHECKS) return null
        if (matches(compound, element.name, id, classes)) for (const target of ids) found.add(target)
      }
    return found
  }
}

/** The ids in the url()s of a parsed style or value that has been cleaned. */
export function urlIds(css: CssNode): string[] {
  const ids: string[] = []
  walk(css, (node) => {
    if (node.type === "Url") ids.push(node.value.trim().slice(1))
  })
  return ids
}

function lastCompound(selector: CssNode): CssNode[] {
  const nodes = selector.type === "Selector" ? selector.children.toArray() : []
  return nodes.slice(nodes.findLastIndex((node) => node.type === "Combinator") + 1)
}

/** The rarest thing that the compound asks for, to look rules up by: class, then id, then type. */
function keyOf(compound: CssNode[]): string {
  const named = compound.find((node) => node.type === "ClassSelector" || node.type === "IdSelector")
  if (named?.type === "ClassSelector") return `.${named.name}`
  if (named?.type === "IdSelector") return `#${named.name}`
  const type = compound.find((node) => node.type === "TypeSelector")
  return type?.type === "TypeSelector" ? type.name : "*"
}

function namesOf(element: XmlElement): { id: string; classes: Set<string> } {
  return {
    id: attributeOf(element, "id") ?? "",
    classes: new Set((attributeOf(element, "class") ?? "").split(/\s+/u).filter((name) => name !== "")),
  }
}

function matches(compound: CssNode[], type: string, id: string, classes: Set<string>): boolean {
  return compound.every((node) => {
    if (node.type === "TypeSelector") return node.name === "*" || node.name === type
    if (node.type === "IdSelector") return node.name === id
    if (node.type === "ClassSelector") return classes.has(node.name)
    return true
  })
}
