/** What the person who runs Greenroom should know, to standard error. Never pass tokens, passwords or texts. */
export function logError(message: string, error?: unknown) {
  const cause =
    error instanceof Error ? (error.stack ?? error.message) : error === undefined ? "" : String(error)
  process.stderr.write(`${new Date().toISOString()} error ${message}${cause ? `\n${cause}` : ""}\n`)
}
