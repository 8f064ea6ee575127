import { worded } from "./words"
export const BACKUP_REASONS = worded({
  daily: "Every day, by itself",
  hand: "By hand",
  version: "Before a new version",
})
/** Why a backup was made. */
export type BackupReason = keyof typeof BACKUP_REASONS

/** What the server tells while it makes a backup: how much is copied (0 to 1), then what came of it. */
export type BackupLine =
  | { kind: "progress"; part: number }
  | { kind: "end"; name: string; bytes: number }
  | { kind: "failed"; message: string }

/** What it tells while it checks the data: that it goes on, then what it found, and the head of the activity log to note. */
export type CheckLine =
  | { kind: "progress"; seconds: number }
  | { kind: "end"; faults: string[]; head: string | null }
  | { kind: "failed"; message: string }
