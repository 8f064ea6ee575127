import { tell } from "@/db/tallies"
import { SYSTEM } from "@/domain/permissions"
import { database } from "./database"
import { logError } from "./log"

const WAIT_MS = 5000
/** More accounts than anybody has; what a flood of guesses may take of memory. */
const MOST = 10_000

const failed = new Map<number, number>()
let timer: NodeJS.Timeout | null = null

/**
 * A wrong password was given for an account that exists. It goes to the activity log some seconds later, at most one line
 * an hour for each account: written before the answer, the time of the write would tell which accounts exist. A
 * process that is killed in between forgets it.
 */
export function noteFailedSignIn(userId: number) {
  if (failed.size >= MOST && !failed.has(userId)) return
  failed.set(userId, (failed.get(userId) ?? 0) + 1)
  if (!timer) timer = setTimeout(writeDown, WAIT_MS).unref()
}

function writeDown() {
  timer = null
  const noted = [...failed]
  failed.clear()
  try {
    for (const [userId, times] of noted)
      tell(database(), { verb: "sign-in.failed", userId, by: SYSTEM, times })
  } catch (error) {
    logError("failed sign-ins could not be written to the activity log", error)
  }
}
