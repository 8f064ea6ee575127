"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { decideProposal } from "@/db/proposals"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const choice = z.object({
  answerId: z.number().int(),
  headHash: z.string().max(64),
  taken: z.array(z.string().max(40)).max(10_000),
})

/** Takes the chosen changes of a proposal into the draft, and leaves the others. */
export async function decide(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(choice, input)
  if (!parsed.ok) return parsed
  const decided = decideProposal(database(), staff, parsed.value)
  revalidatePath("/events", "layout")
  return decided
}
