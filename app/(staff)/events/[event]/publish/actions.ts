"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { publish, rollBack, unpublish } from "@/db/releases"
import { line } from "@/domain/content"
import { REASON_LIMIT } from "@/domain/publish-words"
import type { Result } from "@/domain/result"
import { marked } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const publishSchema = z.object({
  eventId: id,
  fingerprint: z.string().max(64),
  only: z.array(id).max(10_000).nullable(),
  overrides: z
    .array(
      z.object({
        partnerId: id,
        reason: line(REASON_LIMIT, marked("The reason has room for {max} characters. Shorten it.")),
      }),
    )
    .max(10_000),
})

export async function publishEvent(
  input: unknown,
): Promise<Result<{ number: number; partners: number; held: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(publishSchema, input)
  if (!parsed.ok) return parsed
  const inside = await staffOf(parsed.value)
  if (!inside.ok) return inside
  const { only, ...given } = parsed.value
  const result = publish(database(), staff, { ...given, ...(only ? { only } : {}) })
  revalidatePath("/events", "layout")
  if (!result.ok) return result
  return { ok: true, number: result.number, partners: result.partners, held: result.held.length }
}

export async function unpublishEvent(eventId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, eventId)
  if (!parsed.ok) return parsed
  const result = unpublish(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}

export async function rollBackTo(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ eventId: id, releaseId: id }), input)
  if (!parsed.ok) return parsed
  const result = rollBack(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}
