/**
 * Text copied out of a spreadsheet: cells parted by tabs. Gives its rows when most lines have as many cells as the first
 * such line; null when the text is no table.
 */
export function rowsFromTabs(text: string): string[][] | null {
  const lines = text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== "")
  const rows = lines.map((line) => line.split("\t").map((cell) => cell.trim()))
  const wide = rows.filter((row) => row.filter((cell) => cell !== "").length > 1)
  if (wide.length < 2 || wide.length < rows.length * 0.6) return null
  // Tabs between a number and its text are a list, not a table.
  if (wide.every((row) => /^(?:[-*•·▪o]|\(?\w{1,3}[.)])$/u.test(row[0] ?? ""))) return null
  const width = wide.reduce((most, row) => Math.max(most, row.length), 0)
  return wide.filter((row) => row.length >= width - 1).length * 2 >= wide.length ? rows : null
}

/** "Acme\tMakers of anvils." among other lines: a name, and its text under it. */
export function splitAtTab(line: string): string[] {
  const match = /^\s*(\S[^\t]{1,100}?) *\t+ *(\S[^\t]*)$/u.exec(line)
  if (!match?.[1] || !match[2] || /^(?:[-*•·▪o–]|\(?\w{1,3}[.)])$/u.test(match[1])) return [line]
  return [match[1], match[2]]
}
