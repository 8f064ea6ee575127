/** The first `limit` characters of a text on one line, cut between words with "…": for descriptions in `<meta>`. */
export function summarize(text: string, limit = 160): string {
  // An event's data summarizes a thousand texts: their beginnings are enough, unless white space fills them.
  const start = onOneLine(text.slice(0, limit * 2))
  const line = start.length > limit || text.length <= limit * 2 ? start : onOneLine(text)
  if (line.length <= limit) return line
  const cut = line.slice(0, limit - 1)
  const space = cut.lastIndexOf(" ")
  // Cutting at a code unit may leave half of an emoji; drop the half.
  const whole = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/u, "")
  return `${whole.replace(/[\s,;:–-]+$/u, "")}…`
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim()
}
