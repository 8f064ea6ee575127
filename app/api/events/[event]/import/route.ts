import { readImportText } from "@/domain/import/read-source"
import { mayEdit } from "@/domain/permissions"
import { readImportFile } from "@/lib/import-file"
import { answerPostedFile } from "@/lib/posted-file"

type Context = { params: Promise<{ event: string }> }

const ACCESS = { may: mayEdit, unknown: "There is no such event, or your role can't import into it." }

/** Reads a document and answers with the partners in it. Writes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerPostedFile(request, (await params).event, ACCESS, async (bytes, name) =>
    name === null ? readImportText(bytes.toString("utf8")) : readImportFile(bytes, name),
  )
}
