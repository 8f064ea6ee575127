import { desc, eq, sql } from "drizzle-orm"
import { copyHashes } from "@/domain/content-hash"
import type { Copy, CopyHashes } from "@/domain/copies"
import type { Db } from "./client"
import type { Revision } from "./partners"
import { revision } from "./schema"

/**
 * The columns that `copiesOf` tells a revision's copies by. What it says is read only where it has a text for print, for
 * among ten thousand rows each further column is felt: all others say what they said before there were such texts, and
 * that hash stands in the row.
 */
export const copyColumns = {
  hash: revision.hash,
  printed: sql<
    string | null
  >`case when json_type(${revision.content}, '$.printText') is not null then json_object(
    'content', json(${revision.content}), 'logo', ${revision.logoSha256}, 'variants', json(${revision.variants})) end`,
}
type CopyColumns = { hash: string; printed: string | null }

/** What each copy of a revision says, by hash. */
export function copiesOf({ hash, printed }: CopyColumns): CopyHashes {
  if (printed === null) return { web: hash, print: null }
  const { content, logo, variants } = JSON.parse(printed)
  return copyHashes(content, logo, variants)
}

/** The same of a revision that was read whole. */
export function copiesOfRevision({
  hash,
  content,
  logoSha256,
  variants,
}: Pick<Revision, "hash" | "content" | "logoSha256" | "variants">): CopyHashes {
  return content.printText ? copyHashes(content, logoSha256, variants) : { web: hash, print: null }
}

/** A partner's newest revision whose copy says this; null when none does. */
export function revisionSaying(
  db: Db,
  partnerId: number,
  copy: Copy,
  hash: string | null,
): { id: number; number: number } | null {
  if (hash === null) return null
  const rows = db
    .select({ id: revision.id, number: revision.number, ...copyColumns })
    .from(revision)
    .where(eq(revision.partnerId, partnerId))
    .orderBy(desc(revision.number))
    .all()
  const found = rows.find((row) => copiesOf(row)[copy] === hash)
  return found ? { id: found.id, number: found.number } : null
}
