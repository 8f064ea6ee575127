import { getMember } from "@/db/staff"
import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "./database"
import { isPasswordInTurn } from "./password-turns"
import { forgetPasswordTries, giveBackPasswordTry, takePasswordTry } from "./sign-in-limit"

/**
 * Is this the password of who is signed in? Counted before it is checked, as at the sign-in, or many at once would all be
 * checked; a failure says to wait.
 */
export async function isOwnPassword(userId: number, password: string): Promise<boolean | Failure> {
  const slowed = takePasswordTry(userId)
  if (slowed) return slowed
  const stored = getMember(database(), userId)?.passwordHash ?? null
  const matches = await isPasswordInTurn(stored, password, true)
  if (matches === null) {
    giveBackPasswordTry(userId)
    return refuse(t("Greenroom could not check this just now. Wait a moment and try again."))
  }
  if (matches) forgetPasswordTries(userId)
  return matches
}
