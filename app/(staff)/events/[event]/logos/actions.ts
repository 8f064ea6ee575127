"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { setLogos } from "@/db/logo-batches"
import { logoChoicesSchema } from "@/domain/logo-table"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Gives the uploaded files of a checked table to their partners, all or none. */
export async function giveLogos(
  eventId: unknown,
  input: unknown,
): Promise<Result<{ set: number; partners: number; same: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.number().int(), eventId)
  if (!at.ok) return at
  const inside = await staffOf({ eventId: at.value })
  if (!inside.ok) return inside
  const choices = parse(logoChoicesSchema, input)
  if (!choices.ok) return choices
  const result = setLogos(database(), staff, { eventId: at.value, choices: choices.value })
  revalidatePath("/events", "layout")
  return result
}
