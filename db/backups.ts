import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import path from "node:path"
import { backupName, backupTime, outlivedBackups } from "@/domain/backup-rotation"
import { quickCheck } from "./check"
import { type Connection, openDatabase } from "./client"

/** A backup as it lies in DATA_DIR/backups: a whole database, which Greenroom and SQLite's own tools can open. */
export type Backup = { name: string; file: string; at: number; bytes: number }

/** Pages copied at a stretch; between stretches the server goes on answering. */
const PAGES = 1000

export function backupFolder(dataDir: string): string {
  return path.join(dataDir, "backups")
}

/** The newest first. */
export function listBackups(dataDir: string): Backup[] {
  const folder = backupFolder(dataDir)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const at = backupTime(name)
      if (at === null) return []
      const file = path.join(folder, name)
      return [{ name, file, at, bytes: statSync(file).size }]
    })
    .sort((a, b) => b.at - a.at)
}

/**
 * Copies the database while it is in use, looks whether the copy is sound, and gives it its name only then; then removes
 * backups that newer ones outlived. Throws when there is no room, or the copy is damaged: nothing with a backup's name is
 * left behind, and no older one is removed. `onProgress` hears how much is copied, from 0 to 1.
 */
export async function backUp(
  db: Connection,
  dataDir: string,
  now: number,
  onProgress: (part: number) => void = () => {},
): Promise<Backup> {
  const draft = startBackup(dataDir, now)
  try {
    await db.$client.backup(draft.part, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages > 0 ? 1 - remainingPages / totalPages : 0)
        return PAGES
      },
    })
    return finish(draft, dataDir)
  } finally {
    clear(draft)
  }
}

/** The same at a stretch, for a process that does nothing else yet: before the database's shape changes. */
export function backUpAtOnce(db: Connection, dataDir: string, now: number): Backup {
  const draft = startBackup(dataDir, now)
  try {
    db.$client.prepare("vacuum into ?").run(draft.part)
    return finish(draft, dataDir)
  } finally {
    clear(draft)
  }
}

type Draft = { name: string; file: string; part: string }

function startBackup(dataDir: string, now: number): Draft {
  const folder = backupFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = backupName(now)
  const file = path.join(folder, name)
  const draft = { name, file, part: `${file}.part` }
  clear(draft)
  return draft
}

function finish({ name, file, part }: Draft, dataDir: string): Backup {
  chmodSync(part, 0o600)
  refuseDamaged(part)
  renameSync(part, file)
  removeOutlived(dataDir)
  return { name, file, at: backupTime(name) as number, bytes: statSync(file).size }
}

function clear({ part }: Draft) {
  for (const rest of [part, `${part}-wal`, `${part}-shm`]) rmSync(rest, { force: true })
}

function refuseDamaged(file: string) {
  const copy = openDatabase(file)
  try {
    const found = quickCheck(copy)
    if (found) throw new Error(`The backup is damaged: ${found}`)
  } finally {
    copy.$client.close()
  }
}

function removeOutlived(dataDir: string) {
  const backups = listBackups(dataDir)
  const outlived = new Set(outlivedBackups(backups.map(({ at }) => at)))
  for (const { at, file } of backups) if (outlived.has(at)) rmSync(file, { force: true })
}
