import { listActivity } from "@/db/activity-list"
import { openEvent } from "@/db/event-entry"
import { toCsv } from "@/domain/csv"
import { dayIn } from "@/domain/deadline"
import { mayView } from "@/domain/permissions"
import { inLanguage } from "@/domain/words"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { readFilter } from "../read-filter"
import { timeIn } from "../times"

/** More rows than any event has; a spreadsheet opens about a million. */
const MOST = 500_000

/** The activity log as CSV, as it is filtered on the page, oldest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ event: string }> },
): Promise<Response> {
  const staff = await currentStaff()
  const event = staff && mayView(staff) ? openEvent(database(), staff, (await params).event) : null
  if (!event) return new Response("There is no such event.", { status: 404 })
  const { filter } = readFilter(Object.fromEntries(new URL(request.url).searchParams))
  const { timeZone } = event
  // In English whoever asks: the file is read by others and by programs.
  const rows = inLanguage("en", () =>
    listActivity(database(), { eventId: event.id, filter, limit: MOST })
      .items.reverse()
      .map(({ at, who, partner, what }) => [
        new Date(at).toISOString(),
        `${dayIn(at, timeZone)} ${timeIn(at, timeZone)}`,
        ...[who.name, SIDES[who.side], partner?.name ?? "", what],
      ]),
  )
  const head = ["Time (UTC)", `Time (${timeZone})`, "Who", "Side", "Partner", "What"]
  return new Response(toCsv([head, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="activity-${event.slug}.csv"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}

const SIDES = { staff: "Staff", partner: "Partner", system: "Greenroom" } as const
