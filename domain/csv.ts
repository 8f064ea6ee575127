/**
 * Rows as CSV (RFC 4180): CRLF, quotes where needed, UTF-8 with a mark at the start, since Excel takes the file for another
 * encoding without it. A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection").
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
}
