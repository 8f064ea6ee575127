import type { z } from "zod"
import { type Result, refuse } from "@/domain/result"

/** Parses what a browser sent; each issue becomes a sentence beside its field. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): Result<{ value: T }> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  const fieldErrors: Record<string, string> = {}
  for (const issue of parsed.error.issues) fieldErrors[issue.path.join(".")] ??= issue.message
  return refuse(Object.values(fieldErrors).join(" "), fieldErrors)
}
