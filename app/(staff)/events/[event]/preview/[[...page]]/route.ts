import { draftSnapshot } from "@/db/release-snapshots"
import { database } from "@/lib/database"
import { answerDraftPage } from "@/lib/draft-page"

type Context = { params: Promise<{ event: string; page?: string[] }> }

/** The draft's pages: every partner as the desk has it now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerDraftPage(request, await params, (event) => draftSnapshot(database(), event.id))
}
