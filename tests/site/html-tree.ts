import { type DefaultTreeAdapterTypes, parse } from "parse5"
import type { Release } from "@/domain/release"
import { renderPage } from "@/site/render"

/** An element as tests look at it. */
export type Element = { name: string; attributes: Record<string, string>; node: Node }
type Node = DefaultTreeAdapterTypes.Node

/** Every element under a node, in document order. */
export function elements(node: Node): Element[] {
  const inside = "childNodes" in node ? node.childNodes.flatMap(elements) : []
  if (!("tagName" in node)) return inside
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.tagName, attributes, node }, ...inside]
}

export function named(all: Element[], name: string): Element[] {
  return all.filter((element) => element.name === name)
}

/** A page of a release, as text and as elements; the event's own page when no path is given. */
export async function pageOf(release: Release, path = `/e/${release.event.slug}/`) {
  const html = await renderPage(release, path)
  if (html === null) throw new Error(`no page ${path}`)
  return { html, all: elements(parse(html)) }
}

/** All text inside an element, as parsed. */
export function textOf({ node }: Element): string {
  return collect(node)
}

function collect(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value
  return "childNodes" in node ? node.childNodes.map(collect).join("") : ""
}
