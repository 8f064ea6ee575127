import { and, eq, sql } from "drizzle-orm"
import { searchText } from "@/domain/search-text"
import type { Db } from "./client"
import { ignoredFinding, partner } from "./schema"

/** So many other partners who write a word make it one of this event's words. */
const USED_BY = 3

/**
 * Those of the words that an event knows, whatever a dictionary says: staff said so, a partner is called so, or several
 * other partners' entries have them. `partnerId` is the entry that they stand in; null for one that is not there yet.
 */
export function wordsInUse(
  db: Db,
  input: { eventId: number; partnerId: number | null; words: readonly string[] },
): Set<string> {
  const learned = new Set(learnedWords(db, input.eventId))
  return new Set(
    input.words.filter((word) => {
      if (learned.has(word.toLowerCase())) return true
      const [term = ""] = searchText(word).match(/^[\p{L}\p{N}]+$/u) ?? []
      return (
        term !== "" && (users(db, input, `names : "${term}"`, 1) || users(db, input, `"${term}"`, USED_BY))
      )
    }),
  )
}

/** What staff said, at any partner of an event, that it is spelled as it is; in lower case, sorted. */
export function learnedWords(db: Db, eventId: number): string[] {
  return db
    .selectDistinct({ words: ignoredFinding.words })
    .from(ignoredFinding)
    .innerJoin(partner, eq(partner.id, ignoredFinding.partnerId))
    .where(and(eq(partner.eventId, eventId), eq(ignoredFinding.rule, "spelling")))
    .orderBy(ignoredFinding.words)
    .all()
    .map(({ words }) => words)
}

/** Do so many other partners of the event have it? */
function users(
  db: Db,
  { eventId, partnerId }: { eventId: number; partnerId: number | null },
  query: string,
  many: number,
): boolean {
  const found = db.all(sql`
    select 1 from partner_search join ${partner} on ${partner.id} = partner_search.rowid
    where partner_search match ${query} and ${partner.eventId} = ${eventId}
      and ${partner.archivedAt} is null and ${partner.id} <> ${partnerId ?? 0}
    limit ${many}`)
  return found.length >= many
}
