"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { heedFinding, ignoreFinding } from "@/db/ignored-findings"
import { addPartner } from "@/db/partners"
import { type Conflict, saveRevision, setLogo } from "@/db/revisions"
import { putLogoBack } from "@/db/undo"
import { ignoredSchema } from "@/domain/checks/ignored"
import { contentSchema } from "@/domain/content"
import { type Failure, type Result, refuse } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const target = z.object({ partnerId: id, base: z.string().max(64), as: id })
const place = z.object({ eventId: id, tierId: id, as: id })
const oddity = z.object({ partnerId: id, finding: ignoredSchema })

/** Nothing was saved, since nobody is signed in any more, or somebody else than who opened the form. */
type NotThatPerson = Failure & { person: "signed out" | "other person" }

/**
 * Saves the text of a partner on the base that its editor started from, for the person who opened the form (`as`): who signs
 * in meanwhile, here or in another tab, does not become the author of what somebody else typed.
 */
export async function saveContent(
  where: unknown,
  input: unknown,
): Promise<Result<{ base: string; revision: number }> | Conflict | NotThatPerson> {
  const staff = await currentStaff()
  if (!staff) return { ...SIGNED_OUT, person: "signed out" }
  const at = parse(target, where)
  if (!at.ok) return at
  const { as, ...place } = at.value
  if (as !== staff.id) return { ...refuse(staff.name), person: "other person" }
  const content = parse(contentSchema, input)
  if (!content.ok) return content
  const saved = saveRevision(database(), staff, { ...place, content: content.value })
  if (saved.ok) revalidatePath("/events", "layout")
  return saved
}

/** Adds a partner with its text, for the person who opened the form. */
export async function createPartner(
  where: unknown,
  input: unknown,
): Promise<Result<{ slug: string }> | NotThatPerson> {
  const staff = await currentStaff()
  if (!staff) return { ...SIGNED_OUT, person: "signed out" }
  const at = parse(place, where)
  if (!at.ok) return at
  const { as, ...tier } = at.value
  if (as !== staff.id) return { ...refuse(staff.name), person: "other person" }
  const content = parse(contentSchema, input)
  if (!content.ok) return content
  const added = addPartner(database(), staff, { ...tier, content: content.value })
  if (!added.ok) return added
  revalidatePath("/events", "layout")
  return { ok: true, slug: added.partner.slug }
}

/** Puts back the logo or the variant whose removal made the entry what `hash` says. */
export async function undoRemoval(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ partnerId: id, hash: z.string().max(64) }), input)
  if (!parsed.ok) return parsed
  const back = putLogoBack(database(), staff, parsed.value)
  if (back.ok) revalidatePath("/events", "layout")
  return back
}

export async function removeLogo(partnerId: unknown): Promise<Result<{ hash: string }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, partnerId)
  if (!parsed.ok) return parsed
  const removed = setLogo(database(), staff, { partnerId: parsed.value, logo: null })
  if (removed.ok) revalidatePath("/events", "layout")
  return removed
}

/** Leaves what a check of the text found as it is, for ever. */
export async function ignoreOddity(partnerId: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(oddity, { partnerId, finding: input })
  if (!parsed.ok) return parsed
  const ignored = ignoreFinding(database(), staff, {
    partnerId: parsed.value.partnerId,
    ...parsed.value.finding,
  })
  if (ignored.ok) revalidatePath("/events", "layout")
  return ignored
}

/** Has the checks tell of it again. */
export async function heedOddity(partnerId: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(oddity, { partnerId, finding: input })
  if (!parsed.ok) return parsed
  const heeded = heedFinding(database(), staff, {
    partnerId: parsed.value.partnerId,
    ...parsed.value.finding,
  })
  if (heeded.ok) revalidatePath("/events", "layout")
  return heeded
}
