import { findEvent } from "@/db/events"
import { readImportText } from "@/domain/import/read-source"
import { mayEdit } from "@/domain/permissions"
import { refuse } from "@/domain/result"
import { database } from "@/lib/database"
import { readImportFile } from "@/lib/import-file"
import { MAX_IMPORT_BYTES } from "@/lib/import-source"
import { isSameOrigin } from "@/lib/same-origin"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { fileName, readBody } from "@/lib/upload"

/**
 * Reads a document, sent as the raw body of a POST, and answers with the partners in it. Writes nothing. Without a file
 * name the body is pasted text.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ event: string }> },
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse("This request came from another site."), { status: 403 })
  const staff = await currentStaff()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  if (!mayEdit(staff) || !findEvent(database(), (await params).event))
    return Response.json(refuse("There is no such event, or your role can't import into it."), {
      status: 404,
    })
  const body = await readBody(request, MAX_IMPORT_BYTES)
  if (!body.ok) return Response.json(body)
  const name = fileName(request)
  const read =
    name === null ? readImportText(body.bytes.toString("utf8")) : await readImportFile(body.bytes, name)
  return Response.json(read)
}
