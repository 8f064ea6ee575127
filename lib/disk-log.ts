import { logError } from "./log"

/** Each editor's browser tries again by itself: a line for each would fill the disk that is full already. */
const ONCE_IN_MS = 60_000
let lastAt = Number.NEGATIVE_INFINITY

/** Tells who runs Greenroom that the disk took no write, once a minute while that lasts. */
export function logDiskTrouble(error: unknown, now = Date.now()) {
  if (now - lastAt < ONCE_IN_MS) return
  lastAt = now
  logError("the disk took no write: nothing was saved, and people were told so", error)
}
