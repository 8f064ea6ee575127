import { toPlainObject } from "css-tree"
import { expect, it } from "vitest"
import { CSS_LIMITS, parseCss } from "@/domain/svg/css-parse"

const read = (source: string) => {
  const parsed = parseCss(source, "stylesheet")
  return parsed && { ...parsed, node: toPlainObject(parsed.node) }
}

it("reads a sheet the same, whatever was read before", () => {
  const stray = "{}b}a{fill:red}"
  read(";".repeat(400))
  const fresh = read(stray)
  read(`a{ ${"{}".repeat(20)}}`)
  expect(read(stray)).toEqual(fresh)
})

it("reads nothing beyond its limits", () => {
  const nested = (levels: number) => `a{fill:${"(".repeat(levels)}${")".repeat(levels)}}`
  expect(read(nested(CSS_LIMITS.nesting - 1))).not.toBeNull()
  expect(read(nested(CSS_LIMITS.nesting))).toBeNull()
  expect(read(" ".repeat(CSS_LIMITS.source + 1))).toBeNull()
})
