import { revalidatePath } from "next/cache"
import { partnerClosedTo } from "@/db/closed-events"
import { getPartner } from "@/db/partners"
import { setLogo } from "@/db/revisions"
import { earlierVariants } from "@/domain/logo-earlier"
import { mayEdit } from "@/domain/permissions"
import { refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { LOGO_FILE_LIMIT, readLogo } from "@/lib/logo-intake"
import { isSameOrigin } from "@/lib/same-origin"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { readBody } from "@/lib/upload"
import { refuseUpload } from "@/lib/upload-limit"

/** Takes a logo as the raw body of a POST: counted, inspected, cleaned, and saved as the partner's new logo. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ partner: string }> },
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse(t("This request came from another site.")), { status: 403 })
  const staff = await currentStaff()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  if (!mayEdit(staff))
    return Response.json(refuse(t("Your role can't change partners. Ask an editor.")), { status: 403 })
  const partnerId = Number((await params).partner)
  const closed = partnerClosedTo(database(), staff, partnerId)
  if (closed) return Response.json(closed, { status: 403 })
  const refused = refuseUpload(request, staff.id, getPartner(database(), partnerId)?.eventId ?? null)
  if (refused) return Response.json(refused, { status: 429 })
  const body = await readBody(request, LOGO_FILE_LIMIT)
  if (!body.ok) return Response.json(body, { status: 422 })
  const read = await readLogo(body.bytes)
  if (!read.ok) return Response.json(read, { status: 422 })
  // An upload may take minutes: who was signed in when it began may not be any more.
  const saver = await currentStaff()
  if (!saver) return Response.json(SIGNED_OUT, { status: 401 })
  const before = getPartner(database(), partnerId)
  const saved = setLogo(database(), saver, { partnerId, logo: read.logo })
  if (!saved.ok) return Response.json(saved, { status: 422 })
  revalidatePath("/events", "layout")
  return Response.json({
    ...saved,
    notes: read.notes,
    // The brand's other files, which may belong to the logo until now.
    earlier: before ? earlierVariants(before.head, read.logo.sha256) : [],
  })
}
