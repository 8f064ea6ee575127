import { recordBackup } from "@/db/backup-log"
import { backUp } from "@/db/backups"
import type { BackupLine } from "@/domain/backup-words"
import { marked, say, t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { logError } from "@/lib/log"
import { ownersWork } from "@/lib/owner-lines"

/** Makes a backup now, and tells how far it is (BackupLine). */
export const POST = ownersWork<BackupLine>({
  work: async (staff, tell) => {
    const db = database()
    let told = 0
    const onProgress = (part: number) => {
      // A large file is copied in thousands of pieces; a bar shows a hundred.
      if (part - told < 0.01) return
      told = part
      void tell({ kind: "progress", part }).catch(() => undefined)
    }
    try {
      const backup = await backUp(db, readEnv().dataDir, Date.now(), onProgress)
      const noted = recordBackup(db, staff, { backup, why: "hand" })
      await tell(
        noted.ok
          ? { kind: "end", name: backup.name, bytes: backup.bytes }
          : { kind: "failed", message: noted.message },
      )
    } catch (error) {
      logError("a backup could not be made", error)
      await tell({ kind: "failed", message: say(FAILED[(error as { code?: string }).code ?? ""] ?? UNKNOWN) })
    }
  },
  busy: {
    kind: "failed",
    get message() {
      return t("A backup is being made already. Wait until it is done.")
    },
  },
  trouble: "a backup could not be made",
})

const FULL = marked(
  "There is no room for a backup on the disk. Make room, then try again. Older backups are still there.",
)
const FAILED: Record<string, string> = { SQLITE_FULL: FULL, ENOSPC: FULL }
const UNKNOWN = marked(
  "The backup could not be made. The reason is in the server’s log. Older backups are still there.",
)
