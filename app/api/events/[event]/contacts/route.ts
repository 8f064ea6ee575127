import { findEvent } from "@/db/events"
import { maySend } from "@/domain/permissions"
import { refuse } from "@/domain/result"
import { readContactFile } from "@/lib/contact-file"
import { database } from "@/lib/database"
import { MAX_IMPORT_BYTES } from "@/lib/import-source"
import { isSameOrigin } from "@/lib/same-origin"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { fileName, readBody } from "@/lib/upload"

/**
 * Reads a list of contacts, sent as the raw body of a POST, and answers with what stands in it. Writes nothing. Without a
 * file name the body is pasted text.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ event: string }> },
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse("This request came from another site."), { status: 403 })
  const staff = await currentStaff()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  if (!maySend(staff) || !findEvent(database(), (await params).event))
    return Response.json(refuse("There is no such event, or your role can't work with its contacts."), {
      status: 404,
    })
  const body = await readBody(request, MAX_IMPORT_BYTES)
  return Response.json(body.ok ? await readContactFile(body.bytes, fileName(request)) : body)
}
