import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { format } from "node:util"
import { loggedPath } from "@/domain/log-words"
import { duringRequest, logError, logInfo } from "./log"

const TOO_MANY = 429

/**
 * Answers a request of the desk under an id of its own, which the answer carries (X-Request-Id) and every line of the log that
 * it causes; one line tells of it when it is over: method, path, status, time. Never a query, a cookie or a token. What a limit
 * refuses (429) has no line of its own, for there is no end to it: the limit tells of it once.
 */
export function inRequest(request: IncomingMessage, response: ServerResponse, work: () => void) {
  const requestId = randomUUID()
  const from = performance.now()
  // Next.js rewrites both.
  const { method = "", url = "" } = request
  response.setHeader("X-Request-Id", requestId)
  if (!url.startsWith("/_next/static/"))
    response.once("close", () => {
      if (response.statusCode === TOO_MANY) return
      logInfo("request", {
        ...{ requestId, method, path: loggedPath(url), status: response.statusCode },
        ms: Math.round(performance.now() - from),
        ...(response.writableFinished ? {} : { aborted: true }),
      })
    })
  duringRequest(requestId, work)
}

/** Next.js tells of errors on the console: they become lines like all others, with the request's id. */
export function logConsole() {
  const tell = (...said: unknown[]) => {
    const error = said.find((one) => one instanceof Error)
    const words = said.filter((one) => one !== error && typeof one === "string")
    logError(format(...words).trim() || "the desk could not answer", error)
  }
  console.error = tell
  console.warn = tell
}
