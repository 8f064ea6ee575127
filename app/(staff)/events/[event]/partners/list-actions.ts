"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { archivePartner, restorePartner } from "@/db/archiving"
import { changeMany, undoChange } from "@/db/bulk-changes"
import { bulkPlan } from "@/db/bulk-plans"
import { getEvent } from "@/db/events"
import { partnersOfView } from "@/db/partner-list"
import { type Place, placePartner } from "@/db/partner-moves"
import { CANNOT_EDIT } from "@/db/partners"
import { changeTags } from "@/db/tags"
import type { BulkPlan, BulkUndo } from "@/domain/bulk-changes"
import { readPartnerView } from "@/domain/partner-view"
import { mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { tagSchema, tagsSchema } from "@/domain/tags"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const ids = z.array(id).min(1).max(50_000)
const place = z.union([
  z.object({ tierId: id, partnerId: id, edge: z.enum(["before", "after"]) }),
  z.object({ tierId: id, edge: z.enum(["start", "end"]) }),
])
const change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("tier"), tierId: id }),
  z.object({ kind: z.literal("add tag"), tag: tagSchema }),
  z.object({ kind: z.literal("remove tag"), tag: tagSchema }),
  z.object({ kind: z.literal("archive") }),
  z.object({ kind: z.literal("restore") }),
])
const many = z.object({ eventId: id, partnerIds: ids, change })
const undo = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("tier"),
    tierId: id,
    places: z.array(z.object({ id, tierId: id, position: id })).max(50_000),
  }),
  z.object({ kind: z.literal("add tag"), tag: tagSchema, ids }),
  z.object({ kind: z.literal("remove tag"), tag: tagSchema, ids }),
  z.object({ kind: z.literal("archive"), ids }),
  z.object({ kind: z.literal("restore"), ids }),
])

/** Moves one partner beside another, or to an end of a tier. */
export async function move(input: unknown): Promise<Result<{ back: Place }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ partnerId: id, fromTierId: id, to: place }), input)
  if (!parsed.ok) return parsed
  const moved = placePartner(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return moved
}

export async function archive(partnerId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, partnerId)
  if (!parsed.ok) return parsed
  const archived = archivePartner(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return archived
}

export async function restore(partnerId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, partnerId)
  if (!parsed.ok) return parsed
  const restored = restorePartner(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return restored
}

/** The ids of all partners that a view shows, on whatever page; `search` is the view's in an address. */
export async function chooseAll(input: unknown): Promise<Result<{ partnerIds: number[] }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ eventId: id, search: z.string().max(1000) }), input)
  if (!parsed.ok) return parsed
  const inside = await staffOf(parsed.value)
  if (!inside.ok) return inside
  const event = getEvent(database(), parsed.value.eventId)
  if (!event) return refuse(t("This event does not exist."))
  const view = readPartnerView(new URLSearchParams(parsed.value.search))
  return { ok: true, partnerIds: partnersOfView(database(), event, view) }
}

/** What a change of many would do now. Changes nothing. */
export async function planChange(input: unknown): Promise<Result<{ plan: BulkPlan }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(many, input)
  if (!parsed.ok) return parsed
  const inside = await staffOf(parsed.value)
  if (!inside.ok) return inside
  if (!mayEdit(staff)) return refuse(CANNOT_EDIT)
  return { ok: true, plan: bulkPlan(database(), parsed.value) }
}

/** Makes the change of a plan that was looked at. */
export async function makeChange(input: unknown): Promise<Result<{ changed: number; undo: BulkUndo }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(many.extend({ fingerprint: z.string().max(64) }), input)
  if (!parsed.ok) return parsed
  const changed = changeMany(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return changed
}

export async function takeBack(input: unknown): Promise<Result<{ undone: number; kept: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ eventId: id, undo }), input)
  if (!parsed.ok) return parsed
  const undone = undoChange(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return undone
}

/** Gives a partner a tag, or takes one. */
export async function saveTags(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(
    z.object({ partnerId: id, add: tagsSchema.optional(), remove: tagsSchema.optional() }),
    input,
  )
  if (!parsed.ok) return parsed
  const saved = changeTags(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return saved
}
