import type { ServerResponse } from "node:http"
import { GUARDS } from "@/site/policy"

/**
 * Sees to it that an answer of the desk goes out with every header that guards it, and is kept by nobody. What who answers
 * has said stays: it is looked at only when the headers go out, for Next.js would let what was set before stand.
 */
export function guardAnswer(response: ServerResponse) {
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = ((...given: unknown[]) => {
    const named = namesIn(given.at(-1))
    const setMissing = (name: string, value: string) => {
      if (!response.hasHeader(name) && !named.has(name.toLowerCase())) response.setHeader(name, value)
    }
    setMissing("Cache-Control", "private, no-store")
    for (let at = 0; at < GUARDS.length; at += 2) setMissing(GUARDS[at] ?? "", GUARDS[at + 1] ?? "")
    return writeHead(...given)
  }) as ServerResponse["writeHead"]
}

/** Headers that come with `writeHead` itself, as an object or a flat list. */
function namesIn(headers: unknown): Set<string> {
  const names = Array.isArray(headers)
    ? headers.filter((_, index) => index % 2 === 0)
    : Object.keys(typeof headers === "object" && headers !== null ? headers : {})
  return new Set(names.map((name) => String(name).toLowerCase()))
}
