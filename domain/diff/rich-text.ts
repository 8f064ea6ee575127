import { RICH_TEXT_LIMITS, type RichText } from "@/domain/rich-text"
import { type Hunk, hunksOf } from "./hunks"
import { OPENING, readableHunks, type Token } from "./readable"
import { documentOf, type RichToken, tokensOf } from "./rich-text-tokens"
import { wordToken } from "./words"

/**
 * The difference of two descriptions. `hunks` name ranges of the tokens of both sides; hunks with the same number in
 * `changes` are one change, taken or left as a whole.
 */
export type RichTextDifference = {
  before: RichToken[]
  after: RichToken[]
  hunks: Hunk[]
  changes: number[]
}

/**
 * Compares two canonical descriptions in words with their marks, line breaks and paragraphs. Each hunk is a change of
 * its own, unless a mixture of both sides could be too long for one description: then all of them are one change.
 */
export function richTextDifference(before: RichText, after: RichText): RichTextDifference {
  const old = tokensOf(before)
  const now = tokensOf(after)
  const oldTokens = old.map(tokenFor)
  const newTokens = now.map(tokenFor)
  const found = hunksOf(
    oldTokens.map((token) => token.key),
    newTokens.map((token) => token.key),
  )
  const hunks = readableHunks(oldTokens, newTokens, found)
  const fits = anyMixtureFits(old, now, hunks)
  return { before: old, after: now, hunks, changes: hunks.map((_, index) => (fits ? index : 0)) }
}

/** The description in which only some changes were made, in canonical form. */
export function mixedRichText(
  difference: RichTextDifference,
  isTaken: (change: number) => boolean,
): RichText {
  const { before, after, hunks, changes } = difference
  const tokens: RichToken[] = []
  let done = 0
  for (const [index, hunk] of hunks.entries()) {
    tokens.push(...before.slice(done, hunk.beforeStart))
    tokens.push(
      ...(isTaken(changes[index] as number)
        ? after.slice(hunk.afterStart, hunk.afterEnd)
        : before.slice(hunk.beforeStart, hunk.beforeEnd)),
    )
    done = hunk.beforeEnd
  }
  return documentOf([...tokens, ...before.slice(done)])
}

function tokenFor(token: RichToken): Token {
  if (token.kind === "break")
    return {
      key: `¶${token.stays}${token.parts ? "!" : ""} ${token.lists.join()}`,
      weight: 0,
      opening: OPENING.paragraph,
    }
  if (token.kind === "lineBreak") return { key: "↵", weight: LINE_BREAK, opening: OPENING.sign }
  return { ...wordToken(token.text), key: `“${token.text}${JSON.stringify(token.marks)}` }
}

/** How much a line break holds changes apart, in letters. */
const LINE_BREAK = 6

/** Whether the largest of all mixtures is within the limits of a description, counted on the safe side. */
function anyMixtureFits(before: RichToken[], after: RichToken[], hunks: Hunk[]): boolean {
  let characters = 0
  let nodes = 0
  const count = (...sides: RichToken[][]) => {
    characters += Math.max(...sides.map(charactersAtMost)) + SEAM
    nodes += Math.max(...sides.map(nodesAtMost))
  }
  let done = 0
  for (const hunk of hunks) {
    count(before.slice(done, hunk.beforeStart))
    count(before.slice(hunk.beforeStart, hunk.beforeEnd), after.slice(hunk.afterStart, hunk.afterEnd))
    done = hunk.beforeEnd
  }
  count(before.slice(done))
  return characters <= RICH_TEXT_LIMITS.characters && nodes <= RICH_TEXT_LIMITS.nodes
}

/** Where two texts meet, NFC may take apart one letter with its accents. */
const SEAM = 4

/** As `plainText` writes it: a blank line before a paragraph; a sign ("1999. ") and an indent for each list. */
function charactersAtMost(tokens: RichToken[]): number {
  let sum = 0
  for (const token of tokens) {
    if (token.kind === "text") sum += token.text.length
    else if (token.kind === "lineBreak") sum += 1
    else sum += 2 + token.lists.length * (6 + 2 * token.lists.length)
  }
  return sum
}

/** A paragraph, up to a list and an item for each of its levels, and a node for each run of equal marks. */
function nodesAtMost(tokens: RichToken[]): number {
  let sum = 0
  let marks: string | null = null
  for (const token of tokens) {
    const own = token.kind === "text" ? JSON.stringify(token.marks) : null
    if (token.kind === "break") sum += 1 + 2 * token.lists.length
    else if (own === null || own !== marks) sum += 1
    marks = own
  }
  return sum
}
