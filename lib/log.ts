import { AsyncLocalStorage } from "node:async_hooks"
import { pino } from "pino"
import { withoutParams, withoutTokens } from "@/domain/log-words"
import { isDevelopment } from "./env"

/**
 * What the person who runs Greenroom should know: a line of JSON each, to standard error, with the id of the request during
 * which it came up. Never pass tokens, passwords or texts; what looks like a token is taken out all the same (ASVS 5.0,
 * 16.2.5).
 */
export function logError(message: string, error?: unknown) {
  logger.error({ ...requestFields(), ...(error === undefined ? {} : { err: error }) }, message)
}

/** The same for what went as it should. */
export function logInfo(message: string, fields: Record<string, string | number | boolean> = {}) {
  logger.info({ ...requestFields(), ...fields }, message)
}

/** What `work` and all that it causes logs names this request. */
export function duringRequest<T>(requestId: string, work: () => T): T {
  return current.run(requestId, work)
}

/** The server's bundle and the desk's are told apart by nothing but this: one storage for both. */
const kept = globalThis as { greenroomRequest?: AsyncLocalStorage<string> }
kept.greenroomRequest ??= new AsyncLocalStorage<string>()
const current = kept.greenroomRequest

function requestFields(): { requestId?: string } {
  const requestId = current.getStore()
  return requestId === undefined ? {} : { requestId }
}

const logger = pino(
  {
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: errorFields },
  },
  // Written at once: a line about why the process ends must not be lost with it.
  { write: (line) => void process.stderr.write(withoutTokens(isDevelopment() ? readable(line) : line)) },
)

/** Of an error, what says where and why; further members may hold what somebody wrote. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "object" ? "no error" : String(error)
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  return {
    type: error.name,
    message: withoutParams(error.message),
    ...(typeof code === "string" ? { code } : {}),
    // What the desk's error page shows, to be quoted.
    ...(typeof digest === "string" ? { digest } : {}),
    ...(error.stack ? { stack: withoutParams(error.stack) } : {}),
    ...(error.cause === undefined ? {} : { cause: errorFields(error.cause) }),
  }
}

/** For `npm run dev`: the same for eyes. */
function readable(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line)
  const fields = Object.entries(rest)
    .filter(([key]) => key !== "requestId")
    .map(([key, value]) => `${key}=${value}`)
  return [
    `${[String(time).slice(11, 19), level, msg, ...fields].join(" ")}\n`,
    err?.stack && `${err.stack}\n`,
  ]
    .filter(Boolean)
    .join("")
}
