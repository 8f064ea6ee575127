import type { Mark } from "@/domain/rich-text"
import { t } from "@/domain/words"
import type { RichTextDifference } from "./rich-text"
import { type Break, type ListType, type RichToken, type Tree, treeOf } from "./rich-text-tokens"
import type { Op } from "./words"

/** Both sides of a description in one text: paragraphs and lists as they stand, with what was added and removed. */
export type DifferenceBlock = Tree<DifferenceParagraph>

export type DifferenceParagraph = {
  /** Whether the paragraph itself (not its words) is new or gone. */
  op: Op
  /** What became of it when only its place changed: "was in a bulleted list". "" otherwise. */
  note: string
  /** The change that made it new, gone or placed elsewhere. */
  change: number | null
  parts: DifferencePart[]
}

/**
 * Words, a line break, or the end of a paragraph that was joined with the next. "formatted": the same words in another
 * form, told in `note`. `change` numbers the change that it belongs to; null for what both sides have.
 */
export type DifferencePart = {
  kind: "text" | "lineBreak" | "paragraphEnd"
  op: Op | "formatted"
  text: string
  marks: Mark[]
  change: number | null
  note: string
}

/** What to show of a difference; with `only`, the paragraphs that this change touches. */
export function differenceBlocks(difference: RichTextDifference, only?: number): DifferenceBlock[] {
  const paragraphs = paragraphsOf(stepsOf(difference))
  const shown = only === undefined ? paragraphs : paragraphs.filter(({ changes }) => changes.has(only))
  return treeOf(shown)
}

type Step = { op: Op | "formatted"; token: RichToken; change: number | null; note: string }

/** All tokens of both sides in the order of reading: in each hunk what was removed, then what was added. */
function stepsOf({ before, after, hunks, changes }: RichTextDifference): Step[] {
  const steps: Step[] = []
  const add = (op: Step["op"], tokens: RichToken[], change: number | null, note = "") => {
    for (const [index, token] of tokens.entries())
      steps.push({ op, token, change, note: index === tokens.length - 1 ? note : "" })
  }
  let done = 0
  for (const [index, hunk] of hunks.entries()) {
    const change = changes[index] as number
    const removed = before.slice(hunk.beforeStart, hunk.beforeEnd)
    const added = after.slice(hunk.afterStart, hunk.afterEnd)
    add("same", before.slice(done, hunk.beforeStart), null)
    if (haveSameWords(removed, added)) add("formatted", added, change, formatNote(removed, added))
    else {
      add("removed", removed, change)
      add("added", added, change)
    }
    done = hunk.beforeEnd
  }
  add("same", before.slice(done), null)
  return steps
}

type Paragraph = { at: Break; leaf: DifferenceParagraph; changes: Set<number> }

function paragraphsOf(steps: Step[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let stoodIn: ListType[] | null = null
  for (const [index, step] of steps.entries()) {
    const { token, op, change } = step
    const current = paragraphs[paragraphs.length - 1]
    if (token.kind === "break" && isReplaced(step, steps[index + 1])) stoodIn = token.lists
    else if (token.kind === "break" && !(current && op === "removed" && isJoin(steps, index))) {
      const own = stoodIn || op === "formatted" ? "same" : op
      paragraphs.push({
        at: token,
        leaf: { op: own, note: placeNote(stoodIn, token.lists), change, parts: [] },
        changes: new Set(),
      })
      stoodIn = null
    } else if (current) addPart(current.leaf.parts, step)
    const touched = paragraphs[paragraphs.length - 1]
    if (touched && change !== null && stoodIn === null) touched.changes.add(change)
  }
  return paragraphs
}

/** A removed break with an added one right after it: the paragraph stays, and stands elsewhere now. */
function isReplaced(step: Step, next: Step | undefined): boolean {
  return step.op === "removed" && next?.token.kind === "break" && next.op === "added"
}

/** Whether words that stay follow the removed break: then its paragraph was joined with the one before. */
function isJoin(steps: Step[], at: number): boolean {
  for (let index = at + 1; steps[index] && steps[index]?.token.kind !== "break"; index += 1)
    if (steps[index]?.op !== "removed") return true
  return false
}

function addPart(parts: DifferencePart[], { op, token, change, note }: Step) {
  const kind = token.kind === "break" ? "paragraphEnd" : token.kind
  const marks = token.kind === "text" ? token.marks : []
  const text = token.kind === "text" ? token.text : ""
  const last = parts[parts.length - 1]
  const continues =
    kind === "text" &&
    last?.kind === "text" &&
    last.op === op &&
    last.change === change &&
    last.note === "" &&
    JSON.stringify(last.marks) === JSON.stringify(marks)
  if (continues) {
    last.text += text
    last.note = note
  } else parts.push({ kind, op, text, marks, change, note })
}

function haveSameWords(one: RichToken[], other: RichToken[]): boolean {
  const isText = [...one, ...other].every((token) => token.kind === "text")
  return isText && one.length > 0 && textOf(one) === textOf(other)
}

function textOf(tokens: RichToken[]): string {
  return tokens.map((token) => (token.kind === "text" ? token.text : "")).join("")
}

function placeNote(before: ListType[] | null, now: ListType[]): string {
  if (before === null) return ""
  const was = placeOf(before)
  if (was === placeOf(now)) return t("at another place in its list")
  return t(
    "was in {place, select, none {no list} bullets {a bulleted list} innerbullets {an inner bulleted list} innernumbers {an inner numbered list} other {a numbered list}}",
    { place: was },
  )
}

function placeOf(lists: ListType[]): string {
  const type = lists[lists.length - 1]
  if (type === undefined) return "none"
  return `${lists.length > 1 ? "inner" : ""}${type === "bulletList" ? "bullets" : "numbers"}`
}

/** "now bold, no longer a link to …": which marks came and went. */
function formatNote(before: RichToken[], after: RichToken[]): string {
  const was = markWords(before)
  const is = markWords(after)
  const came = [...is].filter((word) => !was.has(word)).map((word) => t("now {format}", { format: word }))
  const went = [...was]
    .filter((word) => !is.has(word))
    .map((word) => t("no longer {format}", { format: word }))
  return [...came, ...went].join(", ") || t("formatted differently")
}

function markWords(tokens: RichToken[]): Set<string> {
  const marks = tokens.flatMap((token) => (token.kind === "text" ? token.marks : []))
  return new Set(
    marks.map((mark) => {
      if (mark.type === "link") return t("a link to {address}", { address: mark.attrs.href })
      return mark.type === "bold" ? t("[of letters] bold") : t("[of letters] italic")
    }),
  )
}
