/** The cells of "| a | b |"; "rule" for the line of dashes under a table's head; null when the line is no table row. */
export function markdownRow(line: string): string[] | "rule" | null {
  if (!line.startsWith("|") || (line.match(/\|/gu)?.length ?? 0) < 3) return null
  const cells = line
    .replace(/^\||\|\s*$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replace(/\\\|/gu, "|"))
  return cells.every((cell) => /^:?-{1,}:?$/u.test(cell)) ? "rule" : cells
}
