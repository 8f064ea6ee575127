import { type Command, InvalidArgumentError } from "commander"
import { chainHead } from "@/db/activity-chain"
import { recordOwnBackup } from "@/db/backup-log"
import { backUp, listBackups } from "@/db/backups"
import { checkDatabase } from "@/db/check"
import { triggerFaults } from "@/db/check-triggers"
import { restoreBackup } from "@/db/restore"
import { type ChainHead, headAsText, readHead } from "@/domain/activity-chain"
import { counted } from "@/domain/counted"
import { sizeInWords } from "@/domain/file-size"
import { readEnv } from "@/lib/env"
import { print, Stop, withDatabase } from "./command"

/** Commands that keep the data safe. Backup and check work beside a running server. */
export function addDataCommands(greenroom: Command) {
  greenroom
    .command("backup")
    .description("copies the database to DATA_DIR/backups, and checks the copy; Greenroom may be running")
    .action(makeBackup)
  greenroom.command("backups").description("lists the backups").action(printBackups)
  greenroom
    .command("restore")
    .description("puts a backup in the place of the database; stop Greenroom first")
    .argument("<file>", "a backup, such as data/backups/greenroom-2026-11-26T02-00-00Z.db")
    .option("--replace", "there is a database already: keep it among the backups, and replace it")
    .action(restore)
  greenroom
    .command("check")
    .description(
      "looks whether the database is sound: file, references, every hash of texts, sign-offs and files, and the activity log",
    )
    .option(
      "--head <number:hash>",
      "the activity log’s head as an earlier check printed it: was the log only added to since?",
      readNoted,
    )
    .option("--json", "answer in JSON, with faults or without")
    .action(check)
}

async function makeBackup() {
  const { dataDir } = readEnv()
  await withDatabase(async (db) => {
    const backup = await backUp(db, dataDir, Date.now())
    recordOwnBackup(db, backup, "hand")
    print(`Backed up to ${backup.file} (${sizeInWords(backup.bytes)}), and checked.`)
  })
}

function printBackups() {
  const backups = listBackups(readEnv().dataDir)
  if (backups.length === 0) return print("No backups yet.")
  for (const { file, at, bytes } of backups)
    print([new Date(at).toISOString(), sizeInWords(bytes), file].join("\t"))
}

function restore(file: string, { replace = false }: { replace?: boolean }) {
  const { dataDir } = readEnv()
  const restored = restoreBackup(dataDir, { file, replace, now: Date.now() })
  if (!restored.ok) throw new Stop(restored.message)
  print(
    [
      `Restored ${file} into ${dataDir}.`,
      restored.kept && `What was there before is kept as ${restored.kept}.`,
      "Start Greenroom again.",
    ]
      .filter(Boolean)
      .join(" "),
  )
}

async function check({ head: noted = null, json = false }: { head?: ChainHead | null; json?: boolean }) {
  await withDatabase((db) => {
    const faults = [...checkDatabase(db, noted), ...triggerFaults(db)]
    const head = chainHead(db)
    if (json) return print(JSON.stringify({ faults, head: head && headAsText(head) }))
    if (faults.length > 0)
      throw new Stop([`${counted(faults.length, "fault")} found. Restore a backup.`, ...faults].join("\n"))
    print("Everything is as it was written: the file, its references, and every hash.")
    if (head)
      print(`The activity log’s head, to note somewhere else and hand to --head later: ${headAsText(head)}`)
  })
}

function readNoted(value: string): ChainHead {
  const head = readHead(value)
  if (!head)
    throw new InvalidArgumentError("Give the number and the hash as check printed them, such as 1204:6f1c….")
  return head
}
