/** The first `limit` characters of a text on one line, cut between words with "…": for descriptions in `<meta>`. */
export function summarize(text: string, limit = 160): string {
  const line = text.replace(/\s+/gu, " ").trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit - 1)
  const space = cut.lastIndexOf(" ")
  // Cutting at a code unit may leave half of an emoji; drop the half.
  const whole = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/u, "")
  return `${whole.replace(/[\s,;:–-]+$/u, "")}…`
}
