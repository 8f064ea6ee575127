import { createHash } from "node:crypto"
import { eq, isNotNull } from "drizzle-orm"
import type { ChainHead } from "@/domain/activity-chain"
import { contentHash } from "@/domain/content-hash"
import { chainFaults } from "./activity-chain"
import type { Connection } from "./client"
import { foundPartners } from "./partner-search"
import { answer, image, revision } from "./schema"

/**
 * Looks whether everything is as it was written: SQLite's own check of the file, references between rows, and each hash
 * against what it names (texts, proposals, sign-offs, files), and the activity log line by line (`noted`, db/activity-chain). Gives a sentence per fault, none of them with a text in it;
 * an empty list is a sound database. Reads everything, so it takes its time with many logos.
 */
export function checkDatabase(db: Connection, noted: ChainHead | null = null): string[] {
  const broken = brokenFile(db)
  // Where pages are damaged, the further questions would only stumble over the same.
  return broken.length > 0
    ? broken
    : [
        ...danglingReferences(db),
        ...changedRevisions(db),
        ...changedAnswers(db),
        ...changedImages(db),
        ...chainFaults(db, noted),
      ]
}

/** A quick look at the file alone, for a start: "" when it is sound, else what SQLite found first. */
export function quickCheck(db: Connection): string {
  const found = db.$client.pragma("quick_check(1)", { simple: true })
  return found === "ok" ? "" : String(found)
}

function brokenFile(db: Connection): string[] {
  const check = db.$client.transaction(() => {
    refreshSearchIndex(db)
    return db.$client.pragma("integrity_check(20)") as { integrity_check: string }[]
  })
  return check()
    .map((row) => row.integrity_check)
    .filter((line) => line !== "ok")
    .map((line) => `The file is damaged: ${line}.`)
}

/**
 * The search index's own check holds the index against what this connection last knew of it, and calls a write of another
 * connection damage (SQLite 3.53); a search first brings that up to date.
 */
function refreshSearchIndex(db: Connection) {
  try {
    foundPartners(db, "a")
  } catch {
    // What is damaged is told by the check itself.
  }
}

function danglingReferences(db: Connection): string[] {
  const found = db.$client.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[]
  return found.map(
    ({ table, rowid, parent }) => `Row ${rowid} of ${table} refers to a row of ${parent} that is not there.`,
  )
}

function changedRevisions(db: Connection): string[] {
  return db
    .select()
    .from(revision)
    .all()
    .filter((row) => contentHash(row.content, row.logoSha256, row.variants) !== row.hash)
    .map((row) => `Revision ${row.number} of partner ${row.partnerId} is not what its hash says.`)
}

function changedAnswers(db: Connection): string[] {
  const named = db
    .select({ id: answer.id, hash: answer.hash, seen: revision.hash })
    .from(answer)
    .innerJoin(revision, eq(revision.id, answer.revisionId))
    .all()
    .filter((row) => row.hash !== row.seen)
    .map((row) => `Answer ${row.id} names another content than the revision that it was given to.`)
  const proposed = db
    .select()
    .from(answer)
    .where(isNotNull(answer.proposal))
    .all()
    .filter((row) => row.proposal && contentHash(row.proposal, row.proposalLogoSha256) !== row.proposalHash)
    .map((row) => `The proposal in answer ${row.id} is not what its hash says.`)
  return [...named, ...proposed]
}

/** One file at a time: all together may be larger than memory. */
function changedImages(db: Connection): string[] {
  const names = db.select({ sha256: image.sha256 }).from(image).all()
  const bytesOf = db.$client.prepare("select bytes from image where sha256 = ?").pluck()
  return names
    .filter(
      ({ sha256 }) =>
        createHash("sha256")
          .update(bytesOf.get(sha256) as Buffer)
          .digest("hex") !== sha256,
    )
    .map(({ sha256 }) => `The file ${sha256.slice(0, 12)}… is not what its hash says.`)
}
