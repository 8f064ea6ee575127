"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { addMember, changeRole, setDisabled } from "@/db/staff"
import { staffSchema } from "@/domain/account"
import { mayManageStaff, ROLES } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { hashPassword } from "@/lib/password"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()

export async function createMember(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  // Asked here too, so that a stranger to this page can't make the server hash passwords.
  if (!mayManageStaff(staff)) return refuse(t("Only an owner can manage staff accounts. Ask one."))
  const parsed = parse(staffSchema, input)
  if (!parsed.ok) return parsed
  const { password, ...member } = parsed.value
  const added = addMember(database(), staff, { ...member, passwordHash: await hashPassword(password) })
  if (added.ok) revalidatePath("/staff")
  return added.ok ? { ok: true } : added
}

export async function setRole(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ memberId: id, role: z.enum(ROLES) }), input)
  if (!parsed.ok) return parsed
  const changed = changeRole(database(), staff, parsed.value)
  revalidatePath("/staff")
  return changed
}

export async function setMemberDisabled(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ memberId: id, disabled: z.boolean() }), input)
  if (!parsed.ok) return parsed
  const changed = setDisabled(database(), staff, parsed.value)
  revalidatePath("/staff")
  return changed
}
