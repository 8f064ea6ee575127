import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { recordDownload } from "@/db/backup-log"
import { listBackups } from "@/db/backups"
import { CONFIRM_FIRST, isConfirmed } from "@/db/confirmations"
import { mayManageInstallation } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { isSameOrigin } from "@/lib/same-origin"
import { currentStaff } from "@/lib/session"

/** Hands an owner a backup. A POST, for it leaves a line in the log, and no link that is fetched ahead may do that. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(t("This request came from another site."), { status: 403 })
  const staff = await currentStaff()
  const { name } = await params
  const backup =
    staff && mayManageInstallation(staff)
      ? listBackups(readEnv().dataDir).find((one) => one.name === name)
      : undefined
  if (!staff || !backup) return new Response(t("There is no such backup."), { status: 404 })
  if (!isConfirmed(staff)) return new Response(CONFIRM_FIRST.message, { status: 403 })
  const noted = recordDownload(database(), staff, backup.name)
  if (!noted.ok) return new Response(noted.message, { status: 403 })
  return new Response(Readable.toWeb(createReadStream(backup.file)) as ReadableStream, {
    headers: {
      "Content-Type": "application/vnd.sqlite3",
      "Content-Length": String(backup.bytes),
      "Content-Disposition": `attachment; filename="${backup.name}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
