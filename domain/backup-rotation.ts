/** How many days' and weeks' backups are kept: the newest of each of the last days and weeks that have any. */
export const KEPT_BACKUPS = { days: 14, weeks: 8 } as const

const DAY_MS = 86_400_000

/**
 * Which backups may go, by the times at which they were made (milliseconds since 1970, in any order). The newest of each
 * of the newest 14 days (in UTC) and of each of the newest 8 weeks stay; counted by backups that exist, so that an
 * installation that was off for a year loses nothing when it starts again.
 */
export function outlivedBackups(times: readonly number[]): number[] {
  const newestFirst = [...times].sort((a, b) => b - a)
  const kept = new Set([
    ...newestOfEach(newestFirst, (time) => Math.floor(time / DAY_MS), KEPT_BACKUPS.days),
    // 1 January 1970 was a Thursday; weeks begin on Mondays.
    ...newestOfEach(newestFirst, (time) => Math.floor((time / DAY_MS + 3) / 7), KEPT_BACKUPS.weeks),
  ])
  return newestFirst.filter((time) => !kept.has(time))
}

function newestOfEach(newestFirst: number[], period: (time: number) => number, most: number): number[] {
  const newest = new Map<number, number>()
  for (const time of newestFirst) if (!newest.has(period(time))) newest.set(period(time), time)
  return [...newest.values()].slice(0, most)
}

/** "greenroom-2026-11-26T02-10-00Z.db": sorts by time, and can be a file's name everywhere. */
export function backupName(time: number): string {
  return `greenroom-${new Date(time).toISOString().slice(0, 19).replaceAll(":", "-")}Z.db`
}

/** The time in a backup's name; null for a name of anything else. */
export function backupTime(name: string): number | null {
  const found = /^greenroom-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.db$/u.exec(name)
  if (!found) return null
  const [, day, hours, minutes, seconds] = found
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(time) ? null : time
}
