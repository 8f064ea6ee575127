import { t } from "@/domain/words"
import { elementsOf, SVG_NAMESPACE, XHTML_NAMESPACE, type XmlElement } from "./tree"

/**
 * The sentence about the first thing in the file that runs or that is a piece of a web page, or null. Such a file is
 * refused rather than cleaned: nobody draws a script, and what a script or a web page showed would be missing.
 */
export function findActiveContent(root: XmlElement): string | null {
  for (const element of elementsOf(root)) {
    const found = activePart(element)
    if (found)
      return t("This SVG contains {found}. Export it again as “plain SVG” without it, or send a PNG.", {
        found,
      })
  }
  return null
}

function activePart(element: XmlElement): string | null {
  const name = element.name.toLowerCase()
  if (isMarkup(element) && SCRIPT_ELEMENTS.has(name)) return t("a script")
  if (isMarkup(element) && name === "foreignobject" && holdsMarkup(element))
    return t("a piece of a web page (foreignObject)")
  if (element.uri === XHTML_NAMESPACE || (isMarkup(element) && PAGE_ELEMENTS.has(name)))
    return t("a piece of a web page ({element})", { element: name.slice(0, 40) })
  for (const attribute of element.attributes) {
    const key = attribute.name.toLowerCase()
    if (isMarkup(element) && attribute.uri === "" && key.startsWith("on") && key.length > 2)
      return t("an event handler ({name}), which is a script", { name: attribute.name.slice(0, 40) })
    if (LINK_ATTRIBUTES.has(key) && attribute.value.split(";").some(runsScript))
      return t("a link that runs a script")
  }
  return null
}

/** Elements that a browser gives a meaning to: those of SVG and XHTML, and those of no namespace to be safe. */
function isMarkup(element: XmlElement): boolean {
  return element.uri === SVG_NAMESPACE || element.uri === XHTML_NAMESPACE || element.uri === ""
}

/** Illustrator leaves a foreignObject with its own editing data behind, which no browser shows; that one is junk. */
function holdsMarkup(foreignObject: XmlElement): boolean {
  return [...elementsOf(foreignObject)].some((element) => element !== foreignObject && isMarkup(element))
}

/** The scheme as a browser reads it: white space and control characters around and inside are skipped (WHATWG URL). */
function runsScript(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return protocol === "javascript:" || protocol === "vbscript:"
}

const SCRIPT_ELEMENTS = new Set(["script", "handler", "listener"])
const PAGE_ELEMENTS = new Set(
  "html head body iframe frame object embed applet audio video canvas img form input button link meta base template".split(
    " ",
  ),
)
const LINK_ATTRIBUTES = new Set("href src from to by values action formaction data base".split(" "))
