import type { Content } from "@/domain/content"
import { hunksOf } from "./hunks"
import type { Op } from "./words"

type Link = Content["links"][number]
export type LinkDifference = Link & { op: Op }

/** Both lists of links in one: what stays, what was removed, what was added. A link that moved was removed and added. */
export function linkDifference(before: Link[], after: Link[]): LinkDifference[] {
  const keys = (links: Link[]) => links.map(({ label, url }) => JSON.stringify([label, url]))
  const shown: LinkDifference[] = []
  const add = (op: Op, links: Link[]) => shown.push(...links.map((link) => ({ ...link, op })))
  let done = 0
  for (const hunk of hunksOf(keys(before), keys(after))) {
    add("same", before.slice(done, hunk.beforeStart))
    add("removed", before.slice(hunk.beforeStart, hunk.beforeEnd))
    add("added", after.slice(hunk.afterStart, hunk.afterEnd))
    done = hunk.beforeEnd
  }
  add("same", before.slice(done))
  return shown
}
