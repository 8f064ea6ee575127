import { expect, it } from "vitest"
import { setFrameScheme } from "@/components/frame-scheme"

it("decides the scheme of style sheets and of pictures' sources, as often as it is asked", () => {
  const rule = { media: { mediaText: "(prefers-color-scheme: dark)" }, cssRules: [] }
  const both = { media: { mediaText: "print, (prefers-color-scheme: light)" }, cssRules: [] }
  const source = { media: "screen and (prefers-color-scheme:dark)" }
  const other = { media: "print" }
  const style = { colorScheme: "" }
  const page = {
    styleSheets: [{ cssRules: [rule, both] }],
    querySelectorAll: (selector: string) => (selector === "source[media]" ? [source, other] : []),
    documentElement: { style },
  } as unknown as Document

  const seen = () => [
    rule.media.mediaText,
    both.media.mediaText,
    source.media,
    other.media,
    style.colorScheme,
  ]
  setFrameScheme(page, "dark")
  const dark = ["(min-width: 0px)", "print, (max-width: 0px)", "screen and (min-width: 0px)", "print", "dark"]
  expect(seen()).toEqual(dark)
  setFrameScheme(page, "light")
  expect(seen()).toEqual([
    ...["(max-width: 0px)", "print, (min-width: 0px)", "screen and (max-width: 0px)", "print", "light"],
  ])
  setFrameScheme(page, "dark")
  expect(seen()).toEqual(dark)
})
