import { listEvents } from "@/db/events"
import { findPartners } from "@/db/find-partners"
import { ranked } from "@/domain/palette"
import { mayView } from "@/domain/permissions"
import { database } from "@/lib/database"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const MOST_PARTNERS = 8
const MOST_EVENTS = 4
/** More than anybody types, so that nobody makes the index work on a book. */
const MOST_TYPED = 100

export type Found = {
  ok: true
  partners: ReturnType<typeof findPartners>
  events: { slug: string; title: string }[]
}

/** What the palette finds of partners and events by what was typed; `event` is the slug of the one whose come first. */
export async function GET(request: Request): Promise<Response> {
  const staff = await currentStaff()
  if (!staff || !mayView(staff)) return Response.json(SIGNED_OUT, { status: 401 })
  const { searchParams } = new URL(request.url)
  const typed = (searchParams.get("q") ?? "").slice(0, MOST_TYPED)
  const events = listEvents(database()).map(({ slug, title, place }) => ({
    ...{ id: slug, slug, label: title },
    words: place,
  }))
  const found: Found = {
    ok: true,
    partners: findPartners(database(), {
      ...{ typed, first: searchParams.get("event"), limit: MOST_PARTNERS },
      by: staff,
    }),
    events: ranked(events, typed)
      .slice(0, MOST_EVENTS)
      .map(({ item }) => ({ slug: item.slug, title: item.label })),
  }
  return Response.json(found, { headers: { "Cache-Control": "private, no-store" } })
}
