import { logError } from "./log"

/**
 * Does what a stranger asked for a while after the answer, at a moment that nobody outside knows: neither the time of this
 * answer nor that of the next one tells whether there was anything to do (OWASP Forgot Password Cheat Sheet).
 */
export function afterAnswer(what: string, work: () => void) {
  setTimeout(
    () => {
      try {
        work()
      } catch (error) {
        logError(`${what} could not be done`, error)
      }
    },
    LEAST_MS + Math.random() * SPREAD_MS,
  )
}

const LEAST_MS = 300
const SPREAD_MS = 700
