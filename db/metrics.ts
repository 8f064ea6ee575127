import { statSync } from "node:fs"
import { and, count, isNull, sql } from "drizzle-orm"
import { listBackups } from "./backups"
import { type Connection, databaseFile } from "./client"
import { event, mail } from "./schema"

/** What whoever runs Greenroom wants to see move: counts, bytes, and times in milliseconds since 1970. Nothing of anybody's text. */
export type Metrics = {
  databaseBytes: number
  publicEvents: number
  mailsWaiting: number
  /** Given up, refused, or handed over without an answer: somebody should look. */
  mailsOwed: number
  /** When the newest backup was made; null when there is none. */
  lastBackupAt: number | null
}

export function readMetrics(db: Connection, dataDir: string): Metrics {
  const mails = (where: ReturnType<typeof and>) =>
    db.select({ total: count() }).from(mail).where(where).get()?.total ?? 0
  return {
    databaseBytes: statSync(databaseFile(dataDir)).size,
    publicEvents:
      db.select({ total: count() }).from(event).where(sql`${event.currentReleaseId} is not null`).get()
        ?.total ?? 0,
    mailsWaiting: mails(and(isNull(mail.sentAt), isNull(mail.endedAt))),
    mailsOwed: mails(
      and(isNull(mail.sentAt), sql`${mail.endedBecause} in ('gave up', 'refused', 'uncertain')`),
    ),
    lastBackupAt: listBackups(dataDir)[0]?.at ?? null,
  }
}
