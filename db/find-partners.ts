import { eq, sql } from "drizzle-orm"
import type { Actor } from "@/domain/permissions"
import type { ReleaseImage } from "@/domain/release"
import { searchQuery } from "@/domain/search-text"
import type { Db } from "./client"
import { getPartner } from "./partners"
import { logoPath } from "./release-logos"
import { event, partner } from "./schema"

export type FoundPartner = {
  id: number
  name: string
  acronym: string
  path: string
  event: { slug: string; title: string }
  logo: ReleaseImage | null
}

/**
 * The few active partners of all events that are most likely meant by what was typed: by name before by text, and among
 * either those of one event (`first`, a slug) before others; none of an event that is closed to who asks (`by`). None when nothing was typed that could be searched for.
 */
export function findPartners(
  db: Db,
  input: { typed: string; first: string | null; limit: number; by?: Actor },
): FoundPartner[] {
  const query = searchQuery(input.typed)
  if (query === null) return []
  const byName = idsOf(db, `names : (${query})`, input)
  const ids = byName.length < input.limit ? [...new Set([...byName, ...idsOf(db, query, input)])] : byName
  return ids.slice(0, input.limit).flatMap((id) => {
    const found = getPartner(db, id)
    const owner = found && db.select().from(event).where(eq(event.id, found.eventId)).get()
    if (!owner) return []
    const { name, acronym } = found.head.content
    const { slug, title } = owner
    const { logo } = found
    return {
      ...{ id, name, acronym, event: { slug, title } },
      path: `/events/${slug}/partners/${found.slug}`,
      logo: logo && { path: logoPath(logo), width: logo.width, height: logo.height },
    }
  })
}

type Wanted = { first: string | null; limit: number; by?: Actor }

function idsOf(db: Db, query: string, { first, limit, by }: Wanted): number[] {
  const seesAll = by?.hasSecondFactor === false ? 0 : 1
  return db
    .all<{ id: number }>(sql`
      select ${partner.id} as id from partner_search
      join ${partner} on ${partner.id} = partner_search.rowid
      join ${event} on ${event.id} = ${partner.eventId}
      where partner_search match ${query} and ${partner.archivedAt} is null
        and (${event.requiresSecondFactor} = 0 or ${seesAll})
      order by ${event.slug} = ${first ?? ""} desc, bm25(partner_search, 10, 1), ${partner.id} desc
      limit ${limit}`)
    .map(({ id }) => id)
}
