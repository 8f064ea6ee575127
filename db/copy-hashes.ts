import { desc, eq, sql } from "drizzle-orm"
import { copyHashes } from "@/domain/content-hash"
import type { Copy, CopyHashes } from "@/domain/copies"
import type { Db } from "./client"
import type { Revision } from "./partners"
import { revision } from "./schema"

/**
 * The columns that `copiesOf` tells a revision's copies by. The texts are read only where there is one for print: all
 * others say what they said before there were print texts, which is the hash that stands in the row.
 */
export const copyColumns = {
  hash: revision.hash,
  logoSha256: revision.logoSha256,
  variants: revision.variants,
  printed: sql<
    string | null
  >`case when instr(${revision.content}, '"printText"') > 0 then ${revision.content} end`,
}
export type CopyColumns = Pick<Revision, "hash" | "logoSha256" | "variants"> & { printed: string | null }

/** What each copy of a revision says, by hash. */
export function copiesOf({ hash, logoSha256, variants, printed }: CopyColumns): CopyHashes {
  if (printed === null) return { web: hash, print: null }
  return copyHashes(JSON.parse(printed), logoSha256, variants)
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
