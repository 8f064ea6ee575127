import { chainHead } from "@/db/activity-chain"
import { recordOwnBackup } from "@/db/backup-log"
import { backUp, listBackups } from "@/db/backups"
import type { Connection } from "@/db/client"
import { headAsText } from "@/domain/activity-chain"
import { logError, logInfo } from "./log"

/** How old the newest backup may get while the server runs. */
const BACKUP_EVERY_MS = 24 * 3_600_000
/** After a failure: not every minute, for a full disk fills the log too. */
const TRY_AGAIN_MS = 3_600_000

/** A job for every minute: makes a backup when the newest is a day old, one at a time. */
export function backupJob(dataDir: string): {
  run: (db: Connection, now: number) => void
  settled: () => Promise<void>
} {
  let running: Promise<void> | null = null
  let notBefore = 0
  return {
    run: (db, now) => {
      // One that a wrong clock dated into the future would keep others from being made.
      const newest = listBackups(dataDir).find(({ at }) => at <= now)
      if (running || now < notBefore || (newest && now - newest.at < BACKUP_EVERY_MS)) return
      running = backUp(db, dataDir, now)
        .then((backup) => {
          recordOwnBackup(db, backup, "daily")
          const head = chainHead(db)
          // In another file than the log itself, where it can be compared (check --head).
          logInfo("a backup was made", { bytes: backup.bytes, activityHead: head ? headAsText(head) : "" })
        })
        .catch((error: unknown) => {
          notBefore = now + TRY_AGAIN_MS
          logError("the daily backup failed; it is tried again in an hour", error)
        })
        .finally(() => {
          running = null
        })
    },
    settled: async () => {
      await running
    },
  }
}
