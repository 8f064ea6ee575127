import Sqlite from "better-sqlite3"
import { drizzle } from "drizzle-orm/better-sqlite3"
import { migrate } from "drizzle-orm/better-sqlite3/migrator"
import type { Connection } from "./client"
import { migrationsFolder } from "./migrations-folder"

/**
 * The triggers hold what must not change whatever the code does, and a file that somebody else opened may have lost one.
 * Compares them with those of an empty database of this version, and says in a sentence which are not as they should be.
 */
export function triggerFaults(db: Connection): string[] {
  const wanted = wantedTriggers()
  const found = triggersOf(db.$client)
  const faults = [...wanted].flatMap(([name, statement]) => {
    if (!found.has(name))
      return [`The trigger ${name} is missing: what it keeps from changing may have changed.`]
    return found.get(name) === statement ? [] : [`The trigger ${name} is another than Greenroom's.`]
  })
  const others = [...found.keys()].filter((name) => !wanted.has(name))
  return [...faults, ...others.map((name) => `The trigger ${name} is none of Greenroom's.`)]
}

function wantedTriggers(): Map<string, string> {
  const client = new Sqlite(":memory:")
  try {
    migrate(drizzle(client), { migrationsFolder })
    return triggersOf(client)
  } finally {
    client.close()
  }
}

function triggersOf(client: Sqlite.Database): Map<string, string> {
  const rows = client
    .prepare("select name, sql from sqlite_master where type = 'trigger' order by name")
    .all()
  return new Map((rows as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]))
}
