import { type CssNode, generate } from "css-tree"
import { parseCss } from "./css-parse"
import { FUNCTIONS } from "./vocabulary"

/**
 * A parsed CSS value written anew, or null when it holds anything that is not on the list: an unknown function, a
 * url() other than url(#id), a piece that css-tree could not read.
 */
export function cleanValueNode(value: CssNode): string | null {
  const parts = value.type === "Value" ? value.children.toArray() : [value]
  const written = parts.map(writePart)
  if (written.includes(null)) return null
  // One space between the parts of a value: older readers do not part “url(#a)#fff”.
  return written.reduce<string>((text, part) => `${text}${text === "" || part === "," ? "" : " "}${part}`, "")
}

/** The id that a url() or an href names: "#logo" -> "logo"; null when it names anything outside this file. */
export function localId(address: string): string | null {
  const trimmed = address.trim()
  return trimmed.startsWith("#") && trimmed.length > 1 ? trimmed.slice(1) : null
}

function writePart(node: CssNode): string | null {
  // Sums belong into calc(); outside of functions only these two part values.
  if (node.type === "Operator" && node.value.trim() !== "," && node.value.trim() !== "/") return null
  return isPlain(node) ? generate(node) : null
}

function isPlain(node: CssNode): boolean {
  switch (node.type) {
    case "Number":
    case "Percentage":
    case "WhiteSpace":
      return true
    case "Operator":
      return OPERATORS.has(node.value.trim())
    // Escapes outside of strings have no use in a drawing, and readers differ on the odd ones.
    case "Identifier":
      return !node.name.includes("\\")
    case "Dimension":
      return !node.unit.includes("\\")
    case "Hash":
      return !node.value.includes("\\")
    case "String":
      return !node.value.includes("<")
    case "Url":
      return localId(node.value) !== null && !node.value.includes("<")
    case "Parentheses":
      return node.children.toArray().every(isPlain)
    case "Function":
      return node.name.toLowerCase() === "var"
        ? node.children.toArray().every((child) => isPlain(child) || isPlainFallback(child))
        : FUNCTIONS.has(node.name.toLowerCase()) && node.children.toArray().every(isPlain)
    default:
      return false
  }
}

const OPERATORS = new Set([",", "/", "+", "-", "*"])

/** css-tree leaves the fallback of var() unread; it is read here and kept as what it was read as. */
function isPlainFallback(node: CssNode): boolean {
  if (node.type !== "Raw") return false
  const value = parseCss(node.value, "value")
  const text = value?.complete ? cleanValueNode(value.node) : null
  if (text === null) return false
  node.value = text
  return true
}
