import { partnerClosedTo } from "@/db/closed-events"
import { getPartner } from "@/db/partners"
import { baseOf } from "@/db/revisions"
import { mayEdit } from "@/domain/permissions"
import { presenceSchema } from "@/domain/presence"
import { refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { notePresence } from "@/lib/presence"
import { isSameOrigin } from "@/lib/same-origin"
import { SIGNED_OUT, staffInBackground } from "@/lib/session"
import { readBody } from "@/lib/upload"

const MOST_BYTES = 1024

/** Hears from a window that has this partner open to edit; tells who else has, and which text is saved now. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ partner: string }> },
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse(t("This request came from another site.")), { status: 403 })
  const staff = await staffInBackground()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  if (!mayEdit(staff))
    return Response.json(refuse(t("Your role can't change partners. Ask an editor.")), { status: 403 })
  const partner = getPartner(database(), Number((await params).partner))
  if (!partner) return Response.json(refuse(t("This partner does not exist.")), { status: 404 })
  const closed = partnerClosedTo(database(), staff, partner.id)
  if (closed) return Response.json(closed, { status: 403 })
  const body = await readBody(request, MOST_BYTES)
  const message = body.ok ? parse(presenceSchema, asJson(body.bytes)) : body
  if (!message.ok) return Response.json(message, { status: 422 })
  const who = { partnerId: partner.id, person: staff.id, name: staff.name }
  const others = notePresence(who, message.value, Date.now())
  return Response.json({ ok: true, others, base: baseOf(partner.head) })
}

function asJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"))
  } catch {
    return null
  }
}
