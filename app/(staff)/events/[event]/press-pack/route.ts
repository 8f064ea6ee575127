import { Readable } from "node:stream"
import { openEvent } from "@/db/event-entry"
import { readPressPack } from "@/db/press-pack"
import { mayView } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { pressPackName, pressPackStream } from "@/lib/press-pack"
import { currentStaff } from "@/lib/session"

type Context = { params: Promise<{ event: string }> }

/** The event's press pack as a download, for signed-in staff; 404 for everybody else and where there is nothing to pack. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const staff = await currentStaff()
  const event = staff && mayView(staff) ? openEvent(database(), staff, (await params).event) : null
  const pack = event && readPressPack(database(), event)
  if (!pack) return new Response(t("There is no such press pack."), { status: 404 })
  const stream = await pressPackStream(database(), pack)
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${pressPackName(pack)}"`,
      "Cache-Control": "private, no-store",
    },
  })
}
