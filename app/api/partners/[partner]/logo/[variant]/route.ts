import { revalidatePath } from "next/cache"
import { partnerClosedTo } from "@/db/closed-events"
import { type LogoFile, readImage } from "@/db/images"
import { setVariant } from "@/db/logo-variants"
import { getPartner } from "@/db/partners"
import { PRINT_FILE_LIMIT } from "@/domain/file-size"
import { isLogoVariant, type LogoVariant } from "@/domain/logo-facts"
import { mayEdit, mayView } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { LOGO_FILE_LIMIT, readLogo } from "@/lib/logo-intake"
import { readPrintFile } from "@/lib/print-file"
import { isSameOrigin } from "@/lib/same-origin"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { readBody } from "@/lib/upload"
import { refuseUpload } from "@/lib/upload-limit"
import { LOGO_POLICY } from "@/site/policy"

type Context = { params: Promise<{ partner: string; variant: string }> }

/** Takes a variant of a logo as the raw body of a POST: cleaned like a logo, or for print kept as it was sent. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse(t("This request came from another site.")), { status: 403 })
  const staff = await currentStaff()
  if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
  if (!mayEdit(staff))
    return Response.json(refuse(t("Your role can't change partners. Ask an editor.")), { status: 403 })
  const { partner, variant } = await params
  if (!isLogoVariant(variant))
    return Response.json(refuse(t("A logo has no such variant. Reload the page.")), { status: 404 })
  const closed = partnerClosedTo(database(), staff, Number(partner))
  if (closed) return Response.json(closed, { status: 403 })
  const refused = refuseUpload(request, staff.id, getPartner(database(), Number(partner))?.eventId ?? null)
  if (refused) return Response.json(refused, { status: 429 })
  const body = await readBody(request, variant === "print" ? PRINT_FILE_LIMIT : LOGO_FILE_LIMIT)
  if (!body.ok) return Response.json(body, { status: 422 })
  const read = await readVariant(variant, body.bytes)
  if (!read.ok) return Response.json(read, { status: 422 })
  // An upload may take minutes: who was signed in when it began may not be any more.
  const saver = await currentStaff()
  if (!saver) return Response.json(SIGNED_OUT, { status: 401 })
  const saved = setVariant(database(), saver, { partnerId: Number(partner), variant, file: read.file })
  if (!saved.ok) return Response.json(saved, { status: 422 })
  revalidatePath("/events", "layout")
  return Response.json({ ...saved, notes: read.notes })
}

/** Hands the file for print to signed-in staff, byte for byte, to be saved and never to be shown. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { partner, variant } = await params
  const staff = await currentStaff()
  const owner =
    staff && mayView(staff) && variant === "print" ? getPartner(database(), Number(partner)) : null
  const closed = staff && owner ? partnerClosedTo(database(), staff, owner.id) : null
  const sha256 = closed ? undefined : owner?.head.variants.print
  const file = sha256 ? readImage(database(), sha256) : null
  if (!owner || !file) return new Response(t("There is no such file."), { status: 404 })
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="${owner.slug}-print.${file.extension}"`,
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": LOGO_POLICY,
      "X-Content-Type-Options": "nosniff",
    },
  })
}

async function readVariant(
  variant: LogoVariant,
  bytes: Buffer,
): Promise<Result<{ file: LogoFile; notes: string[] }>> {
  if (variant === "print") {
    const read = await readPrintFile(bytes)
    return read.ok ? { ...read, notes: [] } : read
  }
  const read = await readLogo(bytes)
  return read.ok ? { ok: true, file: read.logo, notes: read.notes } : read
}
