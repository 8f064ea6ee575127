import { nextRelease } from "@/db/next-release"
import { database } from "@/lib/database"
import { answerDraftPage } from "@/lib/draft-page"

type Context = { params: Promise<{ event: string; page?: string[] }> }

/** The pages that a publish would make public now: drafts that may go out, and what was published of the others. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerDraftPage(request, await params, (event) => nextRelease(database(), event).snapshot)
}
