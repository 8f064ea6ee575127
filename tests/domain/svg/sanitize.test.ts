import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sanitizeSvg } from "@/domain/svg/sanitize"
import { readSize } from "@/domain/svg/size"

const open = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9">'
const clean = (source: string) => {
  const result = sanitizeSvg(source)
  if (!result.ok) throw new Error(result.message)
  return result
}

describe("a real logo keeps its look", () => {
  it("from Illustrator: DOCTYPE, comment, classes, xml:space, editing data", () => {
    const source = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0 -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  x="0px" y="0px" viewBox="0 0 9 9" style="enable-background:new 0 0 9 9;" xml:space="preserve">
<style type="text/css"><![CDATA[
	.st0{fill:#E30613;}
	.st1{clip-path:url(#SVGID_2_);fill:url(#a) #fff}
	.st0>path, .st1:hover { opacity:.5 !important }
]]></style>
<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"><i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"/></foreignObject>
<g i:extraneous="self" xmlns:i="x"><path class="st0" d="M0,0h9z"/></g></switch>
</svg>`
    expect(clean(source)).toEqual({
      ok: true,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9" version="1.1" id="Layer_1" x="0px" y="0px" style="enable-background:new 0 0 9 9" xml:space="preserve"><style>.st0{fill:#E30613}.st1{clip-path:url(#SVGID_2_);fill:url(#a) #fff}.st0&gt;path,.st1:hover{opacity:.5!important}</style><switch><g><path class="st0" d="M0,0h9z"/></g></switch></svg>`,
      width: 9,
      height: 9,
      removed: ["data of the drawing program"],
    })
  })

  it("from Inkscape: prefixes, metadata, styles, linked gradients, undeclared prefixes", () => {
    const source = `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="9px" height="9" inkscape:version="1">
<sodipodi:namedview pagecolor="#fff"/><svg:metadata><rdf:RDF/></svg:metadata>
<svg:linearGradient id="b" xlink:href="#a" gradientTransform="matrix(1 0 0 -1 .5-.5)"/>
<svg:rect style="fill:url('#b');-inkscape-stroke:none;line-height:1.25;stroke-width:2px" width="9"/></svg:svg>`
    expect(clean(source).svg).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" viewBox="0 0 9 9"><linearGradient id="b" gradientTransform="matrix(1 0 0-1 .5-.5)" xlink:href="#a"/><rect style="fill:url(#b);stroke-width:2px" width="9"/></svg>`,
    )
  })

  it("from Figma: filters, masks, blending, no XML declaration", () => {
    const inside = `<g filter="url(#f)" style="mix-blend-mode:multiply"><mask id="m" style="mask-type:alpha" maskUnits="userSpaceOnUse"><path d="M0 0" fill="#D9D9D9"/></mask><g mask="url(#m)"><path d="M1 1" fill="rgb(1 2 3/50%)"/></g></g><defs><filter id="f" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feBlend mode="normal" in="SourceGraphic" in2="BackgroundImageFix" result="shape"/></filter></defs>`
    expect(clean(`<svg width="9" height="9" viewBox="0 0 9 9">${inside}</svg>`).svg).toBe(
      `${open}${inside}</svg>`,
    )
  })

  it("keeps the text of text elements to the space, with its characters", () => {
    const inside = "<text> a&#xA0;&amp; <tspan>“b”</tspan>\n</text>"
    expect(clean(`${open}\n  ${inside}\n</svg>`).svg).toBe(
      `${open}<text> a\u00a0&amp; <tspan>“b”</tspan>\n</text></svg>`,
    )
  })

  it("keeps an embedded PNG, under the type that its bytes have", () => {
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    const source = `${open}<image href="data:image/jpg;base64,${png.slice(0, 20)}&#10; ${png.slice(20)}"/></svg>`
    expect(clean(source).svg).toContain(`<image xlink:href="data:image/png;base64,${png}"/>`)
  })

  it("drops the rule after a stray bracket, as browsers do", () => {
    const style = "<style>a{fill:red}}b{fill:blue}g{fill:lime}</style>"
    expect(clean(`${open}${style}</svg>`).svg).toBe(`${open}<style>a{fill:red}g{fill:lime}</style></svg>`)
  })

  it("keeps dark mode", () => {
    const style = "<style>@media (prefers-color-scheme:dark){path{fill:#fff}}</style>"
    expect(clean(`${open}${style}</svg>`).svg).toBe(`${open}${style}</svg>`)
  })
})

describe("the size of a drawing", () => {
  const size = (attributes: Record<string, string>) =>
    readSize({
      uri: "",
      name: "svg",
      attributes: Object.entries(attributes).map(([name, value]) => ({ uri: "", name, value })),
      children: [],
    })

  it.each([
    [{ viewBox: "0,0 20 10" }, { width: 20, height: 10, viewBox: "0 0 20 10" }],
    [
      { viewBox: "0 0 20 10", width: "40" },
      { width: 40, height: 20, viewBox: "0 0 20 10" },
    ],
    [
      { viewBox: "-5 -5 20 10", height: "1in" },
      { width: 192, height: 96, viewBox: "-5 -5 20 10" },
    ],
    [
      { viewBox: "0 0 20 10", width: "100%", height: "100%" },
      { width: 20, height: 10, viewBox: "0 0 20 10" },
    ],
    [
      { width: "75pt", height: "2em" },
      { width: 100, height: 32, viewBox: "0 0 100 32" },
    ],
    [
      { width: "25.4mm", height: "2.54cm" },
      { width: 96, height: 96, viewBox: "0 0 96 96" },
    ],
    [{ width: "100%", height: "100" }, null],
    [{ viewBox: "0 0 0 10" }, null],
    [{ viewBox: "0 0 1e999 10" }, null],
    [{ viewBox: "0 0 10" }, null],
    [{}, null],
  ])("of %j is %j", (attributes, expected) => {
    expect(size(attributes as Record<string, string>)).toEqual(expected)
  })

  it("is asked for when missing", () => {
    expect(sanitizeSvg('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual({
      ok: false,
      message:
        "This SVG does not say how large it is: it needs a viewBox, or a width and a height above zero. Export it again with one, or send a PNG.",
    })
  })
})

describe("what is no SVG", () => {
  it.each(["<html></html>", '<svg xmlns="http://example.org/"/>', "<SVG/>"])("%s is told so", (source) => {
    expect(sanitizeSvg(source)).toEqual({
      ok: false,
      message:
        "This is no SVG: its outermost element is not “svg”. Send an SVG, PNG, JPEG, WebP or AVIF file.",
    })
  })

  it("names the line where the file is damaged", () => {
    expect(sanitizeSvg(`${open}\n<g>\n<path d="M0 0"`)).toEqual({
      ok: false,
      message:
        "This SVG is damaged at line 3: it is not well-formed XML. Export it again as “plain SVG” and send that.",
    })
  })
})

const text = fc.string({
  unit: fc.constantFrom(..."ab <>&\"'\\(){}:;,#/*@-!.\n\t\r%|é".split("")),
  maxLength: 20,
})
const value = fc.oneof(
  text,
  fc.constantFrom(
    "url(#a)",
    "url('#b') red",
    "#12f",
    "matrix(1 0 0 1-2 .5)",
    "rgb(1 2 3 / 4%)",
    "calc(1px + 2px)",
  ),
)
const escaped = (raw: string) =>
  raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("\r", "&#13;")
const attribute = fc
  .tuple(
    fc.constantFrom("fill", "id", "class", "style", "d", "transform", "mask", "font-family", "data-x"),
    value,
  )
  .map(([name, raw]) => [name, escaped(raw)] as const)
const style = fc
  .array(fc.tuple(fc.constantFrom("fill", "--x", "mask", "font-family", "zoom"), value))
  .map((all) => all.map(([name, raw]) => `${name}:${raw}`).join(";"))
const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    text.map(escaped),
    fc
      .tuple(fc.oneof(fc.constantFrom(".a", "path", "#b>g", "a,b", "*"), text), style)
      .map(([selector, body]) => `<style>${escaped(`${selector}{${body}}`)}</style>`),
    style.map((body) => `<path style="${escaped(body)}"/>`),
    fc
      .tuple(
        fc.constantFrom("g", "text", "path", "linearGradient", "metadata", "animate", "tspan", "title"),
        fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 4 }),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(
        ([name, attributes, children]) =>
          `<${name} ${attributes.map(([key, raw]) => `${key}="${raw}"`).join(" ")}>${children.join("")}</${name}>`,
      ),
  ),
})).node

describe("sanitizing again", () => {
  it("changes nothing and removes nothing", () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (parts) => {
        const first = sanitizeSvg(`${open}${parts.join("")}</svg>`)
        if (!first.ok) {
          expect(first.message).toMatch(/^This SVG uses a part inside itself|^The styles in this SVG/u)
          return
        }
        expect(sanitizeSvg(first.svg)).toEqual({ ...first, removed: [] })
      }),
      { numRuns: 400 },
    )
  })

  it("answers with a result for any text", () => {
    const pieces = fc.array(
      fc.constantFrom(
        "<",
        ">",
        "svg",
        "/",
        " ",
        "=",
        '"',
        "&",
        ";",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "?>",
        "xmlns",
        ":",
        "a",
        "\0",
        "\ud800",
        "<!DOCTYPE",
        "[",
      ),
    )
    fc.assert(
      fc.property(pieces, (parts) => typeof sanitizeSvg(parts.join("")).ok === "boolean"),
      { numRuns: 400 },
    )
  })
})
