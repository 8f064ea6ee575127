import { attributeOf, type XmlElement } from "./tree"

export type SvgSize = { width: number; height: number; viewBox: string }

/**
 * The natural size of a drawing in CSS pixels and its viewBox; null when it says
 * neither, or one that is zero or beyond measure. A missing viewBox is made from width and height, a missing or relative width or height from the viewBox, keeping its proportions
 * (SVG 2 §8.2, §7.12: one user unit is one CSS pixel; CSS Values 4 §6.2 for absolute lengths, em taken as 16 px).
 */
export function readSize(root: XmlElement): SvgSize | null {
  const box = readViewBox(attributeOf(root, "viewBox"))
  const width = readLength(attributeOf(root, "width"))
  const height = readLength(attributeOf(root, "height"))
  if (!box) return width && height ? { width, height, viewBox: `0 0 ${width} ${height}` } : null
  const [, , boxWidth, boxHeight] = box
  const natural = {
    width: width ?? round(height ? (height * boxWidth) / boxHeight : boxWidth),
    height: height ?? round(width ? (width * boxHeight) / boxWidth : boxHeight),
  }
  if (!isUsable(natural.width) || !isUsable(natural.height)) return null
  return { ...natural, viewBox: box.join(" ") }
}

function isUsable(pixels: number): boolean {
  return pixels > 0 && pixels < LARGEST
}

const LARGEST = 1e9

function readViewBox(value: string | null): [number, number, number, number] | null {
  if (value === null || value.length > 200) return null
  const parts = value.trim().split(/\s*,\s*|\s+/u)
  const [x, y, width, height] = parts.map(readNumber)
  if (parts.length !== 4 || x == null || y == null || !width || !height) return null
  return width > 0 && height > 0 ? [x, y, width, height] : null
}

/** Pixels of an absolute length, rounded; null for percentages, "auto", nonsense, zero and below. */
function readLength(value: string | null): number | null {
  const text = (value ?? "").trim().toLowerCase()
  const unit = UNITS.find(([name]) => text.endsWith(name))
  const number = readNumber(unit ? text.slice(0, -unit[0].length) : text)
  if (number === null) return null
  const pixels = round(number * (unit?.[1] ?? 1))
  return pixels > 0 ? pixels : null
}

const UNITS: [string, number][] = [
  ["px", 1],
  ["pt", 4 / 3],
  ["pc", 16],
  ["mm", 96 / 25.4],
  ["cm", 96 / 2.54],
  ["in", 96],
  ["q", 96 / 101.6],
  ["rem", 16],
  ["em", 16],
  ["ex", 8],
]

function readNumber(text: string): number | null {
  if (text.length > 40 || !/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/iu.test(text)) return null
  const number = Number(text)
  return Math.abs(number) < LARGEST ? number : null
}

/** Six decimals: far below what any screen shows, and stable when read again. */
function round(number: number): number {
  return Math.round(number * 1_000_000) / 1_000_000
}
