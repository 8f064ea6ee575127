import { type CssNode, parse, tokenize, tokenTypes } from "css-tree"

/** Lengths in UTF-16 units; nesting counts every kind of bracket. */
export const CSS_LIMITS = { source: 256 * 1024, nesting: 8 } as const

/**
 * Parses CSS (css-tree, CSS Syntax 3); null over CSS_LIMITS and for a lone value that is none. `complete` is false when
 * css-tree left some of the source unread.
 *
 * Closing brackets without an opening one become “!”, which is as invalid in every place and makes browsers drop the
 * same rule. css-tree 3.2 pairs them with brackets of the source that it read before (its buffer is not cleared), and
 * can then loop without end.
 */
export function parseCss(
  source: string,
  context: "stylesheet" | "declarationList" | "value",
): { node: CssNode; complete: boolean } | null {
  if (source.length > CSS_LIMITS.source) return null
  const text = withoutStrayBrackets(source)
  if (text === null) return null
  let complete = true
  const onParseError = () => {
    complete = false
  }
  try {
    return { node: parse(text, { context, parseCustomProperty: true, onParseError }), complete }
  } catch {
    return null
  }
}

/** Null when nested too deeply. The tokenizer does not recurse. */
function withoutStrayBrackets(source: string): string | null {
  const expected: number[] = []
  let deepest = 0
  let text = ""
  let copied = 0
  tokenize(source, (type: number, start: number, end: number) => {
    const closing = CLOSED_BY.get(type)
    if (closing !== undefined) {
      expected.push(closing)
      deepest = Math.max(deepest, expected.length)
    } else if (CLOSING.has(type)) {
      if (expected.at(-1) === type) expected.pop()
      else {
        text += `${source.slice(copied, start)}!`
        copied = end
      }
    }
  })
  return deepest > CSS_LIMITS.nesting ? null : text + source.slice(copied)
}

const CLOSED_BY = new Map<number, number>([
  [tokenTypes.Function, tokenTypes.RightParenthesis],
  [tokenTypes.LeftParenthesis, tokenTypes.RightParenthesis],
  [tokenTypes.LeftSquareBracket, tokenTypes.RightSquareBracket],
  [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket],
])
const CLOSING = new Set(CLOSED_BY.values())
