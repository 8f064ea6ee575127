"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { nudgeLogo } from "@/db/logo-nudges"
import { trimLogo, untrimLogo } from "@/db/logo-trims"
import { keepAsDark, removeVariant } from "@/db/logo-variants"
import { editable } from "@/db/revisions"
import { LOGO_VARIANTS } from "@/domain/logo-facts"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { trimmedLogo } from "@/lib/logo-trim"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const partnerId = z.number().int()
/** The logo that was on screen. */
const shown = z.object({ partnerId, sha256: z.string().regex(/^[0-9a-f]{64}$/u) })

/** Trims the empty margin of the main logo, keeping clear space. */
export async function trimMargin(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(shown, input)
  if (!parsed.ok) return parsed
  const { sha256: from, partnerId: id } = parsed.value
  // Asked before the work is done, and again by the verb.
  const current = editable(database(), staff, id)
  if (!current.ok) return current
  const trimmed = await trimmedLogo(current.partner, from)
  if (!trimmed.ok) return trimmed
  return told(trimLogo(database(), staff, { partnerId: id, from, logo: trimmed.logo }))
}

/** Puts the logo back that was trimmed. */
export async function untrim(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(shown, input)
  if (!parsed.ok) return parsed
  return told(
    untrimLogo(database(), staff, { partnerId: parsed.value.partnerId, trimmed: parsed.value.sha256 }),
  )
}

/** Keeps the main logo as the variant for dark backgrounds too. */
export async function takeAsDark(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(shown, input)
  if (!parsed.ok) return parsed
  return told(keepAsDark(database(), staff, parsed.value))
}

export async function dropVariant(input: unknown): Promise<Result<{ hash: string }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ partnerId, variant: z.enum(LOGO_VARIANTS) }), input)
  if (!parsed.ok) return parsed
  return told(removeVariant(database(), staff, parsed.value))
}

/** Shows a logo larger or smaller than the balance says. */
export async function nudge(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ partnerId, nudge: z.number() }), input)
  if (!parsed.ok) return parsed
  return told(nudgeLogo(database(), staff, parsed.value))
}

function told<R extends object>(result: Result<R>): Result<R> {
  if (result.ok) revalidatePath("/events", "layout")
  return result
}
