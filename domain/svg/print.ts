import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { programData } from "./clean"
import { decodeXml } from "./decode"
import { parseSvg } from "./parse"
import { sanitizeSvg } from "./sanitize"
import { elementsOf, type XmlElement } from "./tree"

/**
 * Checks an SVG that is kept as it was sent, for print: refused, in a sentence, where a logo for screens would be cleaned of
 * more than the data of a drawing program, and where a reader other than a browser could act on it or load something.
 */
export function checkPrintSvg(
  bytes: Uint8Array,
): Result<{ facts: { type: string; extension: string; width: number; height: number } }> {
  const decoded = decodeXml(bytes)
  if (!decoded.ok) return decoded
  const parsed = parseSvg(decoded.source)
  if (!parsed.ok) return parsed
  const drawing = sanitizeSvg(decoded.source)
  if (!drawing.ok) return drawing
  const held = [
    ...drawing.removed.filter((phrase) => phrase !== programData()),
    ...parsed.instructions.map((name) =>
      t("an instruction to other programs ({name})", { name: name.slice(0, 40) }),
    ),
    ...(namesXsl(parsed.root, decoded.source) ? [t("a style sheet that is a program (XSL)")] : []),
    ...(parsed.doctype !== null && !SVG_DOCTYPE.test(parsed.doctype)
      ? [t("a DOCTYPE that loads a file")]
      : []),
  ]
  if (held[0] !== undefined)
    return refuse(
      t(
        "This SVG holds {found}. A file for print is kept as it is sent, so it must hold nothing but the drawing. Export it again as “plain SVG”, or send a PDF/X.",
        { found: held[0] },
      ),
    )
  // Only what was cleaned is an SVG for the part of Greenroom that shows logos; as it was sent, it is a file to hand on.
  const isClean = Buffer.from(drawing.svg, "utf8").equals(bytes)
  return {
    ok: true,
    facts: {
      type: isClean ? "image/svg+xml" : "application/xml",
      extension: "svg",
      width: Math.round(drawing.width),
      height: Math.round(drawing.height),
    },
  }
}

/** The DOCTYPEs that drawing programs write: SVG's own, by its public name. */
const SVG_DOCTYPE =
  /^\s*svg\s*(?:PUBLIC\s+(["'])-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN\1\s+(["'])https?:\/\/www\.w3\.org\/[\w./-]+\2\s*)?(?:\[\s*\])?\s*$/u

/** Also where the address is written in character references, or only declared. */
function namesXsl(root: XmlElement, source: string): boolean {
  if (XSL.test(source)) return true
  for (const { uri, attributes } of elementsOf(root))
    if (XSL.test(uri) || attributes.some((attribute) => XSL.test(attribute.uri))) return true
  return false
}

const XSL = /w3\.org\/(?:1999\/XSL\/|TR\/WD-xsl|XSL\/)/iu
