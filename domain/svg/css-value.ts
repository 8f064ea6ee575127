import { type CssNode, generate, parse } from "css-tree"
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
  return written.join(" ").replaceAll(" ,", ",").trim()
}

/** The id that a url() or an href names: "#logo" -> "logo"; null when it names anything outside this file. */
export function localId(address: string): string | null {
  const trimmed = address.trim()
  return trimmed.startsWith("#") && trimmed.length > 1 ? trimmed.slice(1) : null
}

function writePart(node: CssNode): string | null {
  return isPlain(node) ? generate(node) : null
}

function isPlain(node: CssNode): boolean {
  switch (node.type) {
    case "Identifier":
    case "Number":
    case "Dimension":
    case "Percentage":
    case "Hash":
    case "Operator":
    case "WhiteSpace":
      return true
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

/** css-tree leaves the fallback of var() unread; it is read here and kept as what it was read as. */
function isPlainFallback(node: CssNode): boolean {
  if (node.type !== "Raw") return false
  let understood = true
  const onParseError = () => {
    understood = false
  }
  try {
    const value = parse(node.value, { context: "value", onParseError })
    const text = understood ? cleanValueNode(value) : null
    if (text === null) return false
    node.value = text
    return true
  } catch {
    return false
  }
}
