import { rememberedColumns } from "@/db/column-mappings"
import { maySend } from "@/domain/permissions"
import { marked } from "@/domain/words"
import { readContactFile } from "@/lib/contact-file"
import { database } from "@/lib/database"
import { answerPostedFile } from "@/lib/posted-file"

type Context = { params: Promise<{ event: string }> }

const ACCESS = {
  may: maySend,
  unknown: marked("There is no such event, or your role can't work with its contacts."),
}

/** Reads a list of contacts and answers with what stands in it. Writes nothing. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answerPostedFile(request, (await params).event, ACCESS, (bytes, name, { id: eventId }) =>
    readContactFile(bytes, name, (rows) =>
      rememberedColumns(database(), { eventId, kind: "contacts", rows }),
    ),
  )
}
