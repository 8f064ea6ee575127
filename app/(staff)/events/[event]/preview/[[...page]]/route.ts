import { findEvent } from "@/db/events"
import { draftSnapshot, toRelease } from "@/db/release-snapshots"
import { mayView } from "@/domain/permissions"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { eventPath, partnerPath } from "@/site/paths"
import { pagePolicy } from "@/site/policy"
import { renderNotFound, renderPage } from "@/site/render"

type Context = { params: Promise<{ event: string; page?: string[] }> }

/** The draft's page in the bytes that a publish would make public, for signed-in staff alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { event: slug, page } = await params
  const staff = await currentStaff()
  const event = staff && mayView(staff) ? findEvent(database(), slug) : null
  const draft = event ? draftSnapshot(database(), event.id) : null
  if (!draft || (page && page.length > 1)) return answer(await renderNotFound(), 404)
  // Links between the pages are relative, so the address must end like the public one.
  const { pathname } = new URL(request.url)
  if (!pathname.endsWith("/")) return moved(`${pathname}/`)
  const path = page?.[0] === undefined ? eventPath(slug) : partnerPath(slug, page[0])
  const html = await renderPage(toRelease(draft), path)
  return html === null ? answer(await renderNotFound(), 404) : answer(html, 200)
}

/** A path alone: behind a proxy, this server does not know by which host it is reached. */
function moved(path: string): Response {
  return new Response(null, {
    status: 308,
    headers: { Location: path, "Cache-Control": "private, no-store" },
  })
}

function answer(html: string, status: number): Response {
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pagePolicy(html),
      "Cache-Control": "private, no-store",
    },
  })
}
