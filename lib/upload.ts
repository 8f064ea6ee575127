import { tooLarge } from "@/domain/file-size"
import { type Result, refuse } from "@/domain/result"
import { marked } from "@/domain/words"

/**
 * Reads a request whose body is one file (`fetch(url, { method: "POST", body: file })`), up to `limitBytes`. A larger
 * one is refused from its Content-Length, or as soon as the count passes the limit; no more than that is ever held. A
 * body that breaks off, or that is shorter or longer than announced, is refused whole.
 */
export async function readBody(request: Request, limitBytes: number): Promise<Result<{ bytes: Buffer }>> {
  if (request.signal.aborted) return refuse(CUT_OFF)
  const announced = announcedLength(request)
  if (announced !== null && announced > limitBytes) {
    await request.body?.cancel().catch(() => undefined)
    return refuse(tooLarge(limitBytes))
  }
  // One piece of memory where the length is known: an archive is not held twice while its parts are joined.
  const whole = announced === null ? null : Buffer.allocUnsafeSlow(announced)
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  // Who has gone sends no more; a body that waited for them would hold whatever waits for it.
  const onGone = () => void reader?.cancel().catch(() => undefined)
  request.signal.addEventListener("abort", onGone)
  try {
    while (reader) {
      const { done, value } = await inTime(reader)
      if (done) break
      const at = length
      length += value.byteLength
      if (length > limitBytes) {
        await reader.cancel().catch(() => undefined)
        return refuse(tooLarge(limitBytes))
      }
      if (!whole) chunks.push(value)
      else if (length <= whole.length) whole.set(value, at)
    }
  } catch {
    // The connection ended or stalled: nothing of ours went wrong, and there may be nobody left to read the answer.
    await reader?.cancel().catch(() => undefined)
    return refuse(CUT_OFF)
  } finally {
    request.signal.removeEventListener("abort", onGone)
  }
  if (request.signal.aborted) return refuse(CUT_OFF)
  if (announced !== null && announced !== length) return refuse(CUT_OFF)
  return { ok: true, bytes: whole ?? Buffer.concat(chunks, length) }
}

/**
 * The next piece of a body, which comes within half a minute or not at all: a sender that stops in the middle holds neither
 * memory nor a place in a queue (lib/http-limits bounds the whole).
 */
async function inTime(reader: ReadableStreamDefaultReader<Uint8Array>) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("stalled")), STALLED_MS)
  })
  try {
    return await Promise.race([reader.read(), late])
  } finally {
    clearTimeout(timer)
  }
}

const STALLED_MS = 30_000

/** The name of the file that a request's body is, as components/upload sends it; null for pasted text. */
export function fileName(request: Request): string | null {
  try {
    return decodeURIComponent(request.headers.get("x-file-name") ?? "").slice(0, 255) || null
  } catch {
    return null
  }
}

/** Only digits count (RFC 9110 §8.6); anything else is as good as no announcement, for the count decides anyway. */
export function announcedLength(request: Request): number | null {
  const header = request.headers.get("content-length")
  return header !== null && /^\d{1,15}$/u.test(header) ? Number(header) : null
}

const CUT_OFF = marked(
  "The upload broke off before the whole file had arrived. Nothing was kept; send it again.",
)
