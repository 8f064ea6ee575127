import { asc, eq, gt } from "drizzle-orm"
import {
  CHAIN_START,
  type ChainedLine,
  type ChainHead,
  chainHash,
  headAsText,
  readHead,
} from "@/domain/activity-chain"
import { t } from "@/domain/words"
import { type Connection, type Db, write } from "./client"
import { activity } from "./schema"
import { readSetting, writeSetting } from "./settings"

type Line = typeof activity.$inferSelect

/** The end of the log as it was when the last line was written; null for an empty log. */
export function chainHead(db: Db): ChainHead | null {
  return readHead(readSetting(db, "activity-head") ?? "")
}

/**
 * Gives a line its hash, over that of the head, and makes it the head, in the transaction that wrote it. The head is kept
 * apart from the lines, so that lines cut off at the end are missed, too, and nothing grows over the cut.
 */
export function chain(tx: Db, line: ChainedLine) {
  const hash = chainHash(line, chainHead(tx)?.hash ?? CHAIN_START)
  tx.update(activity).set({ chainHash: hash }).where(eq(activity.id, line.id)).run()
  writeSetting(tx, "activity-head", headAsText({ number: line.id, hash }))
}

/** Are there lines and no chain at all? So it is at the first opening by a version that has one. */
export function isUnchained(db: Db): boolean {
  if (readSetting(db, "activity-head") !== null) return false
  const first = db
    .select({ hash: activity.chainHash })
    .from(activity)
    .orderBy(asc(activity.id))
    .limit(1)
    .get()
  return first?.hash === null
}

/** Chains what was written before there was a chain: a hundred thousand lines in some three seconds. */
export function chainOnce(db: Connection) {
  if (!isUnchained(db)) return
  write(db, (tx) => {
    // Another process may have done it since.
    if (!isUnchained(tx)) return { ok: true as const }
    const set = db.$client.prepare("update activity set chain_hash = ? where id = ?")
    let head: ChainHead | null = null
    for (const line of linesOf(tx)) {
      const hash: string = chainHash(line, head?.hash ?? CHAIN_START)
      set.run(hash, line.id)
      head = { number: line.id, hash }
    }
    if (head) writeSetting(tx, "activity-head", headAsText(head))
    return { ok: true as const }
  })
}

/**
 * Says in a sentence where the log is not as it was written: at its first line that does not fit the one before, or at its
 * end. `noted` is a head that was written down elsewhere: the log must still hold that line, as it was. An empty list is
 * a log that fits. What holds the chain lies in the same file: whoever may write to that can make all of it anew, and
 * only a head that was noted elsewhere tells.
 */
export function chainFaults(db: Db, noted: ChainHead | null = null): string[] {
  // As of one moment: a server may be writing beside it.
  return db.transaction((tx) => faultsOf(tx, noted))
}

function faultsOf(db: Db, noted: ChainHead | null): string[] {
  let previous: ChainHead | null = null
  let notedHash: string | null = null
  for (const line of linesOf(db)) {
    const fault = lineFault(line, previous)
    if (fault) return [fault]
    previous = { number: line.id, hash: line.chainHash ?? "" }
    if (noted?.number === line.id) notedHash = line.chainHash
  }
  return [endFault(previous, chainHead(db)), noted && notedFault(noted, notedHash, previous)].filter(
    (fault) => fault !== null,
  )
}

function lineFault(line: Line, previous: ChainHead | null): string | null {
  if (line.chainHash === null)
    return t("Line {id} of the activity log was not written by Greenroom.", { id: line.id })
  if (chainHash(line, previous?.hash ?? CHAIN_START) === line.chainHash) return null
  const before = previous?.number ?? 0
  const missing = line.id - before - 1
  if (missing === 1) return `Line ${before + 1} of the activity log is missing.`
  if (missing > 1) return `Lines ${before + 1} to ${line.id - 1} of the activity log are missing.`
  return t(
    "Line {id} of the activity log is not what its hash says, or does not follow on the line before.",
    { id: line.id },
  )
}

function endFault(last: ChainHead | null, head: ChainHead | null): string | null {
  if (last?.number === head?.number && last?.hash === head?.hash) return null
  if (!head) return t("The activity log has lines, but what its end was is not kept any more.")
  if (!last || last.number < head.number)
    return `The activity log ends with line ${last?.number ?? 0}, but went on to line ${head.number}: its end is missing.`
  return `Line ${head.number + 1} of the activity log was not written by Greenroom.`
}

function notedFault(noted: ChainHead, found: string | null, last: ChainHead | null): string | null {
  if (found === noted.hash) return null
  return found === null
    ? `The head that you noted is line ${noted.number}, but the activity log ends with line ${last?.number ?? 0}: its end is missing, or an older backup was restored.`
    : t(
        "Line {number} of the activity log is another than the one that you noted: the log was written anew.",
        { number: noted.number },
      )
}

/** In pieces: all of it at once may be large. */
function* linesOf(db: Db): Generator<Line> {
  for (let last: number | null = null; ; ) {
    const lines: Line[] = db
      .select()
      .from(activity)
      .where(last === null ? undefined : gt(activity.id, last))
      .orderBy(asc(activity.id))
      .limit(2000)
      .all()
    yield* lines
    const end = lines.at(-1)
    if (!end) return
    last = end.id
  }
}
