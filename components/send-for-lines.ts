import { tooLarge } from "@/domain/file-size"
import { type Failure, type Result, refusal, refuse } from "@/domain/result"
import { marked } from "@/domain/words"
import { NO_ANSWER } from "./use-submit"

/**
 * Sends a file, or nothing, as the body of a POST whose answer comes in lines of JSON: `onSent` hears how much is through (0 to 1), `onLines`
 * gets all whole lines so far, each time that there are more. Answers with all of them; a line of the kind "failed" is a refusal.
 */
export function sendForLines<Line extends { kind: string }>(
  address: string,
  file: File | null,
  {
    limit = Number.POSITIVE_INFINITY,
    onSent = () => {},
    onLines,
  }: { limit?: number; onSent?: (part: number) => void; onLines: (lines: Line[]) => void },
): Promise<Result<{ lines: Line[] }>> {
  if (file && file.size > limit) return Promise.resolve(refuse(tooLarge(limit)))
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", address)
    if (file) {
      request.setRequestHeader("Content-Type", "application/octet-stream")
      request.setRequestHeader("X-File-Name", encodeURIComponent(file.name))
    }
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
    request.onprogress = () => onLines(request.status === 200 ? linesOf<Line>(request.responseText) : [])
    request.onerror = () => resolve(NO_ANSWER)
    request.onload = () => resolve(answerOf<Line>(request))
    request.send(file)
  })
}

function answerOf<Line extends { kind: string }>({
  status,
  responseText,
}: XMLHttpRequest): Result<{ lines: Line[] }> {
  if (status !== 200) return refusalOf(responseText)
  const lines = linesOf<Line>(responseText)
  const failed = lines.find((line) => line.kind === "failed")
  if (failed) return refuse("message" in failed ? String(failed.message) : BROKE_OFF.message)
  return lines.some((line) => line.kind === "end") ? { ok: true, lines } : BROKE_OFF
}

function refusalOf(text: string): Failure {
  try {
    const { message } = JSON.parse(text)
    return typeof message === "string" ? refuse(message) : BROKE_OFF
  } catch {
    return BROKE_OFF
  }
}

/** Whole lines alone: the last one may still be on its way. */
function linesOf<Line>(text: string): Line[] {
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

const BROKE_OFF = refusal(
  marked("The server stopped reading this upload. Try again; if it stops again, send it in parts."),
)
