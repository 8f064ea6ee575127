import { toRelease } from "@/db/release-snapshots"
import { reviewSnapshot } from "@/db/review-snapshot"
import { database } from "@/lib/database"
import { linkCookie } from "@/lib/link-cookie"
import { linkBehind } from "@/lib/review-link"
import { siteOptions } from "@/lib/site-options"
import { eventPath, partnerPath } from "@/site/paths"
import { pagePolicy } from "@/site/policy"
import { renderNotFound, renderPage } from "@/site/render"

type Context = { params: Promise<{ token: string; page?: string[] }> }

/** The public page with the entry that was sent in its place, in the bytes that a publish of it would make public. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, page } = await params
  const open = linkBehind(token)
  if (!open || (page && page.length > 1)) return answer(await renderNotFound(), 404)
  // Links between the pages are relative, so the address must end like the public one.
  const { pathname } = new URL(request.url)
  if (!pathname.endsWith("/")) return moved(`${pathname}/`)
  const release = toRelease(reviewSnapshot(database(), open).snapshot)
  const { slug } = release.event
  const path = page?.[0] === undefined ? eventPath(slug) : partnerPath(slug, page[0])
  const html = await renderPage(release, path, siteOptions())
  if (html === null) return answer(await renderNotFound(), 404)
  return answer(html, 200, { "Set-Cookie": linkCookie(open.link.id, token) })
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
