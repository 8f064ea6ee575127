import { marked, say, t } from "@/domain/words"
import { cleanAttributeValue, cleanDeclarations, cleanStyleSheet } from "./css"
import { localId } from "./css-value"
import { EMBEDDED_PIXEL_LIMIT, readEmbeddedPicture } from "./embedded-picture"
import {
  attributeOf,
  SVG_NAMESPACE,
  textOf,
  XLINK_NAMESPACE,
  XML_NAMESPACE,
  type XmlAttribute,
  type XmlElement,
} from "./tree"
import {
  ANIMATION_ELEMENTS,
  EDITOR_ELEMENTS,
  ELEMENTS,
  FONT_ELEMENTS,
  PLAIN_ATTRIBUTES,
  PROPERTIES,
  REFERRING_ELEMENTS,
  TEXT_ELEMENTS,
  VALUE_ATTRIBUTES,
} from "./vocabulary"

/** What one pass over a drawing has found: phrases for what was left out, and the first reason to refuse the file. */
type Findings = {
  root: XmlElement
  removed: Set<string>
  refusal: string | null
  embeddedPixels: number
  /** Cleaned `style` attributes by what they were: drawings repeat them a lot. */
  styles: Map<string, string>
}

/** Different `style` attributes in one drawing. Each takes a CSS parser some time. */
const STYLE_LIMIT = 5_000

/**
 * A copy of the tree with nothing but the vocabulary: drawing elements, drawing attributes, styles that cannot load,
 * links within the file, and embedded pictures. What is missing then and would be missed is a refusal, in words.
 */
export function cleanTree(root: XmlElement): { root: XmlElement; removed: string[]; refusal: string | null } {
  const findings: Findings = { root, removed: new Set(), refusal: null, embeddedPixels: 0, styles: new Map() }
  const cleaned = cleanElement(root, findings)
  if (findings.embeddedPixels > EMBEDDED_PIXEL_LIMIT) findings.refusal ??= say(EMBEDDED_TOO_LARGE)
  return { root: cleaned ?? root, removed: [...findings.removed].sort(), refusal: findings.refusal }
}

function cleanElement(element: XmlElement, findings: Findings): XmlElement | null {
  if (element.uri !== SVG_NAMESPACE || !ELEMENTS.has(element.name)) {
    findings.removed.add(phraseFor(element))
    return null
  }
  if (element.name === "style") return cleanStyle(element, findings)
  const attributes = element.attributes.flatMap((attribute) => cleanAttribute(element, attribute, findings))
  const address = addressOf(element)
  if (address !== null) {
    const href = cleanAddress(element, address, findings)
    if (href !== null) attributes.push({ uri: XLINK_NAMESPACE, name: "href", value: href })
  }
  const children: (XmlElement | string)[] = []
  for (const child of element.children) {
    if (typeof child === "string") {
      if (TEXT_ELEMENTS.has(element.name)) appendText(children, child)
      continue
    }
    const kept = cleanElement(child, findings)
    if (kept) children.push(kept)
  }
  return { uri: SVG_NAMESPACE, name: element.name, attributes, children }
}

/** Neighbours become one: a removed element between two texts must not leave a seam. */
function appendText(children: (XmlElement | string)[], text: string): void {
  const last = children.at(-1)
  if (typeof last === "string") children[children.length - 1] = last + text
  else if (text !== "") children.push(text)
}

/** What every drawing program leaves behind, and nobody misses. */
export function programData(): string {
  return t("data of the drawing program")
}

function phraseFor({ uri, name }: XmlElement): string {
  if (uri !== SVG_NAMESPACE || EDITOR_ELEMENTS.has(name)) return programData()
  if (ANIMATION_ELEMENTS.has(name)) return t("an animation")
  if (FONT_ELEMENTS.has(name)) return t("an SVG font")
  return t("an unknown part ({name})", { name: name.slice(0, 40) })
}

function cleanStyle(element: XmlElement, findings: Findings): XmlElement | null {
  const type = (attributeOf(element, "type") ?? "").trim().toLowerCase()
  if (type !== "" && type !== "text/css") return null
  const css = cleanStyleSheet(textOf(element), findings.removed)
  if (css === null) findings.refusal ??= say(STYLE_TOO_LARGE)
  if (!css) return null
  const media = element.attributes.filter(({ uri, name }) => uri === "" && name === "media")
  return { uri: SVG_NAMESPACE, name: "style", attributes: media, children: [css] }
}

function cleanAttribute(element: XmlElement, attribute: XmlAttribute, findings: Findings): XmlAttribute[] {
  const { uri, name, value } = attribute
  if (uri === XML_NAMESPACE) return name === "space" || name === "lang" ? [attribute] : []
  if (uri !== "" || name === "href") return []
  if (name === "style") {
    const style = cleanStyleAttribute(element, value, findings)
    return style === "" ? [] : [{ uri, name, value: style }]
  }
  if (PLAIN_ATTRIBUTES.has(name)) return [attribute]
  if (!VALUE_ATTRIBUTES.has(name) && !PROPERTIES.has(name)) return []
  const cleaned = cleanAttributeValue(value)
  if (cleaned === null) {
    findings.removed.add(t("a value of {name} that loads or computes", { name }))
    return []
  }
  // A number of octaves above this changes no 8-bit color and costs time for each pixel.
  if (name === "numOctaves" && !(Number(value) <= 10)) return []
  return [{ uri, name, value: cleaned }]
}

function cleanStyleAttribute(element: XmlElement, value: string, findings: Findings): string {
  if (element === findings.root) return cleanDeclarations(value, findings.removed, ROOT_SIZE)
  const known = findings.styles.get(value)
  if (known !== undefined) return known
  if (findings.styles.size >= STYLE_LIMIT) {
    findings.refusal ??= say(STYLE_TOO_LARGE)
    return ""
  }
  const style = cleanDeclarations(value, findings.removed)
  findings.styles.set(value, style)
  return style
}

/** A style on the outermost element must not contradict the size that its attributes give. */
const ROOT_SIZE = new Set(["width", "height"])

/** `href` outranks `xlink:href` (SVG 2 §16.1.6). */
function addressOf(element: XmlElement): string | null {
  const plain = attributeOf(element, "href")
  if (plain !== null) return plain
  return element.attributes.find(({ uri, name }) => uri === XLINK_NAMESPACE && name === "href")?.value ?? null
}

function cleanAddress(element: XmlElement, address: string, findings: Findings): string | null {
  const id = localId(address)
  if (id !== null && REFERRING_ELEMENTS.has(element.name)) return `#${id}`
  if (address.trim() === "") return null
  if (element.name === "image" || element.name === "feImage") {
    const picture = readEmbeddedPicture(address)
    if (picture) {
      findings.embeddedPixels += picture.pixels
      return picture.href
    }
    findings.refusal ??= /^\s*data:/iu.test(address) ? say(UNREADABLE_PICTURE) : loads("picture", address)
    return null
  }
  if (element.name === "use") findings.refusal ??= loads("part", address)
  else findings.removed.add(t("a link"))
  return null
}

function loads(what: "picture" | "part", address: string): string {
  const shown = address.trim().slice(0, 60)
  return t(
    "This SVG loads {what, select, picture {a picture} other {a part}} from another place (“{shown}”), which readers would not see. Embed it in the SVG, or send a PNG.",
    { what, shown },
  )
}

const UNREADABLE_PICTURE = marked(
  "This SVG holds a picture that is no PNG, JPEG or WebP in base64. Embed it as a PNG, or send the whole logo as a PNG.",
)
const EMBEDDED_TOO_LARGE = marked(
  "The pictures inside this SVG have too many pixels. Make them smaller, or send a PNG.",
)
const STYLE_TOO_LARGE = marked(
  "The styles in this SVG are too many, too long or too deeply nested. Export it again as “plain SVG”, or send a PNG.",
)
