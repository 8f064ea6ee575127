import type { Hunk } from "./hunks"

/** Removed and added tokens that a gap may need before it counts as rewritten. Bounds time and memory by its square. */
const MAX_EDITS = 256

/**
 * A shortest way from one range of tokens to the other, as hunks of single steps in order (the greedy algorithm of
 * Myers, "An O(ND) Difference Algorithm", 1986). Null when it takes more than `MAX_EDITS` steps.
 */
export function shortestEdit(
  before: readonly string[],
  after: readonly string[],
  range: Hunk,
): Hunk[] | null {
  const height = range.beforeEnd - range.beforeStart
  const width = range.afterEnd - range.afterStart
  const limit = Math.min(height + width, MAX_EDITS)
  // reach[limit + k]: how far into `before` one gets on the diagonal k = x - y.
  const reach = new Int32Array(2 * limit + 2)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits += 1) {
    trace.push(reach.slice(limit - edits, limit + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      let x = stepDown(reach, limit, k, edits) ? at(reach, limit + k + 1) : at(reach, limit + k - 1) + 1
      let y = x - k
      while (x < height && y < width && before[range.beforeStart + x] === after[range.afterStart + y]) {
        x += 1
        y += 1
      }
      reach[limit + k] = x
      if (x >= height && y >= width) return walkBack(trace, range)
    }
  }
  return null
}

/** The steps, from the end to the start: each saved line of `trace` is what was reached with one step fewer. */
function walkBack(trace: Int32Array[], range: Hunk): Hunk[] {
  const steps: Hunk[] = []
  let x = range.beforeEnd - range.beforeStart
  let y = range.afterEnd - range.afterStart
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const reach = trace[edits] as Int32Array
    const k = x - y
    const down = stepDown(reach, edits, k, edits)
    const fromX = at(reach, edits + (down ? k + 1 : k - 1))
    const fromY = fromX - (down ? k + 1 : k - 1)
    steps.push({
      beforeStart: range.beforeStart + fromX,
      beforeEnd: range.beforeStart + fromX + (down ? 0 : 1),
      afterStart: range.afterStart + fromY,
      afterEnd: range.afterStart + fromY + (down ? 1 : 0),
    })
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

/** Whether the farthest way to diagonal k adds a token (comes from k + 1) rather than removes one (from k - 1). */
function stepDown(reach: Int32Array, middle: number, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && at(reach, middle + k - 1) < at(reach, middle + k + 1))
}

function at(reach: Int32Array, index: number): number {
  return reach[index] ?? 0
}
