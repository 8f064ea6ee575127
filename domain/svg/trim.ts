import type { LogoBox } from "@/domain/logo-trim"
import { type Result, refuse } from "@/domain/result"
import { marked, say } from "@/domain/words"
import { parseSvg } from "./parse"
import { serializeSvg } from "./serialize"
import { readSize } from "./size"
import { attributeOf, elementsOf, textOf, type XmlElement } from "./tree"

/**
 * A drawing with only a part of it in view: `box` in fractions of what it showed. Nothing that is drawn changes, only the
 * viewBox and the size. Refused where lengths in percent depend on the viewBox, for they would.
 */
export function trimSvg(source: string, box: LogoBox): Result<{ svg: string }> {
  const parsed = parseSvg(source)
  if (!parsed.ok) return parsed
  const size = readSize(parsed.root)
  if (!size || !(box.width > 0) || !(box.height > 0)) return refuse(say(NOTHING))
  for (const element of elementsOf(parsed.root))
    if (element !== parsed.root && measuresInPercent(element)) return refuse(say(IN_PERCENT))
  const view = viewOf(parsed.root, size)
  const next: Record<string, string> = {
    width: written(size.width * box.width),
    height: written(size.height * box.height),
    viewBox: [
      view.x + view.width * box.left,
      view.y + view.height * box.top,
      view.width * box.width,
      view.height * box.height,
    ]
      .map(written)
      .join(" "),
  }
  const rest = parsed.root.attributes.filter(({ uri, name }) => uri !== "" || !(name in next))
  const attributes = [...Object.entries(next).map(([name, value]) => ({ uri: "", name, value })), ...rest]
  return { ok: true, svg: serializeSvg({ ...parsed.root, attributes }) }
}

/**
 * The part of the drawing's own space that its natural size shows: the viewBox, wider or higher where the proportions of
 * width and height differ from it (SVG 2 §8.6, preserveAspectRatio).
 */
function viewOf(
  root: XmlElement,
  { width, height, viewBox }: { width: number; height: number; viewBox: string },
) {
  const [x = 0, y = 0, boxWidth = width, boxHeight = height] = viewBox.split(" ").map(Number)
  const [align = "xMidYMid", fit] = (attributeOf(root, "preserveAspectRatio") ?? "").trim().split(/\s+/u)
  if (align === "none") return { x, y, width: boxWidth, height: boxHeight }
  const scales = [width / boxWidth, height / boxHeight]
  const scale = fit === "slice" ? Math.max(...scales) : Math.min(...scales)
  const shown = { width: width / scale, height: height / scale }
  return {
    x: x - (shown.width - boxWidth) * (ALIGNED[align.slice(0, 4)] ?? 0.5),
    y: y - (shown.height - boxHeight) * (ALIGNED[align.slice(4)] ?? 0.5),
    ...shown,
  }
}

const ALIGNED: Record<string, number> = { xMin: 0, YMin: 0, xMid: 0.5, YMid: 0.5, xMax: 1, YMax: 1 }

function measuresInPercent(element: XmlElement): boolean {
  const styled = element.name === "style" ? textOf(element) : (attributeOf(element, "style") ?? "")
  if (styled.includes("%")) return true
  const units = UNITS[element.name]
  if (units !== undefined && attributeOf(element, units) !== "userSpaceOnUse") return false
  return element.attributes.some(({ name, value }) => LENGTHS.has(name) && value.trim().endsWith("%"))
}

/** Elements whose lengths are shares of what they are used on, unless this attribute says otherwise. */
const UNITS: Record<string, string> = {
  linearGradient: "gradientUnits",
  radialGradient: "gradientUnits",
  pattern: "patternUnits",
  mask: "maskUnits",
  filter: "filterUnits",
}

const LENGTHS = new Set(
  "x y width height cx cy r rx ry x1 y1 x2 y2 dx dy fx fy fr stroke-width stroke-dasharray stroke-dashoffset".split(
    " ",
  ),
)

/** Six decimals, far below what any screen shows. */
function written(number: number): string {
  return String(Math.round(number * 1_000_000) / 1_000_000)
}

const NOTHING = marked("This drawing can't be trimmed. Trim it in the drawing program and send it again.")
const IN_PERCENT = marked(
  "This drawing gives lengths in percent, which a trim would change. Trim it in the drawing program and send it again.",
)
