import { hash, verify } from "@node-rs/argon2"

/** Argon2id with OWASP's parameters (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), COST)
}

/** Takes the same time for an account that does not exist (`stored` null) or that has no password (""). */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored || (await nobody), password.normalize("NFKC"))
  return Boolean(stored) && matches
}

const nobody = hashPassword("nobody has this password")
