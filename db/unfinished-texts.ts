import { and, eq } from "drizzle-orm"
import { placesToFillIn } from "@/domain/checks/check-content"
import { isIgnored } from "@/domain/checks/ignored"
import type { Content } from "@/domain/content"
import type { Db } from "./client"
import { ignoredFinding, partner } from "./schema"

/** A partner whose text still has places to fill in, and what stands there, each once. */
type UnfinishedText = { slug: string; name: string; words: string[] }

/** Those of an event's partners whose draft says "TK" or the like, but where staff said that it is meant so. */
export function unfinishedTexts(
  db: Db,
  eventId: number,
  partners: readonly { id: number; slug: string; head: { content: Content } }[],
): UnfinishedText[] {
  const ignored = db
    .select({ id: ignoredFinding.partnerId, rule: ignoredFinding.rule, words: ignoredFinding.words })
    .from(ignoredFinding)
    .innerJoin(partner, eq(partner.id, ignoredFinding.partnerId))
    .where(and(eq(partner.eventId, eventId), eq(ignoredFinding.rule, "placeholder")))
    .all()
  return partners.flatMap(({ id, slug, head }) => {
    const own = ignored.filter((item) => item.id === id)
    const found = placesToFillIn(head.content).filter((finding) => !isIgnored(finding, own))
    const words = [...new Set(found.map((finding) => finding.words))]
    return words.length > 0 ? [{ slug, name: head.content.name, words }] : []
  })
}
