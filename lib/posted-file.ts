import { findEvent } from "@/db/events"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { database } from "./database"
import { MAX_IMPORT_BYTES } from "./import-source"
import { isSameOrigin } from "./same-origin"
import { currentStaff, SIGNED_OUT } from "./session"
import { fileName, readBody } from "./upload"

/**
 * Answers a POST whose raw body is a file for an event, with what `read` makes of it; `name` is null for pasted text. Who
 * lacks the right is told the same as where there is no event: `unknown`.
 */
export async function answerPostedFile<T extends object>(
  request: Request,
  slug: string,
  { may, unknown }: { may: (actor: Actor) => boolean; unknown: string },
  read: (bytes: Buffer, name: string | null) => Promise<Result<T>>,
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse("This request came from another site."), { status: 403 })
  const staff = await currentStaff()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  if (!may(staff) || !findEvent(database(), slug)) return Response.json(refuse(unknown), { status: 404 })
  const body = await readBody(request, MAX_IMPORT_BYTES)
  return Response.json(body.ok ? await read(body.bytes, fileName(request)) : body)
}
