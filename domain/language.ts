/**
 * The language of a short text when its script gives it away, as a BCP 47 tag for the `lang` attribute, so that
 * screen readers speak it and browsers choose the right glyphs (WCAG 2.2, 3.1.2). Undefined when the script serves
 * many languages (Latin, Cyrillic, Arabic, Devanagari): a wrong tag is worse than none.
 */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0
  if (letters === 0) return undefined
  for (const [language, telling, counted] of SCRIPTS)
    if (telling.test(text) && (text.match(counted)?.length ?? 0) * 2 > letters) return language
  return undefined
}

/**
 * By language: what gives it away, and what counts as its letters. Korean may add Han in brackets and Japanese mixes it
 * with kana; a Japanese name without kana is told by characters that only Japan writes so (県 for 縣 or 县).
 */
const SCRIPTS: readonly (readonly [language: string, telling: RegExp, counted: RegExp])[] = [
  ["ko", /\p{Script=Hangul}/u, /[\p{Script=Hangul}\p{Script=Han}]/gu],
  [
    "ja",
    /[\p{Script=Hiragana}\p{Script=Katakana}々県庁総発関気図団対応観検価営駅広沢経済鉄戦単労働歴変拡続壌桜塩栃峠畑]/u,
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  ],
  ["zh", ...only("Han")],
  ["th", ...only("Thai")],
  ["el", ...only("Greek")],
  ["he", ...only("Hebrew")],
  ["ka", ...only("Georgian")],
  ["hy", ...only("Armenian")],
  ["km", ...only("Khmer")],
  ["lo", ...only("Lao")],
  ["my", ...only("Myanmar")],
  ["si", ...only("Sinhala")],
]

function only(script: string): [RegExp, RegExp] {
  return [new RegExp(`\\p{Script=${script}}`, "u"), new RegExp(`\\p{Script=${script}}`, "gu")]
}
