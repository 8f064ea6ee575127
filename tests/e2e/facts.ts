import type { Connection } from "@/db/client"

/** What requests of any kind leave behind, and what the server's own work each minute may write meanwhile. */
const NOT_ASKED = [
  ...["rate_limit", "session", "sign_in_step", "activity_tally"],
  ...["logo_facts", "rendition", "image", "review_link", "reminder"],
]

/** All that is stored and that somebody's request could have changed, table by table. */
export function facts(db: Connection): Record<string, unknown[]> {
  const names = db.$client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  const rows = (name: string, where = "") => db.$client.prepare(`select * from "${name}" ${where}`).all()
  return {
    ...Object.fromEntries(
      names.filter((name) => !NOT_ASKED.includes(name)).map((name) => [name, rows(name)]),
    ),
    // That something was refused is told; reminders go out by themselves.
    activity: rows(
      "activity",
      "where (actor_id is not null or contact_id is not null) and verb not in ('right.refused', 'sign-in.failed')",
    ),
    setting: rows("setting", "where key <> 'activity-head'"),
    mail: rows("mail", "where kind <> 'reminder'"),
  }
}
