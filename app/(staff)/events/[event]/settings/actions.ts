"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { setHeader } from "@/db/headers"
import { updateReviewRules } from "@/db/review-rules"
import { addTier, moveTier, removeTier, updateTier } from "@/db/tiers"
import { tierSchema } from "@/domain/event"
import type { Result } from "@/domain/result"
import { reviewRulesSchema } from "@/domain/review-rules"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const oneTier = z.object({ eventId: id, tierId: id })

/** Adds a tier (`tierId` null) or changes one. */
export async function saveTier(where: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.object({ eventId: id, tierId: id.nullable() }), where)
  if (!at.ok) return at
  const settings = parse(tierSchema, input)
  if (!settings.ok) return settings
  const { eventId, tierId } = at.value
  const saved =
    tierId === null
      ? addTier(database(), staff, { eventId, settings: settings.value })
      : updateTier(database(), staff, { eventId, tierId, settings: settings.value })
  if (saved.ok) revalidatePath("/events", "layout")
  return saved.ok ? { ok: true } : saved
}

export async function shiftTier(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(oneTier.extend({ direction: z.enum(["up", "down"]) }), input)
  if (!parsed.ok) return parsed
  const moved = moveTier(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return moved
}

export async function dropTier(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(oneTier, input)
  if (!parsed.ok) return parsed
  const removed = removeTier(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return removed
}

/** Changes how the event's partners sign off. */
export async function saveReviewRules(eventId: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(id, eventId)
  if (!at.ok) return at
  const rules = parse(reviewRulesSchema, input)
  if (!rules.ok) return rules
  const saved = updateReviewRules(database(), staff, { eventId: at.value, rules: rules.value })
  if (!saved.ok) return saved
  revalidatePath("/events", "layout")
  return { ok: true }
}

/** Takes the picture off the top of the event's page. */
export async function takeHeaderAway(eventId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(id, eventId)
  if (!at.ok) return at
  const removed = setHeader(database(), staff, { eventId: at.value, picture: null })
  if (removed.ok) revalidatePath("/events", "layout")
  return removed
}
