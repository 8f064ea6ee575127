"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { restoreRevision } from "@/db/revision-history"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const target = z.object({ partnerId: id, revisionId: id, base: z.string().max(64) })

/** Makes an old revision the draft again. */
export async function restore(input: unknown): Promise<Result<{ revision: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(target, input)
  if (!parsed.ok) return parsed
  const restored = restoreRevision(database(), staff, parsed.value)
  if (restored.ok) revalidatePath("/events", "layout")
  return restored
}
