import { desc, eq } from "drizzle-orm"
import type { BackupReason } from "@/domain/backup-words"
import { type Actor, mayManageInstallation, SYSTEM } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { marked } from "@/domain/words"
import { record } from "./activity"
import type { Backup } from "./backups"
import { type Db, write } from "./client"
import { anyClosedTo } from "./closed-events"
import { denied } from "./denials"
import { activity } from "./schema"

export const NOT_OWNER = marked("Only an owner can work with backups. Ask one.")

/** What is done with copies of everything is told in the log; the copies themselves are files (db/backups). */
export function recordBackup(db: Db, actor: Actor, input: { backup: Backup; why: BackupReason }): Result {
  return write(db, (tx): Result => {
    if (!mayManageInstallation(actor)) return denied(actor, NOT_OWNER)
    const { name, bytes } = input.backup
    record(tx, actor, "backup.made", { detail: { name, bytes, why: input.why } })
    return { ok: true }
  })
}

/** Somebody takes a backup away: all drafts, addresses and hashes of passwords. Told before the first byte goes. */
export function recordDownload(db: Db, actor: Actor, name: string): Result {
  return write(db, (tx): Result => {
    if (!mayManageInstallation(actor)) return denied(actor, NOT_OWNER)
    const closed = anyClosedTo(tx, actor)
    if (closed) return closed
    record(tx, actor, "backup.downloaded", { detail: { name } })
    return { ok: true }
  })
}

/** Somebody had everything checked, with how many faults. */
export function recordCheck(db: Db, actor: Actor, faults: number): Result {
  return write(db, (tx): Result => {
    if (!mayManageInstallation(actor)) return denied(actor, NOT_OWNER)
    record(tx, actor, "database.checked", { detail: { faults } })
    return { ok: true }
  })
}

/** Why each backup was made, by its name, as far as the log knows. */
export function backupReasons(db: Db): Map<string, BackupReason> {
  const lines = db
    .select({ detail: activity.detail })
    .from(activity)
    .where(eq(activity.verb, "backup.made"))
    .orderBy(desc(activity.id))
    .limit(500)
    .all()
  return new Map(lines.reverse().map(({ detail }) => [String(detail.name), detail.why as BackupReason]))
}

/** The same from what runs by itself. */
export function recordOwnBackup(db: Db, backup: Backup, why: BackupReason) {
  recordBackup(db, SYSTEM, { backup, why })
}
