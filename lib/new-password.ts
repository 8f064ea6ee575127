import type { PasswordOwner } from "@/domain/own-words"
import { judgePassword } from "@/domain/password-judgement"
import { type Result, refuse } from "@/domain/result"
import { hashPassword } from "./password"

/** The hash of a password that somebody chose, unless it is too easily guessed. Its length was looked at before. */
export async function hashNewPassword(
  password: string,
  owner: PasswordOwner,
): Promise<Result<{ passwordHash: string }>> {
  const { refusal } = judgePassword(password, owner)
  if (refusal) return refuse(refusal, { password: refusal })
  return { ok: true, passwordHash: await hashPassword(password) }
}
