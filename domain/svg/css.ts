import { type Atrule, type CssNode, generate, parse, type Rule, tokenize, tokenTypes } from "css-tree"
import { cleanValueNode } from "./css-value"
import { PROPERTIES } from "./vocabulary"

/** Lengths in UTF-16 units; nesting counts every kind of bracket. */
export const CSS_LIMITS = { sheet: 256 * 1024, nesting: 8, rules: 2_000 } as const

/**
 * Keeps of a style sheet what draws: rules with known properties, and media queries around them. Everything that loads
 * or moves goes: @import, @font-face, @keyframes and the like, any url() but one that names a part of the same file.
 * The outcome is written anew from the parsed rules (css-tree, CSS Syntax 3), so it holds nothing that was not
 * understood. Null when the sheet is over CSS_LIMITS. `removed` gets a phrase per kind of thing left out.
 */
export function cleanStyleSheet(source: string, removed: Set<string>): string | null {
  if (source.length > CSS_LIMITS.sheet || nestingOf(source) > CSS_LIMITS.nesting) return null
  const rules = keepRules(childrenOf(parse(source, PARSE_OPTIONS)), removed, 0)
  return rules.length > CSS_LIMITS.rules ? null : rules.join("")
}

/** The same for the declarations of a `style` attribute, less the properties in `without`. Over the limits: "". */
export function cleanDeclarations(source: string, removed: Set<string>, without?: Set<string>): string {
  if (source.length > CSS_LIMITS.sheet || nestingOf(source) > CSS_LIMITS.nesting) {
    removed.add("a style that is too long")
    return ""
  }
  const list = parse(source, { ...PARSE_OPTIONS, context: "declarationList" })
  return keepDeclarations(childrenOf(list), removed, without)
}

/** The value of one attribute that a CSS parser may read; null when it holds more than computing, colors and "#ids". */
export function cleanAttributeValue(source: string): string | null {
  // Every function and every url() of CSS needs a bracket: without one the value cannot load anything.
  if (!source.includes("(")) return source
  if (nestingOf(source) > CSS_LIMITS.nesting) return null
  let understood = true
  const onParseError = () => {
    understood = false
  }
  const value = parseValue(source, onParseError)
  return value && understood ? cleanValueNode(value) : null
}

const PARSE_OPTIONS = { parseCustomProperty: true } as const

function parseValue(source: string, onParseError: () => void): CssNode | null {
  try {
    return parse(source, { context: "value", onParseError })
  } catch {
    // css-tree throws a SyntaxError for a lone value that is none.
    return null
  }
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
  if (name !== "charset" && name !== "namespace") removed.add(ATRULES[name] ?? "a style rule")
  return []
}

const ATRULES: Record<string, string> = {
  import: "a linked style sheet",
  "font-face": "a web font",
  keyframes: "an animation",
  "-webkit-keyframes": "an animation",
}

function keepDeclarations(nodes: CssNode[], removed: Set<string>, without?: Set<string>): string {
  const kept: string[] = []
  for (const node of nodes) {
    if (node.type !== "Declaration") continue
    const property = node.property.startsWith("--") ? node.property : node.property.toLowerCase()
    if (without?.has(property)) continue
    if (!PROPERTIES.has(property) && !/^--[a-z0-9_-]+$/iu.test(property)) {
      if (property.startsWith("animation")) removed.add("an animation")
      continue
    }
    const value = cleanValueNode(node.value)
    if (value === null || value === "") {
      removed.add("a style that loads or computes")
      continue
    }
    kept.push(`${property}:${value}${node.important ? "!important" : ""}`)
  }
  return kept.join(";")
}

/** Deepest nesting of brackets, counted by the tokenizer, which does not recurse. */
function nestingOf(source: string): number {
  let level = 0
  let deepest = 0
  tokenize(source, (type: number) => {
    if (OPENING.has(type)) level += 1
    else if (CLOSING.has(type)) level = Math.max(0, level - 1)
    deepest = Math.max(deepest, level)
  })
  return deepest
}

const OPENING = new Set<number>([
  tokenTypes.Function,
  tokenTypes.LeftParenthesis,
  tokenTypes.LeftSquareBracket,
  tokenTypes.LeftCurlyBracket,
])
const CLOSING = new Set<number>([
  tokenTypes.RightParenthesis,
  tokenTypes.RightSquareBracket,
  tokenTypes.RightCurlyBracket,
])

function childrenOf(node: CssNode): CssNode[] {
  return "children" in node && node.children ? node.children.toArray() : []
}
