import { deflateSync } from "node:zlib"
import { chunk } from "./logo-files"

/** Drawings that are made to hang, to exhaust or to trick whoever draws them. */
export function hostileDrawings(): [string, string][] {
  const repeat = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => part(index)).join("")
  const filtered = (primitives: string, more = "") =>
    svg(
      `<filter id="f" x="0" y="0" width="1" height="1">${primitives}</filter><rect width="900" height="900" filter="url(#f)"/>${more}`,
    )
  const nested = (depth: number, attributes: string) =>
    `<g ${attributes}>`.repeat(depth) + square + "</g>".repeat(depth)
  return [
    ["an entity bomb", `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg("<text>&b;</text>")}`],
    ["a cycle of uses", svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')],
    [
      "uses that double twenty times",
      svg(
        `<g id="u0">${square}</g>${repeat(20, (n) => `<g id="u${n + 1}"><use href="#u${n}"/><use href="#u${n}"/></g>`)}`,
      ),
    ],
    [
      "uses that double as often as is let through",
      svg(
        `<g id="u0">${square}</g>${repeat(9, (n) => `<g id="u${n + 1}"><use href="#u${n}"/><use href="#u${n}"/></g>`)}`,
      ),
    ],
    ["a hundred thousand levels", svg("<g>".repeat(100_000))],
    ["a megabyte of path", svg(`<path d="M0 0${"l1 1-1 1".repeat(130_000)}"/>`)],
    ["a megabyte of arcs", svg(`<path stroke="red" d="M0 0${"a9 9 0 1 1 .1 0".repeat(65_000)}"/>`)],
    [
      "a path with a million dashes",
      svg('<path d="M0 0h1e6" stroke="red" stroke-dasharray=".00001" stroke-width="900"/>'),
    ],
    [
      "a marker on each of a hundred thousand corners",
      svg(
        `<marker id="m">${square}</marker><path marker-mid="url(#m)" d="M0 0${"l1 1-1-1".repeat(50_000)}"/>`,
      ),
    ],
    [
      "a pattern of atoms",
      svg(`<pattern id="p" width="1e-7" height="1e-7">${square}</pattern>${painted("p")}`),
    ],
    [
      "patterns in patterns",
      svg(
        `<pattern id="p0" width=".001" height=".001">${square}</pattern>${repeat(5, (n) => `<pattern id="p${n + 1}" width=".01" height=".01"><rect width="900" height="900" fill="url(#p${n})"/></pattern>`)}${painted("p5")}`,
      ),
    ],
    ["sixty groups, each half seen", svg(nested(60, 'opacity=".5"'))],
    ["sixty groups, each blended", svg(nested(60, 'style="mix-blend-mode:multiply;isolation:isolate"'))],
    [
      "sixty masks, each masked",
      svg(
        `${repeat(60, (n) => `<mask id="m${n}"><rect width="900" height="900" fill="#fff" mask="url(#m${n + 1})"/></mask>`)}<rect width="900" height="900" mask="url(#m0)"/>`,
      ),
    ],
    ["a blur without end", filtered('<feGaussianBlur stdDeviation="1e9"/>'.repeat(100))],
    ["a blur of a blur", filtered('<feGaussianBlur stdDeviation="99"/>'.repeat(500))],
    ["noise over noise", filtered('<feTurbulence baseFrequency=".99" numOctaves="10"/>'.repeat(200))],
    [
      "a dilation by the whole picture",
      filtered('<feMorphology operator="dilate" radius="900"/>'.repeat(50)),
    ],
    [
      "a convolution by ten thousand",
      filtered(`<feConvolveMatrix order="100" kernelMatrix="${"1 ".repeat(10_000)}"/>`.repeat(10)),
    ],
    [
      "light upon light",
      filtered(
        '<feSpecularLighting surfaceScale="9"><fePointLight x="9" y="9" z="9"/></feSpecularLighting>'.repeat(
          300,
        ),
      ),
    ],
    [
      "a filter on each of ten thousand",
      filtered(
        '<feGaussianBlur stdDeviation="9"/>',
        '<rect width="900" height="900" filter="url(#f)"/>'.repeat(10_000),
      ),
    ],
    [
      "a filter as large as the sky",
      svg(
        '<filter id="f" filterUnits="userSpaceOnUse" x="-1e8" y="-1e8" width="2e8" height="2e8"><feFlood/><feTile/></filter><rect width="9" height="9" filter="url(#f)"/>',
      ),
    ],
    [
      "twenty thousand stops",
      svg(`<linearGradient id="p">${'<stop offset=".5"/>'.repeat(19_000)}</linearGradient>${painted("p")}`),
    ],
    ["half a megabyte of text", svg(`<text font-size="9">${"한a".repeat(150_000)}</text>`)],
    ["letters as large as houses", svg('<text font-size="1e7" stroke="red">Ag</text>')],
    [
      "numbers beyond numbers",
      svg(`<path d="M1e308 1e308L-1e308 9e999" transform="scale(1e300)"/>${square}`),
    ],
    [
      "a drawing a mile long",
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900000000 1">${square}</svg>`,
    ],
    [
      "a drawing a mile high",
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 900000000">${square}</svg>`,
    ],
    ["a drawing larger than it says", svg(`<style>svg{width:90000px;height:90000px}</style>${square}`)],
    [
      "four thousand selectors on four thousand parts",
      svg(
        `<style>${repeat(4000, (n) => `g g .a${n}{fill:red}`)}</style>${repeat(4000, (n) => `<g class="a${n}"/>`)}`,
      ),
    ],
    [
      "a bomb of pixels inside",
      svg(
        `<image width="900" height="900" href="data:image/png;base64,${solidPng(4000, 4000).toString("base64")}"/>`,
      ),
    ],
    [
      "the same picture ten thousand times",
      svg(
        `<image id="i" width="900" height="900" href="data:image/png;base64,${solidPng(1000, 1000).toString("base64")}"/>${'<use href="#i"/>'.repeat(900)}`,
      ),
    ],
  ]
}

const square = '<rect width="900" height="900"/>'

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 900">${inside}</svg>`
}

function painted(id: string): string {
  return `<rect width="900" height="900" fill="url(#${id})"/>`
}

/** A whole PNG of one color: many pixels in few bytes. `after` stands behind its header. */
export function solidPng(
  width: number,
  height: number,
  after: Buffer = Buffer.alloc(0),
  interlaced = false,
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    after,
    chunk("IDAT", deflateSync(Buffer.alloc(height * (1 + width * 4) + (interlaced ? height * 8 : 0)))),
    chunk("IEND", Buffer.alloc(0)),
  ])
}
