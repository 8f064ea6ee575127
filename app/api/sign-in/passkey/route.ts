import { z } from "zod"
import { STEP_OVER } from "@/db/second-step"
import { refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { parse } from "@/lib/parse"
import { askAlone, askInStep } from "@/lib/passkey-exchange"
import { isSameOrigin } from "@/lib/same-origin"
import { waitingStep } from "@/lib/sign-in-steps"
import { readBody } from "@/lib/upload"

const MOST_BYTES = 1024
const asked = z.object({ step: z.enum(["second-factor", "passkey"]) })

/**
 * What a browser is to show a passkey with: for the second step of a sign-in, or for one by passkey alone. A route, not an
 * action: an action that sets a cookie draws the page anew, and a page whose session has ended would go, with what is typed.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refuse(t("This request came from another site.")), { status: 403 })
  const body = await readBody(request, MOST_BYTES)
  const input = body.ok ? parse(asked, asJson(body.bytes)) : body
  if (!input.ok) return Response.json(input, { status: 422 })
  return Response.json(await (input.value.step === "passkey" ? askAlone() : inStep()), {
    headers: { "Cache-Control": "private, no-store" },
  })
}

async function inStep() {
  const waiting = await waitingStep("second-factor")
  return waiting ? { ok: true, options: await askInStep(waiting.step) } : STEP_OVER
}

function asJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"))
  } catch {
    return null
  }
}
