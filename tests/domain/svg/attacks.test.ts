import { SaxesParser } from "saxes"
import { describe, expect, it } from "vitest"
import { sanitizeSvg } from "@/domain/svg/sanitize"
import { cleaned, refused, svg } from "./attack-vectors"

describe("an attack by SVG", () => {
  it.each(refused)("refuses %s in words", (_, source, message) => {
    expect(sanitizeSvg(source)).toEqual({ ok: false, message })
  })

  it.each(cleaned)("disarms %s", (_, source, output, removed) => {
    expect(sanitizeSvg(source)).toEqual({ ok: true, svg: output, width: 9, height: 9, removed })
    expect(activeParts(output)).toEqual([])
  })

  it.each([
    ["an unclosed attribute", svg('<g a="><script>')],
    ["a second root", `${svg("")}<script/>`],
    ["a null character", svg("<scr\0ipt/>")],
    ["a control character of XML 1.1", `<?xml version="1.1"?>${svg("<text>&#1;</text>")}`],
    ["HTML’s entities", svg('<a href="javascript&colon;alert(1)"/>')],
    ["attributes without quotes", "<svg onload=alert(1)>"],
  ])("does not guess at %s", (_, source) => {
    const result = sanitizeSvg(source)
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.message).toMatch(/^This SVG (is damaged|uses an entity).* at line 1/u)
  })

  it("refuses entity declarations, in the words of the program that writes them", () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${svg("<text>&b;</text>")}`
    const external = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg("<text>&x;</text>")}`
    const illustrator = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]><svg xmlns="&ns_svg;" viewBox="0 0 9 9"/>`
    for (const source of [bomb, external, illustrator])
      expect(sanitizeSvg(source)).toEqual({
        ok: false,
        message:
          "This SVG declares entities in its DOCTYPE, as Illustrator does when it keeps its editing data. Export it again with File, Export, Export As, SVG (or without “Preserve Illustrator Editing Capabilities”) and send that.",
      })
  })

  it("refuses drawings that unfold without measure or without end", () => {
    const level = (n: number) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(10)}</g>`
    const laughs = svg(`<g id="a0"><path/></g>${[0, 1, 2, 3, 4, 5].map(level).join("")}`)
    const tooMuch =
      "This SVG repeats its parts so often that it would slow down every reader. Expand or simplify it, or send a PNG."
    expect(sanitizeSvg(laughs)).toEqual({ ok: false, message: tooMuch })

    const patterns = [0, 1, 2, 3, 4, 5]
      .map((n) => `<pattern id="p${n + 1}">${`<path fill="url(#p${n})"/>`.repeat(10)}</pattern>`)
      .join("")
    expect(sanitizeSvg(svg(`<pattern id="p0"><path/></pattern>${patterns}`))).toEqual({
      ok: false,
      message: tooMuch,
    })

    const endless =
      "This SVG uses a part inside itself, without end. Export it again as “plain SVG”, or send a PNG."
    for (const circle of [
      '<g id="a"><use href="#a"/></g>',
      '<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>',
      '<pattern id="p"><path style="fill:url(#p)"/></pattern>',
      '<style>.m{mask:url(#m)}</style><mask id="m"><path class="m"/></mask>',
    ])
      expect(sanitizeSvg(svg(circle))).toEqual({ ok: false, message: endless })
  })

  it("refuses what is too deep, too much or too long", () => {
    const message = (source: string) => {
      const result = sanitizeSvg(source)
      return result.ok ? "" : result.message
    }
    expect(message(svg(`${"<g>".repeat(64)}${"</g>".repeat(64)}`))).toMatch(
      /nested more than 64 levels deep/u,
    )
    expect(message(svg("<g/>".repeat(20_000)))).toMatch(/more than 20,000 parts/u)
    expect(message(svg(`<path d="${"0 ".repeat(600_000)}"/>`))).toMatch(/longer than 1 MB/u)
    expect(message(svg(`<desc>${"a".repeat(2 * 1024 * 1024)}</desc>`))).toMatch(/has 2 MB of text; 2 MB fit/u)
    expect(message(svg(`<style>${"a{".repeat(100)}</style>`))).toMatch(/^The styles in this SVG/u)
    expect(message("<g>".repeat(600_000))).toMatch(/nested more than 64 levels deep/u)
  })
})

/** Everything in a drawing that could run, move, link or load, found by reading it anew. */
function activeParts(source: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on("processinginstruction", ({ target }) => found.push(target))
  parser.on("doctype", (doctype) => found.push(doctype))
  parser.on("opentag", (tag) => {
    if (tag.uri !== "http://www.w3.org/2000/svg") found.push(`${tag.name} in ${tag.uri}`)
    if (/^(script|foreignobject|set|animate.*|iframe|handler)$/iu.test(tag.local)) found.push(tag.name)
    for (const { name, value } of Object.values(tag.attributes)) {
      if (name === "xmlns" || name.startsWith("xmlns:")) continue
      if (
        /^on/iu.test(name) ||
        /script:/iu.test(value) ||
        /href$/u.test(name) !== /^(#|data:image\/(png|jpeg|webp);base64,)/u.test(value)
      )
        found.push(`${name}=${value}`)
    }
  })
  parser.write(source).close()
  for (const [, target] of source.matchAll(/url\(\s*([^)]*)/giu))
    if (!target?.startsWith("#")) found.push(`url ${target}`)
  if (/@import|@font-face|expression\(/iu.test(source)) found.push("css")
  return found
}
