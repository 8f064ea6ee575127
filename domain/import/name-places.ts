import { fold } from "./name-key"
import type { ParsedPartner } from "./parsed-document"

/** A partner's name in the document: which line it stands in. */
export type NamePlace = { line: number; partner: number }

/** A line that is a name and little else: a title with a short name, not a sentence that begins with the name. */
const BESIDE_NAME = 60

/** Each partner's place, in the order of the document; a line that is the name goes before one that only holds it. */
export function placesOfNames(lines: string[], partners: ParsedPartner[]): NamePlace[] {
  const lookup = indexed(lines.map(fold), new Set(partners.map(({ name }) => fold(name))))
  const places: NamePlace[] = []
  let from = 0
  partners.forEach(({ name, acronym }, partner) => {
    const key = fold(name)
    const short = fold(acronym ?? "")
    const isName = [lookup.beginWith.get(key)]
    if (short !== "") isName.push(lookup.are.get(short), lookup.are.get(`${short} ${key}`))
    const line = firstOf(isName, from) ?? firstOf([lookup.hold.get(key)], from)
    if (line === null) return
    places.push({ line, partner })
    from = line
  })
  return places.sort((a, b) => a.line - b.line)
}

/** The first line from `from` on, or else the first at all. */
function firstOf(lists: (number[] | undefined)[], from: number): number | null {
  const known = lists.flatMap((list) => (list ? [list] : []))
  const onwards = known.flatMap((list) => list.find((line) => line >= from) ?? [])
  const first = onwards.length > 0 ? onwards : known.flatMap((list) => list[0] ?? [])
  return first.length > 0 ? Math.min(...first) : null
}

/** Lines by what stands in them, each list in the order of the document. */
type Lookup = Record<"are" | "beginWith" | "hold", Map<string, number[]>>

/** Goes through the document once for all names: a document has thousands of lines and of names. */
function indexed(lines: string[], keys: Set<string>): Lookup {
  const lookup: Lookup = { are: new Map(), beginWith: new Map(), hold: new Map() }
  const names = treeOf(keys)
  lines.forEach((line, at) => {
    list(lookup.are, line, at)
    const words = line.split(" ")
    words.forEach((_, start) => {
      let node = names.next.get(words[start] ?? "")
      for (let end = start + 1; node; end += 1) {
        if (node.key !== null) {
          list(lookup.hold, node.key, at)
          if (start === 0 && line.length + 2 <= node.key.length + BESIDE_NAME)
            list(lookup.beginWith, node.key, at)
        }
        node = node.next.get(words[end] ?? "")
      }
    })
  })
  return lookup
}

function list(lists: Map<string, number[]>, key: string, line: number) {
  const known = lists.get(key)
  if (!known) lists.set(key, [line])
  else if (known[known.length - 1] !== line) known.push(line)
}

/** Names word by word; `key` where one ends. */
type Node = { key: string | null; next: Map<string, Node> }

function treeOf(keys: Set<string>): Node {
  const root: Node = { key: null, next: new Map() }
  for (const key of keys) {
    if (key === "") continue
    let node = root
    for (const word of key.split(" ")) {
      const next: Node = node.next.get(word) ?? { key: null, next: new Map() }
      node.next.set(word, next)
      node = next
    }
    node.key = key
  }
  return root
}
