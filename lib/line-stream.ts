import { logError } from "./log"

/**
 * Answers a request with lines of JSON, each as soon as `work` tells it. `busy` is told when work was not taken on (null, as
 * `takeTurns` answers); `trouble` is what the log says when it throws.
 */
export function answerInLines<Line>(
  request: Request,
  work: (tell: (line: Line) => Promise<void>) => Promise<unknown>,
  { busy, trouble }: { busy: Line; trouble: string },
): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  // Nobody reads on: a line that waits for a reader would keep the work, and whoever waits for its turn, for ever.
  const leave = () => void writer.abort(request.signal.reason).catch(() => undefined)
  if (request.signal.aborted) leave()
  else request.signal.addEventListener("abort", leave)
  const tell = (line: Line) => writer.write(Buffer.from(`${JSON.stringify(line)}\n`))
  void work(tell)
    .then((done) => (done === null ? tell(busy) : undefined))
    .then(() => writer.close())
    .catch((error: unknown) => {
      if (!request.signal.aborted) logError(trouble, error)
      return writer.abort(error).catch(() => undefined)
    })
  return new Response(readable, { headers: { "Content-Type": "application/x-ndjson" } })
}
