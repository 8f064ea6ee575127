import type { Failure } from "@/domain/result"

/** What a verb gave, or a failed test with the words that it refused with. */
export function must<T extends { ok: true } | Failure>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`refused: ${result.message}`)
  return result as Extract<T, { ok: true }>
}
