import { setTimeout as pause } from "node:timers/promises"
import { headers } from "next/headers"
import { type Drop, emptyBucket, giveBack, type Taken, takeDrops } from "@/db/rate-limits"
import { networkFrom } from "./client-address"
import { database } from "./database"
import { knownDevice, rememberDevice } from "./device"
import { takeTurns } from "./turns"

/** What a stranger's try costs in time while an account is being guessed at from everywhere. */
const DELAY_MS = 5000

/** Who is told to wait: over a limit until then, or for lack of room. */
export class Slowed extends Error {
  constructor(readonly waitMs: number) {
    super(`Slowed-${Math.ceil(waitMs / 1000)}`)
  }
}

/**
 * Lets a password be checked, and counts when it is wrong. Throws a Slowed, having checked nothing, for who has tried too
 * often. Whether the account exists makes no difference to anything of it. `check` tells whether all was right.
 *
 * Counted before it is checked, else fifty at once would all be let in, and taken back when it was right. A browser that this
 * account was used in before is counted by itself. Any other is counted with its network, and with the account in
 * its network; when the account was guessed at from everywhere, it is not refused but waits: what strangers do must not keep
 * its owner out.
 */
export async function limitSignIn<T>(
  email: string,
  check: (isKnown: boolean) => Promise<T | null>,
): Promise<T | null> {
  const device = await knownDevice(email)
  const network = networkFrom(await headers())
  const drops = device === null ? strangersDrops(email, network) : knownDrops(device)
  const taken = takeDrops(database(), drops)
  if (!taken.ok) throw new Slowed(taken.waitMs)
  const everywhere: Drop = { limit: "sign-in.account", of: email }
  const counted = device === null ? takeDrops(database(), [everywhere]) : null
  if (counted?.ok === false && !(await held())) {
    giveBack(database(), drops)
    throw new Slowed(DELAY_MS)
  }
  const checked = await check(device !== null)
  if (checked !== null) await wasRight(email, drops, counted?.ok ? everywhere : null)
  return checked
}

function strangersDrops(email: string, network: string): Drop[] {
  return [
    { limit: "sign-in.network", of: network },
    { limit: "sign-in.account-and-network", of: `${email} ${network}` },
  ]
}

function knownDrops(device: string): Drop[] {
  return [{ limit: "sign-in.device", of: device }]
}

async function wasRight(email: string, drops: Drop[], everywhere: Drop | null) {
  const [first, pair] = drops
  giveBack(database(), [...(first ? [first] : []), ...(everywhere ? [everywhere] : [])])
  if (pair) emptyBucket(database(), pair)
  await rememberDevice(email)
}

/** A held request costs a connection and nothing else; more than these are asked to come back. */
const inRoom = takeTurns({ atOnce: 200, waiting: 0 })

async function held(): Promise<boolean> {
  return (await inRoom(async () => pause(DELAY_MS, true))) !== null
}

/** For wrong codes after a right password, whose guesser knows the password: strict, and by account. */
export function takeCodeTry(userId: number): Taken {
  return takeDrops(database(), [{ limit: "second-factor.account", of: String(userId) }])
}

/** After a right code. */
export function forgetCodeTries(userId: number) {
  emptyBucket(database(), { limit: "second-factor.account", of: String(userId) })
}
