import type { Actor } from "@/domain/permissions"
import { type Message, say } from "@/domain/words"
import { answerInLines } from "./line-stream"
import { type Access, whoPosts } from "./posted-file"
import { signedIn } from "./session"
import { takeTurns } from "./turns"
import { fileName, readBody } from "./upload"
import { refuseUpload } from "./upload-limit"

/** What goes wrong with the file as a whole, as a line among the others. */
type FailedLine = { kind: "failed"; message: string }

type Reading<Line> = {
  access: Access
  limitBytes: number
  /** The name of a file that comes without one. */
  unnamed: string
  /** Tells line by line; asks `who` anew for each file, for it may take longer than an account lasts. */
  read: (
    bytes: Buffer,
    name: string,
    given: { who: () => Actor | null; eventId: number },
  ) => AsyncIterable<Line | FailedLine>
  /** To those who come when too many wait. */
  busy: Message
  /** For the log. */
  trouble: string
}

/**
 * Makes the POST of a route that takes a large file for an event as a raw body, and answers in lines of JSON as it is read. The
 * whole file lies in memory meanwhile, so one is read at a time and a few more wait.
 */
export function postInLines<Line>({ access, limitBytes, unnamed, read, busy, trouble }: Reading<Line>) {
  const inTurn = takeTurns({ atOnce: 1, waiting: 8 })
  return async (request: Request, { params }: { params: Promise<{ event: string }> }): Promise<Response> => {
    const asked = await whoPosts(request, (await params).event, access)
    if (asked instanceof Response) return asked
    const refused = refuseUpload(request, asked.staff.id, asked.event.id)
    if (refused) return Response.json(refused, { status: 429 })
    const given = { who: await signedIn(), eventId: asked.event.id }
    const work = (tell: (line: Line | FailedLine) => Promise<void>) =>
      inTurn(async () => {
        const body = await readBody(request, limitBytes)
        if (!body.ok) return tell({ kind: "failed", message: body.message })
        for await (const line of read(body.bytes, fileName(request) ?? unnamed, given)) await tell(line)
      })
    return answerInLines<Line | FailedLine>(request, work, {
      busy: { kind: "failed", message: say(busy) },
      trouble,
    })
  }
}
