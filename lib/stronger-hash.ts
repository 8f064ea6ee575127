import { type Member, strengthenHash } from "@/db/staff"
import { database } from "./database"
import { logError } from "./log"
import { hashPassword, isWeakerHash } from "./password"

/** After a right password: keeps it under today's cost when its hash was made with less. No sign-in waits for it. */
export async function strengthenLater({ id, passwordHash }: Member, password: string): Promise<void> {
  if (!isWeakerHash(passwordHash)) return
  try {
    const to = await hashPassword(password)
    strengthenHash(database(), { memberId: id, from: passwordHash, to })
  } catch (error) {
    logError("a password could not be kept under a stronger hash", error)
  }
}
