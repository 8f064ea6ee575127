import { SVG_NAMESPACE, XLINK_NAMESPACE, XML_NAMESPACE, type XmlElement } from "./tree"

/**
 * Writes a tree of SVG elements in one canonical form: no XML declaration, no prefixes but xlink and xml, double
 * quotes, and everything escaped that a parser of XML or of HTML could take for markup.
 */
export function serializeSvg(root: XmlElement): string {
  const xlink = usesXlink(root) ? ` xmlns:xlink="${XLINK_NAMESPACE}"` : ""
  return writeElement(root, ` xmlns="${SVG_NAMESPACE}"${xlink}`)
}

function writeElement(element: XmlElement, namespaces: string): string {
  const attributes = element.attributes
    .map(({ uri, name, value }) => ` ${prefixOf(uri)}${name}="${escapeAttribute(value)}"`)
    .join("")
  const start = `<${element.name}${namespaces}${attributes}`
  if (element.children.length === 0) return `${start}/>`
  const inside = element.children
    .map((child) => (typeof child === "string" ? escapeText(child) : writeElement(child, "")))
    .join("")
  return `${start}>${inside}</${element.name}>`
}

function prefixOf(uri: string): string {
  if (uri === XLINK_NAMESPACE) return "xlink:"
  return uri === XML_NAMESPACE ? "xml:" : ""
}

function usesXlink(element: XmlElement): boolean {
  return (
    element.attributes.some(({ uri }) => uri === XLINK_NAMESPACE) ||
    element.children.some((child) => typeof child !== "string" && usesXlink(child))
  )
}

/** Line ends and tabs as references: a parser turns the bare ones into spaces (XML 1.0 §3.3.3, §2.11). */
function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;")
}
