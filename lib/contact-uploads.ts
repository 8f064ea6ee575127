import { mayUpload } from "@/db/contact-uploads"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "./database"

/** Files that a contact may send a day, taken or not: reading one costs a moment of the server's time. */
const TRIES_A_DAY = 60

const running = new Set<number>()
const tries = new Map<number, { since: number; count: number }>()

/**
 * Asks before a contact's file is read: may the link upload, has its holder not tried too often, and is none of its files
 * being read at this moment. `end` has to be called when that file is done with.
 */
export function startUpload(token: string): Result<{ end: () => void }> {
  const allowed = mayUpload(database(), token)
  if (!allowed.ok) return allowed
  const { contactId } = allowed
  if (running.has(contactId))
    return refuse(t("Your last file is still being read. Wait a moment, then send this one again."))
  if (countTry(contactId) > TRIES_A_DAY)
    return refuse(t("You have sent many files today. Send the next one tomorrow, or by mail."))
  running.add(contactId)
  return { ok: true, end: () => running.delete(contactId) }
}

function countTry(contactId: number): number {
  const now = Date.now()
  const known = tries.get(contactId)
  const current = known && now - known.since < 86_400_000 ? known : { since: now, count: 0 }
  current.count += 1
  tries.set(contactId, current)
  return current.count
}
