"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { inviteAgain, inviteMember, takeBackInvitation } from "@/db/invitations"
import { invitationSchema } from "@/domain/account-forms"
import { accountLinkAddress } from "@/domain/account-links"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireFresh } from "@/lib/fresh"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** An invitation went out, or its `link` is to be shown once, for nothing else carries it. */
export type Invited = { link: string | null }

/** Invites by mail; without a mail server the link is answered, to be passed on by hand. */
export async function invite(input: unknown): Promise<Result<Invited>> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(invitationSchema, input)
  if (!parsed.ok) return parsed
  const { language, ...person } = parsed.value
  const byMail = readEnv().smtp === null ? null : { language }
  return shown(inviteMember(database(), fresh.staff, { ...person, byMail }))
}

/** A new link for an invitation: by mail, or to be passed on by hand. */
export async function inviteOnceMore(input: unknown): Promise<Result<Invited>> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(z.object({ linkId: z.number().int(), byMail: z.boolean() }), input)
  if (!parsed.ok) return parsed
  const { linkId, byMail } = parsed.value
  return shown(inviteAgain(database(), fresh.staff, { linkId, byMail: byMail && readEnv().smtp !== null }))
}

export async function takeBack(linkId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.number().int(), linkId)
  if (!parsed.ok) return parsed
  const taken = takeBackInvitation(database(), staff, parsed.value)
  revalidatePath("/staff")
  return taken
}

function shown(made: Result<{ token: string | null }>): Result<Invited> {
  if (!made.ok) return made
  revalidatePath("/staff")
  const { token } = made
  return { ok: true, link: token === null ? null : accountLinkAddress(readEnv().url, "invite", token) }
}
