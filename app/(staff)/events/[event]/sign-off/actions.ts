"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { getEvent } from "@/db/events"
import { remind } from "@/db/reminders"
import { CANNOT_SEND, revokeLinks } from "@/db/review-links"
import { sendForReview } from "@/db/reviews"
import { type SendPreview, sendPreview } from "@/db/send-previews"
import { maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { noteSchema } from "@/domain/review-words"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const whom = z.union([z.literal("everyone owing"), z.object({ partnerIds: z.array(id).min(1).max(50_000) })])
const plan = z.object({ eventId: id, whom })
const seenPlan = plan.extend({ fingerprint: z.string().max(64) })

/** `sendsMail`: is a mail server set, or do mails wait in the Outbox? */
export type ShownPlan = SendPreview & { sendsMail: boolean }

/** What sending or reminding would do now, with every mail. Changes nothing. */
export async function planSending(input: unknown): Promise<Result<{ plan: ShownPlan }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(plan.extend({ kind: z.enum(["send", "remind"]) }), input)
  if (!parsed.ok) return parsed
  const inside = await staffOf(parsed.value)
  if (!inside.ok) return inside
  if (!maySend(staff)) return refuse(CANNOT_SEND)
  const event = getEvent(database(), parsed.value.eventId)
  if (!event) return refuse(t("This event does not exist."))
  const sendsMail = readEnv().smtp !== null
  return { ok: true, plan: { ...sendPreview(database(), event, parsed.value), sendsMail } }
}

/** Sends the drafts of a plan that was looked at. */
export async function sendDrafts(input: unknown): Promise<Result<{ partners: number; mails: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(seenPlan.extend({ note: noteSchema }), input)
  if (!parsed.ok) return parsed
  const sent = sendForReview(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return sent
}

/** Reminds the people of a plan that was looked at. */
export async function sendReminders(input: unknown): Promise<Result<{ partners: number; mails: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(seenPlan, input)
  if (!parsed.ok) return parsed
  const sent = remind(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return sent
}

/** Ends every personal link of an event. */
export async function revokeAllLinks(eventId: unknown): Promise<Result<{ revoked: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, eventId)
  if (!parsed.ok) return parsed
  const revoked = revokeLinks(database(), staff, { eventId: parsed.value })
  revalidatePath("/events", "layout")
  return revoked
}
