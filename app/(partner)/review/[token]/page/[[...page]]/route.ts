import { reviewSnapshot } from "@/db/review-snapshot"
import { database } from "@/lib/database"
import { answerPageOf } from "@/lib/draft-page"
import { linkCookie } from "@/lib/link-cookie"
import { linkBehind } from "@/lib/review-link"

type Context = { params: Promise<{ token: string; page?: string[] }> }

/** The public page with the entry that was sent in its place, in the bytes that a publish of it would make public. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, page } = await params
  const open = linkBehind(token)
  if (!open) return answerPageOf(request, page, null)
  const { snapshot } = reviewSnapshot(database(), open)
  return answerPageOf(request, page, snapshot, { "Set-Cookie": linkCookie(open.link.id, token) })
}
