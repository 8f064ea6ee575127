"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { archivePartner, arrangePartners, restorePartner } from "@/db/partners"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const arrangement = z.array(z.object({ tierId: id, partnerIds: z.array(id).max(5000) })).max(100)

/** Sets tier and order of all partners of an event, on the order that the mover saw. */
export async function arrange(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ eventId: id, before: arrangement, tiers: arrangement }), input)
  if (!parsed.ok) return parsed
  const result = arrangePartners(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}

export async function archive(partnerId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, partnerId)
  if (!parsed.ok) return parsed
  const result = archivePartner(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}

export async function restore(partnerId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, partnerId)
  if (!parsed.ok) return parsed
  const result = restorePartner(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return result
}
