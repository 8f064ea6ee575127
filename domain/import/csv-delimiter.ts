/** The delimiter of a CSV text: the one that parts the first lines into the same number of cells, two or more; else a comma. */
export function sniffDelimiter(text: string): "," | ";" | "\t" | "|" {
  const declared = /^\ufeff?sep=(.)\r?\n/u.exec(text)?.[1]
  if (declared === ";" || declared === "\t" || declared === "|" || declared === ",") return declared
  const records = unquotedRecords(text.slice(0, 20_000)).slice(0, 20)
  let best: "," | ";" | "\t" | "|" = ","
  let score = 0
  for (const delimiter of [",", ";", "\t", "|"] as const) {
    const counts = records.map((record) => record.split(delimiter).length - 1)
    const head = counts[0] ?? 0
    const same = counts.filter((count) => count === head).length
    const value = head === 0 ? 0 : (same / counts.length) * 10 + Math.min(head, 9) / 10
    if (value > score) {
      best = delimiter
      score = value
    }
  }
  return best
}

/** The records with what stands in quotes taken out, so that only real delimiters are counted. */
function unquotedRecords(text: string): string[] {
  return text
    .replace(/^\ufeff/u, "")
    .replace(/"(?:[^"]|"")*"?/gu, "")
    .split(/\r\n|[\r\n]/u)
    .filter((record) => record.trim() !== "")
}
