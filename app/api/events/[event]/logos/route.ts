import { LOGO_BATCH_LIMIT, type LogoLine } from "@/domain/logo-table"
import { mayEdit } from "@/domain/permissions"
import { answerInLines } from "@/lib/line-stream"
import { readUpload } from "@/lib/logo-upload"
import { whoPosts } from "@/lib/posted-file"
import { signedIn } from "@/lib/session"
import { takeTurns } from "@/lib/turns"
import { fileName, readBody } from "@/lib/upload"

type Context = { params: Promise<{ event: string }> }

const ACCESS = { may: mayEdit, unknown: "There is no such event, or your role can't change its logos." }

/** A whole archive lies in memory while it is read: one at a time, a few more wait. */
const inTurn = takeTurns({ atOnce: 1, waiting: 8 })

/**
 * Takes a ZIP archive of logos, or one file, as the raw body of a POST, and tells what is in it line by line (LogoLine) as
 * it is read. Nothing is given to a partner.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await whoPosts(request, (await params).event, ACCESS)
  if (asked instanceof Response) return asked
  const { event } = asked
  const who = await signedIn()
  const work = (tell: (line: LogoLine) => Promise<void>) =>
    inTurn(async () => {
      const body = await readBody(request, LOGO_BATCH_LIMIT)
      if (!body.ok) return tell({ kind: "failed", message: body.message })
      const lines = readUpload(body.bytes, fileName(request) ?? "logo", { who, eventId: event.id })
      for await (const line of lines) await tell(line)
    })
  return answerInLines<LogoLine>(request, work, {
    busy: { kind: "failed", message: "Other uploads are being read. Wait a minute, then send this again." },
    trouble: "An upload of logos could not be read.",
  })
}
