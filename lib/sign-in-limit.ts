import { headers } from "next/headers"
import { type Drop, emptyBucket, giveBack, refuseOver, takeDrops } from "@/db/rate-limits"
import { tryAgain } from "@/domain/rate-limit"
import type { Failure } from "@/domain/result"
import { t } from "@/domain/words"
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
  const counted = device === null ? await countStranger(email) : countKnown(device)
  const checked = await check(device !== null)
  if (checked === null) return null
  giveBack(database(), counted.shared)
  emptyBucket(database(), counted.own)
  await rememberDevice(email)
  return checked
}

/** What a try was counted in: by a bucket of who tries alone, and by those that others have a part in. */
type Counted = { own: Drop; shared: Drop[] }

function countKnown(device: string): Counted {
  const own: Drop = { limit: "sign-in.device", of: device }
  takeOrSlow([own])
  return { own, shared: [] }
}

async function countStranger(email: string): Promise<Counted> {
  const network = networkFrom(await headers())
  const own: Drop = { limit: "sign-in.account-and-network", of: `${email} ${network}` }
  const near: Drop = { limit: "sign-in.network", of: network }
  const everywhere: Drop = { limit: "sign-in.account", of: email }
  takeOrSlow([own, near])
  if (takeDrops(database(), [everywhere]).ok) return { own, shared: [near, everywhere] }
  if (await held()) return { own, shared: [near] }
  giveBack(database(), [own, near])
  throw new Slowed(DELAY_MS)
}

function takeOrSlow(drops: Drop[]) {
  const taken = takeDrops(database(), drops)
  if (!taken.ok) throw new Slowed(taken.waitMs)
}

/** A held request costs a connection and nothing else; more than these are asked to come back. */
const inRoom = takeTurns({ atOnce: 200, waiting: 0 })

async function held(): Promise<boolean> {
  const pause = () => new Promise<true>((resolve) => setTimeout(() => resolve(true), DELAY_MS))
  return (await inRoom(pause)) !== null
}

/**
 * Counts a try of the password by somebody who is signed in, before it is checked: by the account alone, for no stranger gets
 * there. A refusal when there were too many. Wrong codes are db/factor-tries's.
 */
export function takePasswordTry(userId: number): Failure | null {
  return refuseOver(database(), [ownTry(userId)], (waitMs) =>
    t("This was wrong too often. {tryAgain}", { tryAgain: tryAgain(waitMs) }),
  )
}

/** It could not be checked. */
export function giveBackPasswordTry(userId: number) {
  giveBack(database(), [ownTry(userId)])
}

/** Forgets the wrong ones after a right one. */
export function forgetPasswordTries(userId: number) {
  emptyBucket(database(), ownTry(userId))
}

const ownTry = (userId: number): Drop => ({ limit: "password.account", of: String(userId) })
