/**
 * The network that an address stands for when something is limited by network: an IPv4 address by itself, of IPv6 the /64,
 * which is what one subscriber gets at the least and may change within at will (RFC 6177, RFC 8981). An IPv4 address
 * written as IPv6 ("::ffff:192.0.2.1") counts as itself; what is no address is "unknown".
 */
export function networkOf(address: string): string {
  const text = address.trim().toLowerCase().replace(/%.*$/u, "")
  if (isIPv4(text)) return text
  const groups = groupsOf(text)
  if (!groups) return "unknown"
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (mapped) return [6, 7].flatMap((at) => bytesOf(groups[at] ?? 0)).join(".")
  const prefix = groups.slice(0, 4).map((group) => group.toString(16))
  return `${prefix.join(":")}::/64`
}

/** Is it an address in digits, such as a program gives it? */
export function isAddress(text: string): boolean {
  return networkOf(text) !== "unknown"
}

function isIPv4(text: string): boolean {
  const parts = text.split(".")
  return (
    parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) <= 255)
  )
}

/** The eight groups of an IPv6 address (RFC 4291 §2.2); null when it is none. */
function groupsOf(text: string): number[] | null {
  const halves = text.split("::")
  if (halves.length > 2) return null
  const [head, tail] = halves.map((half) => (half === "" ? [] : half.split(":").flatMap(asGroups)))
  if (!head) return null
  if (tail === undefined) return head.length === 8 && isWhole(head) ? head : null
  const missing = 8 - head.length - tail.length
  const groups = [...head, ...Array<number>(Math.max(0, missing)).fill(0), ...tail]
  return missing >= 1 && isWhole(groups) ? groups : null
}

/** One group, or the two that an IPv4 address at the end stands for; NaN for what is neither. */
function asGroups(part: string): number[] {
  if (/^[0-9a-f]{1,4}$/u.test(part)) return [Number.parseInt(part, 16)]
  if (!isIPv4(part)) return [Number.NaN]
  const [a = 0, b = 0, c = 0, d = 0] = part.split(".").map(Number)
  return [a * 256 + b, c * 256 + d]
}

function isWhole(groups: number[]): boolean {
  return groups.every((group) => !Number.isNaN(group))
}

function bytesOf(group: number): [number, number] {
  return [group >> 8, group & 0xff]
}
