import { showsLogo } from "@/db/review-logos"
import { database } from "@/lib/database"
import { answerDraftLogo } from "@/lib/draft-logo"
import { linkBehind } from "@/lib/review-link"

type Context = { params: Promise<{ token: string; file: string }> }

/** Logos on the review's own pages: there the link itself says who asks, with or without the framed page's cookie. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token, file } = await params
  return answerDraftLogo(file, (sha256) => {
    const open = linkBehind(token)
    return open !== null && showsLogo(database(), open, sha256)
  })
}
