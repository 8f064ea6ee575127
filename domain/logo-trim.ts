import type { LogoFacts } from "./logo-facts"
import { isPaperWhite } from "./optical-size"

/** A part of a picture, as fractions of its width and height. */
export type LogoBox = LogoFacts["box"]

/** Kept on every side of a trimmed mark, as a share of its longer side: brands ask for air around their mark. */
const CLEAR_SPACE = 0.05

/** Trimming is worth a click when the picture's area shrinks to less than this. */
const WORTHWHILE = 0.85

/**
 * What is left of a picture when its empty margin is trimmed: the mark and its clear space, within the picture. Null when
 * that changes little, when nothing was drawn, or when the ground is part of the design (a color other than white, or no
 * flat ground at all).
 */
export function trimmedBox(
  { box, ground }: Pick<LogoFacts, "box" | "ground">,
  { width, height }: { width: number; height: number },
): LogoBox | null {
  if (ground !== "transparent" && !isPaperWhite(ground)) return null
  if (box.width <= 0 || box.height <= 0 || width <= 0 || height <= 0) return null
  const clear = CLEAR_SPACE * Math.max(box.width * width, box.height * height)
  const [left, right] = widened(box.left, box.width, clear / width)
  const [top, bottom] = widened(box.top, box.height, clear / height)
  const trimmed = { left, top, width: right - left, height: bottom - top }
  return trimmed.width * trimmed.height < WORTHWHILE ? trimmed : null
}

function widened(start: number, length: number, by: number): [start: number, end: number] {
  return [Math.max(0, start - by), Math.min(1, start + length + by)]
}
