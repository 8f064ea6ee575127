"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { publish, rollBack, unpublish } from "@/db/releases"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()

export async function publishEvent(input: unknown): Promise<Result<{ number: number; partners: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ eventId: id, fingerprint: z.string().max(64) }), input)
  if (!parsed.ok) return parsed
  const result = publish(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result.ok ? { ok: true, number: result.number, partners: result.partners } : result
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
