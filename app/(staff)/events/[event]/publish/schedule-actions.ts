"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { addSchedule, cancelSchedule, noteFailure } from "@/db/schedules"
import { putScheduleBack } from "@/db/undo"
import type { Result } from "@/domain/result"
import { scheduleSchema } from "@/domain/schedule"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const one = z.object({ eventId: id, scheduleId: id })

export async function scheduleEvent(input: unknown): Promise<Result<{ dueAt: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const about = parse(z.object({ eventId: id, timeZone: z.string().max(64), fields: z.unknown() }), input)
  if (!about.ok) return about
  const fields = parse(scheduleSchema, about.value.fields)
  if (!fields.ok) return fields
  const { eventId, timeZone } = about.value
  const result = addSchedule(database(), staff, { eventId, timeZone, fields: fields.value })
  revalidatePath("/events", "layout")
  return result
}

export async function cancelScheduled(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(one, input)
  if (!parsed.ok) return parsed
  const result = cancelSchedule(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}

/** Leaves to the clock again what was cancelled. */
export async function undoCancel(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(one, input)
  if (!parsed.ok) return parsed
  const result = putScheduleBack(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}

export async function noteScheduleFailure(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(one, input)
  if (!parsed.ok) return parsed
  const result = noteFailure(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}
