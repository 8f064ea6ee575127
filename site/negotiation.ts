/** Reading two request headers by the book: Accept-Encoding (RFC 9110 §12.5.3) and If-None-Match (§13.1.2). */
export type Coding = "br" | "gzip" | "identity"

/** What the front has, the smallest first: the order among codings that the client likes equally. */
const OFFERED: readonly Coding[] = ["br", "gzip", "identity"]

/**
 * The codings that the client accepts, best first. No header: identity, though any would do, because clients that say
 * nothing seldom decode. Empty when everything is refused ("identity;q=0" and none of ours): answer 406.
 */
export function acceptedCodings(header: string | undefined): readonly Coding[] {
  if (header === undefined) return ["identity"]
  const known = remembered.get(header)
  if (known) return known
  const codings = readCodings(header)
  // Browsers send a handful of different values; whoever sends thousands does not get to fill the memory.
  if (remembered.size >= 100) remembered.clear()
  if (header.length <= 200) remembered.set(header, codings)
  return codings
}

const remembered = new Map<string, readonly Coding[]>()

function readCodings(header: string): readonly Coding[] {
  const weights = new Map<string, number>()
  for (const member of header.split(",")) {
    const [name = "", ...parameters] = member.split(";").map((part) => part.trim().toLowerCase())
    if (name !== "") weights.set(name === "x-gzip" ? "gzip" : name, readWeight(parameters))
  }
  const rest = weights.get("*")
  // Unlisted identity is acceptable, after everything that the client asked for by name.
  const weigh = (coding: Coding) =>
    weights.get(coding) ?? rest ?? (coding === "identity" ? Number.MIN_VALUE : 0)
  return OFFERED.filter((coding) => weigh(coding) > 0).sort((a, b) => weigh(b) - weigh(a))
}

/** 0 to 1; 1 without a q. A malformed q counts as 0: sending a coding that may not be understood is the worse mistake. */
function readWeight(parameters: string[]): number {
  const weight = parameters.find((parameter) => /^q\s*=/u.test(parameter))
  if (weight === undefined) return 1
  const match = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u.exec(weight)
  return match ? Number(match[1]) : 0
}

/** The entity tags of an If-None-Match list with their quotes, "W/" dropped (the comparison is weak); "*" for any. */
export function readEntityTags(header: string): readonly string[] | "*" {
  if (header.trim() === "*") return "*"
  return header.match(/"[\x21\x23-\x7e\x80-\xff]*"/gu) ?? []
}
