"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { setHeader } from "@/db/headers"
import { updateReviewRules } from "@/db/review-rules"
import { tierEffects } from "@/db/tier-effects"
import { type AskFirst, addTier, listTiers, moveTier, NOT_ALLOWED, removeTier, updateTier } from "@/db/tiers"
import { tierSchema } from "@/domain/event"
import { mayManageEvents } from "@/domain/permissions"
import { type Failure, type Result, refuse } from "@/domain/result"
import { reviewRulesSchema } from "@/domain/review-rules"
import { effectsInWords, type SaidEffects } from "@/domain/tier-effect-words"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const oneTier = z.object({ eventId: id, tierId: id })

/** What a change of rules would do; sent back as `seen`, `fingerprint` says that it was looked at. */
export type LookFirst = { effects: SaidEffects; fingerprint: string }

/**
 * Adds a tier (`tierId` null) or changes one. A change that affects anybody is saved only with the fingerprint of those
 * effects as `seen`; otherwise nothing is saved, and they are the answer.
 */
export async function saveTier(
  where: unknown,
  input: unknown,
  seen: unknown,
): Promise<Result<{ lookFirst: LookFirst | null }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.object({ eventId: id, tierId: id.nullable() }), where)
  if (!at.ok) return at
  const inside = await staffOf(at.value)
  if (!inside.ok) return inside
  const settings = parse(tierSchema, input)
  if (!settings.ok) return settings
  const looked = parse(z.string(), seen)
  if (!looked.ok) return looked
  const { eventId, tierId } = at.value
  const rules = { eventId, settings: settings.value }
  const saved =
    tierId === null
      ? addTier(database(), staff, rules)
      : updateTier(database(), staff, { ...rules, tierId, seen: looked.value })
  if (!saved.ok && affectsSome(saved)) {
    const { effects, fingerprint } = saved.affects
    return { ok: true, lookFirst: { effects: effectsInWords(effects), fingerprint } }
  }
  if (!saved.ok) return saved
  revalidatePath("/events", "layout")
  return { ok: true, lookFirst: null }
}

/** Would these rules affect anybody? Changes nothing. */
export async function tierAffects(where: unknown, input: unknown): Promise<Result<{ affects: boolean }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(oneTier, where)
  if (!at.ok) return at
  const inside = await staffOf(at.value)
  if (!inside.ok) return inside
  if (!mayManageEvents(staff)) return refuse(NOT_ALLOWED)
  const settings = parse(tierSchema, input)
  if (!settings.ok) return settings
  const { eventId, tierId } = at.value
  const tier = listTiers(database(), eventId).find(({ id }) => id === tierId)
  if (!tier) return refuse(t("This tier no longer exists. Reload the page."))
  const { effects } = tierEffects(database(), tier, settings.value)
  return { ok: true, affects: effects.effects.length > 0 }
}

function affectsSome(refused: Failure | AskFirst): refused is AskFirst {
  return "affects" in refused
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
