/** The schema's error may sit deep in a formatted text; any of them is about the whole. */
export function descriptionError(error: unknown): string | undefined {
  if (!error || typeof error !== "object") return undefined
  if ("message" in error && typeof error.message === "string" && error.message) return error.message
  for (const part of Object.values(error)) {
    const found = descriptionError(part)
    if (found) return found
  }
  return undefined
}
