import type { Hunk } from "./hunks"

/** What a person sees in a token. */
export type Token = {
  /** Equal keys are equal tokens. */
  key: string
  /** How much it holds two changes apart: its letters; 0 for a space or a comma. */
  weight: number
  /** Where a change is best begun: a paragraph before a word, a word before a sign or a space. Paragraphs part changes for good. */
  opening: (typeof OPENING)[keyof typeof OPENING]
}

export const OPENING = { space: 0, sign: 1, word: 2, paragraph: 3 } as const

/** A run of unchanged words is kept between two changes when it is at least this part of the smaller one. */
const KEPT_PART = 1 / 3

/**
 * The same difference as a person would mark it: a change begins where a paragraph or a word does, and changes that
 * are parted only by a space, or by little beside what they change, are one.
 */
export function readableHunks(before: Token[], after: Token[], hunks: Hunk[]): Hunk[] {
  return joined(before, after, slid(before, after, hunks))
}

/** "x ¶ a" added before "a" can as well be "¶ x a"…: a pure addition or removal is moved to where it reads best. */
function slid(before: Token[], after: Token[], hunks: Hunk[]): Hunk[] {
  const moved: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const added = hunk.beforeStart === hunk.beforeEnd
    const removed = hunk.afterStart === hunk.afterEnd
    if (added === removed) {
      moved.push(hunk)
      continue
    }
    const tokens = added ? after : before
    const start = added ? hunk.afterStart : hunk.beforeStart
    const end = added ? hunk.afterEnd : hunk.beforeEnd
    const last = moved[index - 1]
    const next = hunks[index + 1]
    const floor = (last ? hunk.beforeStart - last.beforeEnd : hunk.beforeStart) * -1
    const ceiling = (next ? next.beforeStart : before.length) - hunk.beforeEnd
    const shift = bestShift(tokens, start, end, floor, ceiling)
    moved.push({
      beforeStart: hunk.beforeStart + shift,
      beforeEnd: hunk.beforeEnd + shift,
      afterStart: hunk.afterStart + shift,
      afterEnd: hunk.afterEnd + shift,
    })
  }
  return moved
}

function bestShift(tokens: Token[], start: number, end: number, floor: number, ceiling: number): number {
  let lowest = 0
  while (lowest > floor && same(tokens, start + lowest - 1, end + lowest - 1)) lowest -= 1
  let best = lowest
  for (let shift = lowest; shift <= ceiling; shift += 1) {
    if (opening(tokens, start + shift) > opening(tokens, start + best)) best = shift
    if (!same(tokens, start + shift, end + shift)) break
  }
  return best
}

function joined(before: Token[], after: Token[], hunks: Hunk[]): Hunk[] {
  const kept: Hunk[] = []
  for (const hunk of hunks) {
    let wide = { ...hunk }
    // A join makes the change larger, so the run before it may now be little beside it.
    for (let left = kept[kept.length - 1]; left && belongTogether(before, after, left, wide); ) {
      wide = { ...wide, beforeStart: left.beforeStart, afterStart: left.afterStart }
      kept.pop()
      left = kept[kept.length - 1]
    }
    kept.push(wide)
  }
  return kept
}

function belongTogether(before: Token[], after: Token[], left: Hunk, right: Hunk): boolean {
  for (let index = left.beforeEnd; index < right.beforeStart; index += 1)
    if (before[index]?.opening === OPENING.paragraph) return false
  const between = weigh(before, left.beforeEnd, right.beforeStart)
  return between <= KEPT_PART * Math.min(sizeOf(before, after, left), sizeOf(before, after, right))
}

function sizeOf(before: Token[], after: Token[], hunk: Hunk): number {
  return Math.max(
    weigh(before, hunk.beforeStart, hunk.beforeEnd),
    weigh(after, hunk.afterStart, hunk.afterEnd),
  )
}

function weigh(tokens: Token[], start: number, end: number): number {
  let sum = 0
  for (let index = start; index < end; index += 1) sum += tokens[index]?.weight ?? 0
  return sum
}

function same(tokens: Token[], one: number, other: number): boolean {
  return tokens[one] !== undefined && tokens[one]?.key === tokens[other]?.key
}

function opening(tokens: Token[], index: number): number {
  return tokens[index]?.opening ?? 0
}
