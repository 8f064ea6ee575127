import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingAt } from "./finding"

const CLOSING: Record<string, string> = { "(": ")", "[": "]", "{": "}", "（": "）", "「": "」", "“": "”" }
const OPENING = new Map(Object.entries(CLOSING).map(([open, close]) => [close, open]))

/** Brackets and quotation marks that are opened and never closed, or closed and never opened, paragraph by paragraph. */
export function checkBrackets(text: CheckedText): Finding[] {
  const findings: Finding[] = []
  for (const { 0: paragraph, index: at } of text.text.matchAll(/[^\n]+/gu)) {
    const open: { sign: string; at: number }[] = []
    for (const match of paragraph.matchAll(/[()[\]{}（）「」“”]/gu)) {
      const sign = match[0]
      const here = { sign, at: at + match.index }
      if (sign in CLOSING) open.push(here)
      else if (open.at(-1)?.sign === OPENING.get(sign)) open.pop()
      else if (!isListSign(paragraph, match.index) && !closesGermanQuote(paragraph, here.sign)) {
        findings.push(
          findingAt(
            text,
            [here.at, here.at + 1],
            "bracket",
            t("This “{sign}” closes nothing. Remove it, or open it before.", { sign }),
          ),
        )
      }
    }
    for (const { sign, at: start } of open)
      if (!closesGermanQuote(paragraph, sign))
        findings.push(
          findingAt(
            text,
            [start, start + 1],
            "bracket",
            t("This “{sign}” is never closed. Add “{closing}” where it ends.", {
              sign,
              closing: CLOSING[sign],
            }),
          ),
        )
  }
  return findings
}

/** "i)", "b)", "12)" in front of a point of a list close nothing, and need not. */
function isListSign(paragraph: string, at: number): boolean {
  return paragraph[at] === ")" && /(?:^|[\s:;,])(?:[ivx]{1,4}|[a-z]|\d{1,2})$/iu.test(paragraph.slice(0, at))
}

/** „So“ is closed by the sign that opens in English. */
function closesGermanQuote(paragraph: string, sign: string): boolean {
  return (sign === "“" || sign === "”") && paragraph.includes("„")
}
