import { eq, sql } from "drizzle-orm"
import type { Content } from "@/domain/content"
import { plainText } from "@/domain/rich-text"
import { searchQuery, searchText } from "@/domain/search-text"
import { type Db, writeOrThrow } from "./client"
import { partner, revision } from "./schema"

/**
 * The ids of all partners, of any event and archived or not, that hold every word that was typed; null when nothing was
 * typed that could be searched for. Unranked, for lists that have an order of their own.
 */
export function foundPartners(db: Db, typed: string): ReadonlySet<number> | null {
  const query = searchQuery(typed)
  if (query === null) return null
  return new Set(
    db
      .values<[number]>(sql`select rowid from partner_search where partner_search match ${query}`)
      .map(([id]) => id),
  )
}

/** Makes a partner found by what its head says now, inside the transaction that changes it. */
export function indexPartner(tx: Db, partnerId: number, content: Content) {
  const { name, acronym, nativeName, tagline, website, links, description, translations = {} } = content
  const { printText } = content
  const others = Object.values(translations)
  const names = [name, acronym, nativeName, ...others.map((other) => other.name ?? "")]
  const words = [
    ...[tagline, website, plainText(description), printText ? plainText(printText) : ""],
    ...links.flatMap(({ label, url }) => [label, url]),
    ...others.flatMap((other) => [
      other.tagline ?? "",
      other.description ? plainText(other.description) : "",
    ]),
  ]
  tx.run(sql`delete from partner_search where rowid = ${partnerId}`)
  tx.run(sql`insert into partner_search (rowid, names, words)
    values (${partnerId}, ${searchText(names.join(" "))}, ${searchText(words.join("\n"))})`)
}

/** Indexes everything when the index is not there yet: the first start of a version that searches. */
export function indexPartnersOnce(db: Db) {
  const [row] = db.all<{ missing: number }>(
    sql`select exists(select 1 from ${partner} where ${partner.id} not in (select rowid from partner_search)) as missing`,
  )
  if (!row?.missing) return
  writeOrThrow(db, (tx) => {
    const heads = tx
      .select({ id: partner.id, content: revision.content })
      .from(partner)
      .innerJoin(revision, eq(revision.id, partner.headRevisionId))
      .all()
    for (const { id, content } of heads) indexPartner(tx, id, content)
    return { ok: true as const }
  })
}
