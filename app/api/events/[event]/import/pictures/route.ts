import type { PictureLine } from "@/domain/import/picture-line"
import { mayEdit } from "@/domain/permissions"
import { readPictures } from "@/lib/import-pictures"
import { MAX_IMPORT_BYTES } from "@/lib/import-source"
import { answerInLines } from "@/lib/line-stream"
import { whoPosts } from "@/lib/posted-file"
import { signedIn } from "@/lib/session"
import { takeTurns } from "@/lib/turns"
import { fileName, readBody } from "@/lib/upload"

type Context = { params: Promise<{ event: string }> }

const ACCESS = { may: mayEdit, unknown: "There is no such event, or your role can't import into it." }

/** A whole document lies in memory while its pictures are read. */
const inTurn = takeTurns({ atOnce: 1, waiting: 8 })

/**
 * Takes a Word file as the raw body of a POST, and tells of the pictures by its partners' names line by line (PictureLine) as
 * they are read. Nothing is given to a partner.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const asked = await whoPosts(request, (await params).event, ACCESS)
  if (asked instanceof Response) return asked
  const { event } = asked
  const who = await signedIn()
  const work = (tell: (line: PictureLine) => Promise<void>) =>
    inTurn(async () => {
      const body = await readBody(request, MAX_IMPORT_BYTES)
      if (!body.ok) return tell({ kind: "failed", message: body.message })
      const lines = readPictures(body.bytes, fileName(request) ?? "document.docx", { who, eventId: event.id })
      for await (const line of lines) await tell(line)
    })
  return answerInLines<PictureLine>(request, work, {
    busy: { kind: "failed", message: "Other documents are being read. Wait a minute, then start over." },
    trouble: "The pictures of a document could not be read.",
  })
}
