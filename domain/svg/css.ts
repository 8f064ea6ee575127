import { type Atrule, type CssNode, generate, type Rule } from "css-tree"
import { t, worded } from "@/domain/words"
import { parseCss } from "./css-parse"
import { cleanValueNode } from "./css-value"
import { PROPERTIES } from "./vocabulary"

/** Rules in one style sheet. */
const RULE_LIMIT = 2_000

/**
 * Keeps of a style sheet what draws: rules with known properties, and media queries around them. Everything that loads
 * or moves goes: @import, @font-face, @keyframes and the like, any url() but one that names a part of the same file.
 * The outcome is written anew from the parsed rules (css-tree, CSS Syntax 3), so it holds nothing that was not
 * understood. Null when the sheet is over CSS_LIMITS or has too many rules. `removed` gets a phrase per kind of thing left out.
 */
export function cleanStyleSheet(source: string, removed: Set<string>): string | null {
  const sheet = parseCss(source, "stylesheet")
  if (!sheet) return null
  const rules = keepRules(childrenOf(sheet.node), removed, 0)
  return rules.length > RULE_LIMIT ? null : rules.join("")
}

/** The same for the declarations of a `style` attribute, less the properties in `without`. Over the limits: "". */
export function cleanDeclarations(source: string, removed: Set<string>, without?: Set<string>): string {
  const list = parseCss(source, "declarationList")
  if (list) return keepDeclarations(childrenOf(list.node), removed, without)
  removed.add(t("a style that is too long"))
  return ""
}

/** The value of one attribute that a CSS parser may read; null when it holds more than computing, colors and "#ids". */
export function cleanAttributeValue(source: string): string | null {
  // Every function and every url() of CSS needs a bracket: without one the value cannot load anything.
  if (!source.includes("(")) return source
  const value = parseCss(source, "value")
  return value?.complete ? cleanValueNode(value.node) : null
}

function keepRules(nodes: CssNode[], removed: Set<string>, level: number): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "Rule") return keepRule(node, removed)
    if (node.type === "Atrule") return keepAtrule(node, removed, level)
    return []
  })
}

function keepRule(rule: Rule, removed: Set<string>): string[] {
  if (rule.prelude.type !== "SelectorList") return []
  const selectors = generate(rule.prelude)
  // A "|" asks for a namespace rule, which is gone; a "<" has no place in a selector of a drawing.
  if (selectors.includes("<") || selectors.includes("|")) return []
  const declarations = keepDeclarations(childrenOf(rule.block), removed)
  return declarations === "" ? [] : [`${selectors}{${declarations}}`]
}

function keepAtrule(rule: Atrule, removed: Set<string>, level: number): string[] {
  const name = rule.name.toLowerCase()
  if (name === "media" && level === 0 && rule.block && rule.prelude) {
    const query = generate(rule.prelude)
    const inside = keepRules(childrenOf(rule.block), removed, level + 1)
    const understood = childrenOf(rule.prelude).every((node) => node.type === "MediaQueryList")
    if (understood && !query.includes("<") && !query.includes("url("))
      return inside.length > 0 ? [`@media ${query}{${inside.join("")}}`] : []
  }
  if (name !== "charset" && name !== "namespace") removed.add(ATRULES[name] ?? t("a style rule"))
  return []
}

const ATRULES: Readonly<Record<string, string>> = worded({
  import: "a linked style sheet",
  "font-face": "a web font",
  keyframes: "an animation",
  "-webkit-keyframes": "an animation",
})

function keepDeclarations(nodes: CssNode[], removed: Set<string>, without?: Set<string>): string {
  const kept: string[] = []
  for (const node of nodes) {
    if (node.type !== "Declaration") continue
    const property = node.property.startsWith("--") ? node.property : node.property.toLowerCase()
    if (without?.has(property)) continue
    if (!PROPERTIES.has(property) && !/^--[a-z0-9_-]+$/iu.test(property)) {
      if (property.startsWith("animation")) removed.add(t("an animation"))
      continue
    }
    const value = cleanValueNode(node.value)
    if (value === null || value === "") {
      removed.add(t("a style that loads or computes"))
      continue
    }
    kept.push(`${property}:${value}${node.important ? "!important" : ""}`)
  }
  return kept.join(";")
}

function childrenOf(node: CssNode): CssNode[] {
  return "children" in node && node.children ? node.children.toArray() : []
}
