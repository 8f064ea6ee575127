/** Names that are looked for, and what the scan says when it meets one. */
export type PdfNames<T> = { root: Node<T> }
type Node<T> = { next: Map<number, Node<T>>; found: T | null }

/** How many bytes a name of at most 16 letters takes at most, each written as "#xx", with what has to follow it. */
export const NAME_ROOM = 128

export function pdfNames<T>(names: Record<string, T>): PdfNames<T> {
  const root: Node<T> = { next: new Map(), found: null }
  for (const [name, found] of Object.entries(names)) {
    let node = root
    for (const byte of Buffer.from(name, "latin1")) {
      const next: Node<T> = node.next.get(byte) ?? { next: new Map(), found: null }
      node.next.set(byte, next)
      node = next
    }
    node.found = found
  }
  return { root }
}

/**
 * Calls `met` for each of the names in these bytes, whole and however it is written ("/J#61vaScript", ISO 32000-1 §7.3.5),
 * with where it ends, until that gives something. One pass, and nothing is made on the way: hostile bytes cost what others do.
 */
export function findName<T, R>(
  bytes: Uint8Array,
  { root }: PdfNames<T>,
  met: (found: T, start: number, end: number) => R | null,
): R | null {
  for (let slash = 0; slash < bytes.length; slash += 1) {
    if (bytes[slash] !== 0x2f) continue
    let at = slash + 1
    let node: Node<T> | undefined = root
    while (node) {
      const isEscaped = bytes[at] === 0x23 && hex(bytes[at + 1]) >= 0 && hex(bytes[at + 2]) >= 0
      const byte: number = isEscaped ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : (bytes[at] ?? 0)
      if (node.found !== null && !isWord(byte)) {
        const result = met(node.found, slash, at)
        if (result !== null) return result
      }
      node = node.next.get(byte)
      at += isEscaped ? 3 : 1
    }
  }
  return null
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Letters and digits: with one of them behind it, a name is another one. */
function isWord(byte: number): boolean {
  const letter = byte | 0x20
  return (byte >= 0x30 && byte <= 0x39) || (letter >= 0x61 && letter <= 0x7a)
}
