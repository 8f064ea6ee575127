import { hunksOf } from "./hunks"

export type Side = "mine" | "theirs"

/**
 * Two edits of one sequence, brought together. Where both changed the same stretch, and differently, they collide; there
 * the result says what `prefer` says. What only one side changed is in it in any case.
 */
export function mergeSequences(
  was: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  prefer: Side,
): { merged: string[]; collides: boolean } {
  const edits = [...editsOf(was, mine, "mine"), ...editsOf(was, theirs, "theirs")].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )
  const merged: string[] = []
  let collides = false
  let done = 0
  for (const group of groupsOf(edits)) {
    const sides = { mine: said(was, mine, group, "mine"), theirs: said(was, theirs, group, "theirs") }
    const changedBy = new Set(group.edits.map(({ side }) => side))
    const differ = JSON.stringify(sides.mine) !== JSON.stringify(sides.theirs)
    collides ||= changedBy.size > 1 && differ
    const [only] = changedBy
    merged.push(...was.slice(done, group.start), ...sides[changedBy.size > 1 || !only ? prefer : only])
    done = group.end
  }
  return { merged: [...merged, ...was.slice(done)], collides }
}

/** What a side made of a stretch [start, end) of what it was. */
type Edit = { side: Side; start: number; end: number; from: number; to: number }
/** Edits that can't be told apart: a stretch that both sides changed, or one edit alone. */
type Group = { start: number; end: number; edits: Edit[] }

/** A stretch with as many parts as before is an edit of each part: who rewrote two paragraphs did not touch them as one. */
function editsOf(was: readonly string[], now: readonly string[], side: Side): Edit[] {
  return hunksOf(was, now).flatMap(({ beforeStart, beforeEnd, afterStart, afterEnd }): Edit[] => {
    const length = beforeEnd - beforeStart
    if (length === 0 || length !== afterEnd - afterStart)
      return [{ side, start: beforeStart, end: beforeEnd, from: afterStart, to: afterEnd }]
    return Array.from({ length }, (_, at) => ({
      side,
      start: beforeStart + at,
      end: beforeStart + at + 1,
      from: afterStart + at,
      to: afterStart + at + 1,
    }))
  })
}

/** Neighbors are no collision: an edit that ends where another begins has an order. Two insertions at one place have none. */
function groupsOf(edits: Edit[]): Group[] {
  const groups: Group[] = []
  for (const edit of edits) {
    const last = groups[groups.length - 1]
    const samePlace = last && last.start === last.end && edit.start === edit.end && last.start === edit.start
    if (last && (edit.start < last.end || samePlace)) {
      last.end = Math.max(last.end, edit.end)
      last.edits.push(edit)
    } else groups.push({ start: edit.start, end: edit.end, edits: [edit] })
  }
  return groups
}

/** What a side says in a group's stretch: its own edits, and what it left as it was. */
function said(was: readonly string[], now: readonly string[], group: Group, side: Side): string[] {
  const words: string[] = []
  let done = group.start
  for (const edit of group.edits) {
    if (edit.side !== side) continue
    words.push(...was.slice(done, edit.start), ...now.slice(edit.from, edit.to))
    done = edit.end
  }
  return [...words, ...was.slice(done, group.end)]
}
