import { openEvent } from "@/db/event-entry"
import type { Event } from "@/db/events"
import { type Snapshot, toRelease } from "@/db/release-snapshots"
import { mayView } from "@/domain/permissions"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { siteOptions } from "@/lib/site-options"
import { eventPath } from "@/site/paths"
import { pagePolicy } from "@/site/policy"
import { renderNotFound, renderPage } from "@/site/render"

/** For signed-in staff alone: a page of an event that is not public. `snapshotOf` says which state of it is shown. */
export async function answerDraftPage(
  request: Request,
  { event: slug, page }: { event: string; page?: string[] },
  snapshotOf: (event: Event) => Snapshot | null,
): Promise<Response> {
  const staff = await currentStaff()
  const event = staff && mayView(staff) ? openEvent(database(), staff, slug) : null
  return answerPageOf(request, page, event ? snapshotOf(event) : null)
}

/**
 * Answers with a page of a snapshot, in the bytes that it would have if it were public; 404 without one. Whoever calls has
 * asked who may see it. `headers` go along with a page that is found.
 */
export async function answerPageOf(
  request: Request,
  page: string[] | undefined,
  snapshot: Snapshot | null,
  headers: Record<string, string> = {},
): Promise<Response> {
  if (!snapshot || (page && page.length > 2)) return answer(await renderNotFound(), 404)
  // Links between the pages are relative, so the address must end like the public one.
  const { pathname } = new URL(request.url)
  if (!pathname.endsWith("/")) return moved(`${pathname}/`)
  const { slug } = snapshot.event
  // A partner, a language, or a partner in a language.
  const path = eventPath(slug) + (page ?? []).map((part) => `${encodeURIComponent(part)}/`).join("")
  const html = await renderPage(toRelease(snapshot), path, siteOptions())
  return html === null ? answer(await renderNotFound(), 404) : answer(html, 200, headers)
}

/** A path alone: behind a proxy, this server does not know by which host it is reached. */
function moved(path: string): Response {
  return new Response(null, {
    status: 308,
    headers: { Location: path, "Cache-Control": "private, no-store" },
  })
}

function answer(html: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(html, {
    status,
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pagePolicy(html),
      "Cache-Control": "private, no-store",
    },
  })
}
