import { z } from "zod"
import { wordsInUse } from "@/db/words-in-use"
import { LONGEST_WORD, SPELLED_LANGUAGES } from "@/domain/checks/spelled-words"
import { MOST_ASKED } from "@/domain/checks/spelling"
import { mayEdit } from "@/domain/permissions"
import { refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { whoPosts } from "@/lib/posted-file"
import { lookUp } from "@/lib/spelling"
import { readBody } from "@/lib/upload"

const ACCESS = {
  may: mayEdit,
  unknown: marked("There is no such event, or your role can't edit its partners."),
}
const BODY_LIMIT = 64 * 1024

const asked = z.object({
  partnerId: z.number().int().nullable(),
  language: z.enum(SPELLED_LANGUAGES),
  words: z.array(z.string().min(1).max(LONGEST_WORD)).max(MOST_ASKED),
})

/** Says which of the posted words are misspelled, and what may have been meant. Keeps nothing. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ event: string }> },
): Promise<Response> {
  const who = await whoPosts(request, (await params).event, ACCESS)
  if (who instanceof Response) return who
  const body = await readBody(request, BODY_LIMIT)
  if (!body.ok) return Response.json(body, { status: 422 })
  const input = parse(asked, readJson(body.bytes))
  if (!input.ok) return Response.json(refuse(t("These words can't be looked up.")), { status: 422 })
  const { partnerId, language, words } = input.value
  const answer = await lookUp(language, words)
  if (!answer.ok) return Response.json(answer, { status: 503 })
  const unknown = answer.unknown.map(([word]) => word)
  const known = wordsInUse(database(), { eventId: who.event.id, partnerId, words: unknown })
  return Response.json({ ok: true, unknown: answer.unknown.filter(([word]) => !known.has(word)) })
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"))
  } catch {
    return null
  }
}
