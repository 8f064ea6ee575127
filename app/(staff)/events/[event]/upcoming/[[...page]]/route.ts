import { nextSnapshot } from "@/db/next-release"
import { readChosen } from "@/lib/chosen-partners"
import { database } from "@/lib/database"
import { answerDraftPage } from "@/lib/draft-page"

type Context = { params: Promise<{ event: string; page?: string[] }> }

/** The pages that a publish would make public now: drafts that may go out, and what was published of the others. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const only = readChosen(new URL(request.url).searchParams.get("partners"))
  return answerDraftPage(request, await params, (event) => nextSnapshot(database(), event, only ?? undefined))
}
