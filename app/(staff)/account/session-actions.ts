"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { endOtherSessions, endOwnSession } from "@/db/own-sessions"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Ends one of one's own sessions. */
export async function endSessionNamed(name: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.string().max(64), name)
  if (!parsed.ok) return parsed
  const ended = endOwnSession(database(), staff, parsed.value)
  revalidatePath("/account")
  return ended
}

/** Ends all of one's own sessions but this one. */
export async function endOthers(): Promise<Result<{ ended: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const ended = endOtherSessions(database(), staff)
  revalidatePath("/account")
  return ended
}
