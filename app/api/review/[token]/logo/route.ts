import { keepUpload } from "@/db/contact-uploads"
import { logoPath } from "@/db/release-logos"
import { LINK_GONE, openLink } from "@/db/review-links"
import { listTiers } from "@/db/tiers"
import { type InspectedLogo, logoFindings } from "@/domain/logo-findings"
import { refusal, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { startUpload } from "@/lib/contact-uploads"
import { database } from "@/lib/database"
import { LOGO_FILE_LIMIT, readLogo } from "@/lib/logo-intake"
import { isSameOrigin } from "@/lib/same-origin"
import { readBody } from "@/lib/upload"

/** Takes a contact's logo as the raw body of a POST: counted, inspected, cleaned, and kept for its proposal. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse(t("This request came from another site.")), { status: 403 })
  const { token } = await params
  // Asked before any work is done for it, and again by the verb: an upload may take minutes.
  const started = await startUpload(request, token)
  if (started === LINK_GONE) return Response.json(GONE, { status: 404 })
  if (!started.ok) return Response.json(started, { status: 422 })
  try {
    return await takeLogo(request, token)
  } finally {
    started.end()
  }
}

async function takeLogo(request: Request, token: string): Promise<Response> {
  const body = await readBody(request, LOGO_FILE_LIMIT)
  if (!body.ok) return Response.json(body, { status: 422 })
  const read = await readLogo(body.bytes)
  if (!read.ok) return Response.json(read, { status: 422 })
  const kept = keepUpload(database(), token, read.logo)
  if (!kept.ok) return Response.json(kept, { status: 422 })
  const { sha256, type, width, height, facts } = read.logo
  return Response.json({
    ok: true,
    logo: { sha256, path: logoPath(read.logo), type, width, height },
    notes: [...read.notes, ...foundIn({ type, width, height, facts }, token)],
  })
}

/** What the brand itself can do better. That a dark logo stands on a light card is nothing to mend. */
function foundIn(logo: InspectedLogo, token: string): string[] {
  const open = openLink(database(), token)
  const tier = open && listTiers(database(), open.event.id).find(({ id }) => id === open.partner.tierId)
  return logoFindings(logo, { card: tier?.logoSize ?? "medium", hasDark: false })
    .filter(({ tone }) => tone !== "told")
    .map(({ sentence }) => sentence)
}

const GONE = refusal(
  marked(
    "This link no longer takes anything. Reload the page to see why; what you typed is kept on this device.",
  ),
)
