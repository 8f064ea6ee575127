"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { applyImport } from "@/db/imports"
import { importChoicesSchema } from "@/domain/import/choices"
import type { ImportSummary } from "@/domain/import/summary"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Writes the checked rows of an import in one transaction. */
export async function importPartners(where: unknown, input: unknown): Promise<Result<ImportSummary>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.object({ eventId: z.number().int(), fingerprint: z.string().max(64) }), where)
  if (!at.ok) return at
  const choices = parse(importChoicesSchema, input)
  if (!choices.ok) return choices
  const result = applyImport(database(), staff, { ...at.value, choices: choices.value })
  revalidatePath("/events", "layout")
  return result
}
