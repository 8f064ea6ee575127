import { SaxesParser } from "saxes"

/** An element of a feed: its children by name, its text. */
export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

/** Reads well-formed XML into a tree; throws on the first fault. */
export function readXml(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on("error", (error) => {
    throw error
  })
  parser.on("opentag", ({ local, attributes }) => {
    const values = Object.entries(attributes).map(([name, attribute]) => [name, attribute.value])
    const node = { name: local, attributes: Object.fromEntries(values), children: [], text: "" }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on("text", (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  })
  parser.on("closetag", () => void open.pop())
  parser.write(xml).close()
  const [first] = root.children
  if (!first) throw new Error("no element")
  return first
}

export function named(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.name === name)
}

/** What is wrong with an Atom feed by RFC 4287, in words: §4.1.1, §4.1.2 (children and how often), §3.2, §3.3, §4.2. */
export function faults(feed: Node): string[] {
  const found: string[] = []
  const check = (right: unknown, words: string) => right || found.push(words)
  check(feed.name === "feed" && feed.attributes.xmlns === "http://www.w3.org/2005/Atom", "is no feed")
  for (const node of [feed, ...named(feed, "entry")]) {
    for (const name of ["id", "title", "updated"])
      check(named(node, name).length === 1, `${node.name}: one ${name}`)
    const [id, updated] = [named(node, "id")[0]?.text ?? "", named(node, "updated")[0]?.text ?? ""]
    check(/^tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[\w/.-]+$/u.test(id), `${node.name}: id ${id}`)
    check(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(updated) && !Number.isNaN(Date.parse(updated)),
      `updated ${updated}`,
    )
    const links = named(node, "link").map(({ attributes }) => attributes)
    check(
      links.every(({ href }) => href && URL.canParse(href, "http://x/")),
      `${node.name}: links have addresses`,
    )
    const alternates = links
      .filter(({ rel }) => rel === "alternate")
      .map(({ type, hreflang }) => `${type} ${hreflang}`)
    check(new Set(alternates).size === alternates.length, `${node.name}: alternates differ`)
    check(named(node, "content").length <= 1, `${node.name}: one content`)
  }
  check(
    named(feed, "author").length > 0 &&
      named(feed, "author").every((author) => named(author, "name").length === 1),
    "has an author with a name",
  )
  check(
    named(feed, "link").some(({ attributes }) => attributes.rel === "self"),
    "has a self link",
  )
  const ids = named(feed, "entry").map(
    (entry) => `${named(entry, "id")[0]?.text} ${named(entry, "updated")[0]?.text}`,
  )
  check(new Set(ids).size === ids.length, "entries differ")
  const known = ["id", "title", "updated", "author", "link", "entry"]
  check(
    feed.children.every(({ name }) => known.includes(name)),
    "has what the standard has no place for",
  )
  return found
}
