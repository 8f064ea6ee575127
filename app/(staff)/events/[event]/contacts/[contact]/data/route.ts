import { CONFIRM_FIRST, isConfirmed } from "@/db/confirmations"
import { keptContact } from "@/db/erasure"
import { openEvent } from "@/db/event-entry"
import { getPartner } from "@/db/partners"
import { exportContact } from "@/db/personal-data"
import { mayErase } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { isSameOrigin } from "@/lib/same-origin"
import { currentStaff } from "@/lib/session"

/** Hands out what is known of a contact. A POST, for it leaves a line in the log, and no link that is fetched ahead may do that. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ event: string; contact: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(t("This request came from another site."), { status: 403 })
  const staff = await currentStaff()
  const { event: slug, contact: number } = await params
  const event = staff && mayErase(staff) ? openEvent(database(), staff, slug) : null
  const contact = event && /^\d{1,15}$/u.test(number) ? keptContact(database(), Number(number)) : null
  const isHere = contact && getPartner(database(), contact.partnerId)?.eventId === event?.id
  if (!staff || !contact || !isHere) return new Response(t("There is no such contact."), { status: 404 })
  if (!isConfirmed(staff)) return new Response(CONFIRM_FIRST.message, { status: 403 })
  const handedOut = exportContact(database(), staff, contact.id)
  if (!handedOut.ok) return new Response(handedOut.message, { status: 403 })
  return new Response(`${JSON.stringify(handedOut.data, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="personal-data-${contact.id}.json"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
