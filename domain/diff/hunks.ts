import { shortestEdit } from "./shortest-edit"

/** One place where two sequences differ: `before[beforeStart, beforeEnd)` became `after[afterStart, afterEnd)`. */
export type Hunk = { beforeStart: number; beforeEnd: number; afterStart: number; afterEnd: number }

/** How often a gap is divided at its own unique tokens before it is compared token by token. */
const MAX_DEPTH = 8

/**
 * Where two sequences of tokens differ, in order; what lies between the hunks is equal on both sides. Tokens that occur
 * once on each side are matched first (patience, as in Bram Cohen's algorithm), the gaps between them by a shortest edit
 * of bounded length. A gap that would take longer is one hunk: the work stays within a fixed multiple of the lengths.
 */
export function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const hunks: Hunk[] = []
  compare(before, after, whole(before, after), 0, (hunk) => {
    const last = hunks[hunks.length - 1]
    if (last && last.beforeEnd === hunk.beforeStart && last.afterEnd === hunk.afterStart) {
      last.beforeEnd = hunk.beforeEnd
      last.afterEnd = hunk.afterEnd
    } else hunks.push({ ...hunk })
  })
  return hunks
}

function compare(
  before: readonly string[],
  after: readonly string[],
  range: Hunk,
  depth: number,
  found: (hunk: Hunk) => void,
) {
  const gap = withoutCommonEnds(before, after, range)
  if (gap.beforeStart === gap.beforeEnd && gap.afterStart === gap.afterEnd) return
  if (gap.beforeStart === gap.beforeEnd || gap.afterStart === gap.afterEnd) return found(gap)
  const anchors = depth < MAX_DEPTH ? anchorsOf(before, after, gap) : []
  if (anchors.length === 0) {
    const edits = shortestEdit(before, after, gap)
    for (const edit of edits ?? [gap]) found(edit)
    return
  }
  let { beforeStart, afterStart } = gap
  for (const [x, y] of anchors) {
    compare(before, after, { beforeStart, beforeEnd: x, afterStart, afterEnd: y }, depth + 1, found)
    beforeStart = x + 1
    afterStart = y + 1
  }
  compare(before, after, { ...gap, beforeStart, afterStart }, depth + 1, found)
}

function withoutCommonEnds(before: readonly string[], after: readonly string[], range: Hunk): Hunk {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = range
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    beforeStart += 1
    afterStart += 1
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd -= 1
    afterEnd -= 1
  }
  return { beforeStart, beforeEnd, afterStart, afterEnd }
}

/** Pairs of places of tokens that occur once on each side, the longest run of them that keeps its order. */
function anchorsOf(before: readonly string[], after: readonly string[], gap: Hunk): [number, number][] {
  const there = onlyPlaces(after, gap.afterStart, gap.afterEnd)
  const pairs: [number, number][] = []
  for (const [token, x] of onlyPlaces(before, gap.beforeStart, gap.beforeEnd)) {
    const y = there.get(token)
    if (x >= 0 && y !== undefined && y >= 0) pairs.push([x, y])
  }
  return longestRising(pairs)
}

/** Each token's place, or -1 when it occurs more than once. In the order of first occurrence. */
function onlyPlaces(tokens: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let index = start; index < end; index += 1) {
    const token = tokens[index] as string
    places.set(token, places.has(token) ? -1 : index)
  }
  return places
}

/** A longest subsequence whose second numbers rise (patience sorting); the first numbers rise already. */
function longestRising(pairs: [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, [, y]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as [number, number])[1] < y) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = index
  }
  const run: [number, number][] = []
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = previous[index] as number)
    run.push(pairs[index] as [number, number])
  return run.reverse()
}

function whole(before: readonly string[], after: readonly string[]): Hunk {
  return { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length }
}
