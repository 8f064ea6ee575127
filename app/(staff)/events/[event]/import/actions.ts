"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { rememberColumns as keepColumns } from "@/db/column-mappings"
import { undoImport } from "@/db/import-runs"
import { applyImport } from "@/db/imports"
import { importChoicesSchema } from "@/domain/import/choices"
import { columnChoiceSchema } from "@/domain/import/column-choice"
import type { ImportSummary } from "@/domain/import/summary"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const WHERE = z.object({
  eventId: z.number().int(),
  /** The file's name, or "" for pasted text. */
  source: z.string().max(1000),
  fingerprint: z.string().max(64),
})

const UNDO = z.object({ eventId: z.number().int(), importId: z.number().int(), seen: z.string().max(64) })

/** Writes the checked rows of an import in one transaction. */
export async function importPartners(where: unknown, input: unknown): Promise<Result<ImportSummary>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(WHERE, where)
  if (!at.ok) return at
  const inside = await staffOf(at.value)
  if (!inside.ok) return inside
  const choices = parse(importChoicesSchema, input)
  if (!choices.ok) return choices
  const result = applyImport(database(), staff, { ...at.value, choices: choices.value })
  revalidatePath("/events", "layout")
  return result
}

/** Takes a whole import back; `seen` names the plan that was on screen. */
export async function undoImported(where: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(UNDO, where)
  if (!at.ok) return at
  const inside = await staffOf(at.value)
  if (!inside.ok) return inside
  const result = undoImport(database(), staff, at.value)
  revalidatePath("/events", "layout")
  return result
}

/** Remembers what the columns of a table of partners mean. */
export async function rememberColumns(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const chosen = parse(columnChoiceSchema("partners"), input)
  return chosen.ok ? keepColumns(database(), staff, { kind: "partners", ...chosen.value }) : chosen
}
