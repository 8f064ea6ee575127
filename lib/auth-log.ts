import type { LoggerInstance } from "next-auth"
import { logError } from "./log"

/**
 * What next-auth has to say of a sign-in, in our log: which step failed and why, and none of the tokens, codes and claims that
 * it would write along.
 */
export const authLogger: LoggerInstance = {
  error: (code, metadata) => {
    const error = metadata instanceof Error ? metadata : metadata.error
    // "state mismatch, expected …, got: …": the values are nobody's business.
    const why = error instanceof Error ? error.message.replace(/,? expected .*$/su, "").slice(0, 200) : ""
    logError(`A sign-in failed (${code})${why ? `: ${why}` : ""}.`)
  },
  warn: () => {},
  debug: () => {},
}
