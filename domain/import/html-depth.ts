/** Elements that close themselves, so that pages leave them open. */
const LOOSE =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|colgroup|html|head|body|svg|path|g|rect|circle|use)$/u

/** How deep the elements of a page nest, roughly: parsing takes time with the square of it, so it is looked at first. */
export function htmlDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/giu)) {
    if (LOOSE.test((match[2] ?? "").toLowerCase())) continue
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
