/**
 * Rows as CSV (RFC 4180): CRLF, every cell in quotes, UTF-8 with a mark at the start, since Excel takes the file for another
 * encoding without it.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`
}

/**
 * An apostrophe stands before what a spreadsheet would run as a formula (OWASP, "CSV injection"; some programs read the
 * full-width signs alike): at a cell's start, and inside it after whatever parts cells elsewhere. German and French Excel
 * part at semicolons, and then our quotes hold nothing together.
 */
function cell(text: string): string {
  const safe = text.replace(/(?<=^|[;\t\r\n])(?=[" ]*[=+\-@＝＋－＠])/gu, "'")
  return `"${safe.replace(/"/gu, '""')}"`
}
