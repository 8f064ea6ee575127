import { and, eq } from "drizzle-orm"
import { placesToFillIn } from "@/domain/checks/check-content"
import { isIgnored } from "@/domain/checks/ignored"
import { type Content, webContent } from "@/domain/content"
import type { EntryPart } from "@/domain/entry-parts"
import { publicEntry } from "@/domain/public-entry"
import type { Db } from "./client"
import { tiersOf } from "./partner-facts"
import { ignoredFinding, partner } from "./schema"

/** A partner whose public text still has places to fill in, and what stands there, each once. */
type UnfinishedText = { slug: string; name: string; words: string[] }

/** Those of an event's partners of whose draft the public would read "TK" or the like, but where staff said that it is meant so. */
export function unfinishedTexts(
  db: Db,
  eventId: number,
  partners: readonly { id: number; slug: string; tierId: number; head: { content: Content } }[],
): UnfinishedText[] {
  const ignored = db
    .select({ id: ignoredFinding.partnerId, rule: ignoredFinding.rule, words: ignoredFinding.words })
    .from(ignoredFinding)
    .innerJoin(partner, eq(partner.id, ignoredFinding.partnerId))
    .where(and(eq(partner.eventId, eventId), eq(ignoredFinding.rule, "placeholder")))
    .all()
  const hidden = new Map(tiersOf(db, eventId).map(({ id, hiddenParts }) => [id, hiddenParts]))
  return partners.flatMap(({ id, slug, tierId, head }) => {
    const own = ignored.filter((item) => item.id === id)
    const found = placesToFillIn(publicContent(head.content, hidden.get(tierId) ?? [])).filter(
      (finding) => !isIgnored(finding, own),
    )
    const words = [...new Set(found.map((finding) => finding.words))]
    return words.length > 0 ? [{ slug, name: head.content.name, words }] : []
  })
}

/** What of a draft the pages show: neither its print text nor what its tier keeps off them. */
function publicContent(content: Content, hidden: readonly EntryPart[]): Content {
  const noLogo = { logo: null, darkLogo: null, logoNudge: 0 }
  return publicEntry({ slug: "", content: webContent(content), ...noLogo }, hidden).content
}
