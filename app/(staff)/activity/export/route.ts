import { listActivity } from "@/db/activity-list"
import { toCsv } from "@/domain/csv"
import { mayManageInstallation } from "@/domain/permissions"
import { inLanguage } from "@/domain/words"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { readFilter } from "../../events/[event]/activity/read-filter"

/** More rows than anybody reads; a spreadsheet opens about a million. */
const MOST = 500_000

/** The installation's log as CSV, as it is filtered on the page, oldest first. */
export async function GET(request: Request): Promise<Response> {
  const staff = await currentStaff()
  if (!staff || !mayManageInstallation(staff)) return new Response("There is nothing here.", { status: 404 })
  const { filter } = readFilter(Object.fromEntries(new URL(request.url).searchParams))
  // In English whoever asks: the file is read by others and by programs.
  const rows = inLanguage("en", () =>
    listActivity(database(), { eventId: null, filter, limit: MOST })
      .items.reverse()
      .map(({ at, who, member, what }) => [new Date(at).toISOString(), who.name, what, member ?? ""]),
  )
  return new Response(toCsv([["Time (UTC)", "Who", "What", "Account"], ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="activity-of-this-installation.csv"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
