import { rememberedColumns } from "@/db/column-mappings"
import { mayEdit } from "@/domain/permissions"
import { marked } from "@/domain/words"
import { database } from "@/lib/database"
import { readImport } from "@/lib/import-file"
import { answerPostedFile } from "@/lib/posted-file"

type Context = { params: Promise<{ event: string }> }

const ACCESS = { may: mayEdit, unknown: marked("There is no such event, or your role can't import into it.") }

/** Reads a document and answers with the partners in it, or with the table that it is. Writes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerPostedFile(request, (await params).event, ACCESS, (bytes, name, { id: eventId }) =>
    readImport(bytes, name, (rows) => rememberedColumns(database(), { eventId, kind: "partners", rows })),
  )
}
