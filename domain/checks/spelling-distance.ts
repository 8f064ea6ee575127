/**
 * How far a word is from another, in slips of the pen: a letter that is wrong, missing or too many counts one, two that
 * changed places a little less, a letter doubled or not half; a wrong first letter half more, since hardly anybody misses it.
 */
export function spellingDistance(written: string, meant: string): number {
  const [a, b] = [[...written], [...meant]]
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row += 1) {
    const [before = [], now] = [rows[row - 1], [row]]
    for (let column = 1; column <= b.length; column += 1) {
      const [here, there] = [a[row - 1], b[column - 1]]
      const dropped = (before[column] ?? 0) + (here === a[row - 2] ? 0.5 : 1)
      const added = (now[column - 1] ?? 0) + (there === b[column - 2] ? 0.5 : 1)
      const changed = (before[column - 1] ?? 0) + (here === there ? 0 : 1)
      const swapped =
        row > 1 && column > 1 && here === b[column - 2] && a[row - 2] === there
          ? (rows[row - 2]?.[column - 2] ?? 0) + 0.7
          : changed
      now[column] = Math.min(dropped, added, changed, swapped)
    }
    rows.push(now)
  }
  return (rows[a.length]?.[b.length] ?? 0) + (a[0] === b[0] ? 0 : 0.5)
}
