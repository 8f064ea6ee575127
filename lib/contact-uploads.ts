import { mayUpload } from "@/db/contact-uploads"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "./database"
import { refuseContactUpload } from "./upload-limit"

const running = new Set<number>()

/**
 * Asks before a contact's file is read: may the link upload, is there room, has its holder not tried too often, and is none
 * of its files being read at this moment. `end` has to be called when that file is done with.
 */
export async function startUpload(request: Request, token: string): Promise<Result<{ end: () => void }>> {
  const allowed = mayUpload(database(), token)
  if (!allowed.ok) return allowed
  const { contactId } = allowed
  if (running.has(contactId))
    return refuse(t("Your last file is still being read. Wait a moment, then send this one again."))
  running.add(contactId)
  const end = () => running.delete(contactId)
  let hasBegun = false
  try {
    const refused = await refuseContactUpload(request, allowed)
    hasBegun = refused === null
    return refused ?? { ok: true, end }
  } finally {
    // Else, whatever was thrown, this contact could send nothing until the next restart.
    if (!hasBegun) end()
  }
}
