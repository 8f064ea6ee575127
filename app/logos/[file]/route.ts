import { readImage } from "@/db/revisions"
import { mayView } from "@/domain/permissions"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { LOGO_POLICY } from "@/site/policy"

/**
 * Logos of drafts, for signed-in staff alone. Published logos never come here: the public front answers them, under the
 * same addresses, so that preview and public page are the same bytes.
 */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const name = /^([0-9a-f]{64})\.(svg|png|jpg|webp|avif)$/u.exec(file)
  const staff = await currentStaff()
  const image = name && staff && mayView(staff) ? readImage(database(), name[1] as string) : null
  if (!image || image.extension !== name?.[2]) return new Response("There is no such logo.", { status: 404 })
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      "Content-Type": image.type,
      "Cache-Control": "private, max-age=31536000, immutable",
      "Content-Security-Policy": LOGO_POLICY,
      "X-Content-Type-Options": "nosniff",
    },
  })
}
