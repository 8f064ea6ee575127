import { fold } from "./import/name-key"
import type { LogoVariant } from "./logo-facts"

/** What words in a file's name say of the logo in it, beside whose it is. Folded: lower case, no accents. */
const HINTS: Record<LogoVariant, string> = {
  print:
    "print prints printing cmyk pantone pms spot coated uncoated offset druck impression imprenta stampa 인쇄 인쇄용",
  dark:
    "dark darkmode night white wht neg negative negativ negatif reverse reversed inverse inverted invert knockout " +
    "weiss blanc blanco bianco 흰색 백색 화이트 반전",
  mono:
    "mono monochrome black blk bw greyscale grayscale grey gray onecolor onecolour 1c 1color 1colour solid " +
    "schwarz noir negro nero 검정 블랙 단색 흑백",
}

const NOISE =
  "logo logos logotype logotyp logomark logomarks brand brandmark emblem symbol icon mark lockup signature ci file files " +
  "rgb srgb hex web screen online digital color colour colors colours col fullcolor fullcolour full 4c positive pos positiv " +
  "light light mode transparent trans bg background on for final finals finale final2 version ver vers rev new copy kopie " +
  "draft approved official update updated latest master original orig export exported artwork art asset assets " +
  "horizontal vertical landscape portrait stacked square wide long short h v primary secondary standard default main " +
  "large small medium big lg sm md xl high low hi lo res highres hires lowres hq hd large px x retina " +
  "en eng english de fr es kr kor ko korean us uk the of and und et " +
  "svg png jpg jpeg webp avif pdf eps ai tif tiff psd " +
  "로고 로고타입 심볼 엠블럼 시그니처 최종 최종본 수정 수정본 국문 영문 한글 가로 세로 가로형 세로형 컬러 원본 파일 배경 투명 웹용"

const HINT_OF = new Map(
  (Object.entries(HINTS) as [LogoVariant, string][]).flatMap(([variant, words]) =>
    words.split(" ").map((word) => [word, variant] as const),
  ),
)
const NOISE_WORDS = new Set(NOISE.split(" "))

/** Files that print shops use and browsers do not show. */
const PRINT_ENDINGS = /\.(?:pdf|eps|ai|tiff?|psd|indd)$/iu

/** The words of a file's or folder's name, folded: "IUCN_logo-RGB 400x200.png" is iucn, logo, rgb, 400x200. */
export function fileWords(name: string): string[] {
  const stem = name.replace(/(?:\.[a-z]{2,5})+$/iu, "")
  // "BirdLifeLogo" and "logoIUCN": a capital after a small letter, and the last of several before a small one.
  const parted = stem.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ").replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1 ")
  return fold(parted).split(" ").filter(Boolean)
}

/** What a word says that is no part of a name: null when it may well be one. */
export function wordMeaning(word: string): LogoVariant | "noise" | null {
  const hint = HINT_OF.get(word)
  if (hint) return hint
  if (NOISE_WORDS.has(word) || /^v\d{1,3}$/u.test(word)) return "noise"
  if (/^\d+(?:x\d+)?(?:px|dpi|mm|cm|k|x)?$/u.test(word) || /^[2-4]x$/u.test(word)) return "noise"
  return null
}

/** For which place a file is, by the words of its name that are no part of the partner's, and by its ending. */
export function variantOf(name: string, words: string[]): LogoVariant | "main" {
  if (PRINT_ENDINGS.test(name)) return "print"
  const said = new Set(words.map(wordMeaning))
  return (["dark", "mono", "print"] as const).find((variant) => said.has(variant)) ?? "main"
}
