import { hash, verify } from "@node-rs/argon2"

/** Argon2id with OWASP's parameters (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST)
}

/** Was it made with another function, or with less memory or fewer passes than today's? */
export function isWeakerHash(stored: string): boolean {
  const cost = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/u.exec(stored)
  if (!cost) return true
  return Number(cost[1]) < COST.memoryCost || Number(cost[2]) < COST.timeCost
}

/** Takes the same time for an account that does not exist (`stored` null) or that has no password (""). */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored || (await nobody), password.normalize("NFKC"))
  return Boolean(stored) && matches
}

const nobody = hashPassword("nobody has this password")
