import type { Connection } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { readEnv } from "@/lib/env"

/** Ends a command with a sentence for the person who gave it. */
export class Stop extends Error {}

export async function withDatabase(work: (db: Connection) => void | Promise<void>) {
  const db = openAndMigrate(readEnv().dataDir)
  try {
    await work(db)
  } finally {
    db.$client.close()
  }
}

export function print(answer: string) {
  process.stdout.write(`${answer}\n`)
}
