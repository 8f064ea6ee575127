import { type Member, strengthenHash } from "@/db/staff"
import { database } from "./database"
import { logError } from "./log"
import { hashPassword, isWeakerHash } from "./password"

/** After a right password: keeps it under today's cost when its hash was made with less. Nobody waits for it. */
export function strengthenLater({ id, passwordHash }: Member, password: string) {
  if (!isWeakerHash(passwordHash)) return
  hashPassword(password)
    .then((to) => strengthenHash(database(), { memberId: id, from: passwordHash, to }))
    .catch((error: unknown) => logError("a password could not be kept under a stronger hash", error))
}
