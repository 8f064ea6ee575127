import { type DiskTrouble, type Failure, refuse } from "./result"
import { worded } from "./words"

/**
 * What a write that the disk refused is answered with, through nobody's fault: the same may work later, without a restart. Null when the error is about something else.
 */
export function diskFailure(error: unknown): Failure | null {
  const disk = diskTrouble(error)
  return disk && { ...refuse(SENTENCES[disk]), disk }
}

/** Asked of an error of SQLite's, of Node's, or of one that wraps such an error (Drizzle's do). */
export function diskTrouble(error: unknown): DiskTrouble | null {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (typeof code === "string") {
    const found = TROUBLES.find(([, starts]) => starts.some((start) => code.startsWith(start)))
    if (found) return found[0]
  }
  return cause ? diskTrouble(cause) : null
}

/**
 * SQLite's extended codes (https://www.sqlite.org/rescode.html) begin with the primary one. EFBIG is a limit of the process or
 * of the file system, which SQLite reports as an I/O error.
 */
const TROUBLES: [DiskTrouble, string[]][] = [
  ["disk full", ["SQLITE_FULL", "ENOSPC", "EDQUOT"]],
  ["disk read-only", ["SQLITE_READONLY", "SQLITE_CANTOPEN", "EROFS", "EACCES", "EPERM"]],
  ["disk broken", ["SQLITE_IOERR", "EIO", "EFBIG"]],
]

const SENTENCES: Readonly<Record<DiskTrouble, string>> = worded({
  "disk full":
    "The disk of the server is full: nothing was saved. What you typed is still here; tell whoever runs Greenroom, and try again once there is room.",
  "disk read-only":
    "The disk of the server can’t be written to: nothing was saved. What you typed is still here; tell whoever runs Greenroom, and try again once it can.",
  "disk broken":
    "The disk of the server reported an error: nothing was saved. What you typed is still here; tell whoever runs Greenroom, and try again later.",
})
