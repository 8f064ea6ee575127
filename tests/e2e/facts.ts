import type { Connection } from "@/db/client"

/** All that is stored, but for what every request may leave behind. */
export function facts(db: Connection): Record<string, unknown[]> {
  const names = db.$client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    names
      .filter((name) => !["rate_limit", "session"].includes(name))
      .map((name) => [name, db.$client.prepare(`select * from "${name}"`).all()]),
  )
}
