import { revalidatePath } from "next/cache"
import { openEvent } from "@/db/event-entry"
import { setHeader } from "@/db/headers"
import { logoPath } from "@/db/release-logos"
import { mayManageEvents } from "@/domain/permissions"
import { refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readHeader } from "@/lib/header-picture"
import { LOGO_FILE_LIMIT } from "@/lib/logo-intake"
import { isSameOrigin } from "@/lib/same-origin"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { readBody } from "@/lib/upload"
import { refuseUpload } from "@/lib/upload-limit"

/** Takes the picture for the top of an event's page as the raw body of a POST: counted, decoded, encoded anew, kept. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ event: string }> },
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse(t("This request came from another site.")), { status: 403 })
  const staff = await currentStaff()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  const event = mayManageEvents(staff) ? openEvent(database(), staff, (await params).event) : null
  if (!event)
    return Response.json(refuse(t("There is no such event that your role can set up.")), { status: 404 })
  const refused = refuseUpload(request, staff.id, event.id)
  if (refused) return Response.json(refused, { status: 429 })
  const body = await readBody(request, LOGO_FILE_LIMIT)
  if (!body.ok) return Response.json(body, { status: 422 })
  const read = await readHeader(body.bytes)
  if (!read.ok) return Response.json(read, { status: 422 })
  // An upload may take minutes: who was signed in when it began may not be any more.
  const saver = await currentStaff()
  if (!saver) return Response.json(SIGNED_OUT, { status: 401 })
  const { picture } = read
  const saved = setHeader(database(), saver, { eventId: event.id, picture })
  if (!saved.ok) return Response.json(saved, { status: 422 })
  revalidatePath("/events", "layout")
  const { width, height } = picture
  return Response.json({ ok: true, header: { path: logoPath(picture), width, height } })
}
