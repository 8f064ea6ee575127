import type { Connection } from "@/db/client"
import { runDueSchedules } from "@/db/due-schedules"
import { forgetErased } from "@/db/forgetting"
import { sweepRateLimits } from "@/db/rate-limits"
import { queueReminders } from "@/db/reminders"
import { forgetOldContent } from "@/db/retention"
import { endUnwritten } from "@/db/sessions"
import { tellUntold } from "@/db/tallies"
import { logError } from "./log"
import { measureBacklog } from "./logo-backlog"

/** Takes the database and the time (milliseconds since 1970); what it throws is logged, and it runs again in a minute. */
type Job = { name: string; run: (db: Connection, now: number) => unknown }

/** What the running server does by itself, whether there is a mail server or not. A further job is a further line. */
export const EVERY_MINUTE: Job[] = [
  { name: "sending reminders", run: queueReminders },
  { name: "measuring logos", run: measureBacklog },
  { name: "publishing on schedule", run: runDueSchedules },
  { name: "ending sessions", run: endUnwritten },
  { name: "forgetting old limits", run: sweepRateLimits },
  { name: "telling what was counted", run: tellUntold },
  { name: "forgetting old mails and links", run: forgetOldContent },
  { name: "forgetting who was erased", run: forgetErased },
]

/** Runs the jobs now and every minute until stopped. They are synchronous, as all verbs are, or see to their
 * own failures. */
export function startEveryMinute(db: Connection, jobs: Job[] = EVERY_MINUTE): { stop: () => void } {
  const runAll = () => {
    for (const job of jobs)
      try {
        job.run(db, Date.now())
      } catch (error) {
        logError(`${job.name} failed; it runs again in a minute`, error)
      }
  }
  runAll()
  const timer = setInterval(runAll, 60_000)
  return { stop: () => clearInterval(timer) }
}
