import { sql } from "drizzle-orm"
import { isIgnored } from "@/domain/checks/ignored"
import { searchText } from "@/domain/search-text"
import type { Db } from "./client"
import { ignoredInEvent } from "./ignored-findings"
import { partner } from "./schema"

/** So many other partners who write a word make it one of this event's words. */
const USED_BY = 3

/**
 * Those of the words that an event knows, whatever a dictionary says: another partner is called so, or several have
 * them in their texts. `partnerId` is the entry that they stand in; null for one that is not there yet, and
 * does not show what staff said to leave alone.
 */
export function wordsInUse(
  db: Db,
  input: { eventId: number; partnerId: number | null; words: readonly string[] },
): Set<string> {
  const learned = input.partnerId === null ? ignoredInEvent(db, input.eventId) : []
  return new Set(
    input.words.filter((word) => {
      if (isIgnored({ rule: "spelling", words: word }, learned)) return true
      const [term = ""] = searchText(word).match(/^[\p{L}\p{N}]+$/u) ?? []
      return (
        term !== "" && (users(db, input, `names : "${term}"`, 1) || users(db, input, `"${term}"`, USED_BY))
      )
    }),
  )
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
