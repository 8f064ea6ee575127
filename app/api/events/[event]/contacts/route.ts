import { maySend } from "@/domain/permissions"
import { readContactFile } from "@/lib/contact-file"
import { answerPostedFile } from "@/lib/posted-file"

type Context = { params: Promise<{ event: string }> }

const ACCESS = { may: maySend, unknown: "There is no such event, or your role can't work with its contacts." }

/** Reads a list of contacts and answers with what stands in it. Writes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerPostedFile(request, (await params).event, ACCESS, readContactFile)
}
