import { openEvent } from "@/db/event-entry"
import type { Event } from "@/db/events"
import type { Staff } from "@/db/sessions"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { type Message, say, t } from "@/domain/words"
import { database } from "./database"
import { MAX_IMPORT_BYTES } from "./import-source"
import { isSameOrigin } from "./same-origin"
import { currentStaff, SIGNED_OUT } from "./session"
import { fileName, readBody } from "./upload"
import { refuseUpload } from "./upload-limit"

export type Access = { may: (actor: Actor) => boolean; unknown: Message }

/**
 * Answers a POST whose raw body is a file for an event, with what `read` makes of it; `name` is null for pasted text. Who
 * lacks the right is told the same as where there is no event: `unknown`.
 */
export async function answerPostedFile<T extends object>(
  request: Request,
  slug: string,
  access: Access,
  read: (bytes: Buffer, name: string | null, event: Event) => Promise<Result<T>>,
): Promise<Response> {
  const asked = await whoPosts(request, slug, access)
  if (asked instanceof Response) return asked
  const refused = refuseUpload(request, asked.staff.id, null)
  if (refused) return Response.json(refused, { status: 429 })
  const body = await readBody(request, MAX_IMPORT_BYTES)
  return Response.json(body.ok ? await read(body.bytes, fileName(request), asked.event) : body)
}

/** Who posts to which event, asked before anything of the body is read; or the answer that refuses it. */
export async function whoPosts(
  request: Request,
  slug: string,
  { may, unknown }: Access,
): Promise<Response | { staff: Staff; event: Event }> {
  if (!isSameOrigin(request))
    return Response.json(refuse(t("This request came from another site.")), { status: 403 })
  const staff = await currentStaff()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  const event = may(staff) ? openEvent(database(), staff, slug) : null
  if (!event) return Response.json(refuse(say(unknown)), { status: 404 })
  return { staff, event }
}
