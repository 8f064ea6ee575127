const LATIN = "U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FFFD"
const LATIN_EXT =
  "U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF"

/** The faces by file in public/fonts, without their version and ending. */
const FACES = [
  { family: "Newsreader", file: "newsreader-400-normal", style: "normal", weight: "400" },
  { family: "Newsreader", file: "newsreader-400-italic", style: "italic", weight: "400" },
  { family: "Instrument Sans", file: "instrument-sans", style: "normal", weight: "400 700" },
]
const fontPath = (file: string, subset: string) => `fonts/${file}-${subset}.5.3.0.woff2`

/** Every font file that a page may ask for, from the root. */
export const FONT_FILES = FACES.flatMap(({ file }) => [fontPath(file, "latin"), fontPath(file, "latin-ext")])

/** The two files that nearly every page needs, from the root: worth fetching before the style sheet asks for them. */
export const FIRST_FONTS = [fontPath("newsreader-400-normal", "latin"), fontPath("instrument-sans", "latin")]

/** The faces, self-hosted; `root` leads from the page to the site's root. */
export const fontFaces = (root: string) =>
  FACES.flatMap(({ family, file, style, weight }) =>
    [
      ["latin", LATIN],
      ["latin-ext", LATIN_EXT],
    ].map(
      ([subset = "", range]) =>
        `@font-face{font-family:"${family}";src:url(${root}${fontPath(file, subset)}) format("woff2");font-style:${style};font-weight:${weight};font-display:optional;unicode-range:${range}}`,
    ),
  ).join("")
