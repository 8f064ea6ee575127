import { headers } from "next/headers"
import { pictureRoom } from "@/db/picture-room"
import { type Drop, refuseOver } from "@/db/rate-limits"
import { NO_ROOM_FOR_CONTACT, noRoom } from "@/domain/picture-room"
import { tryAgain } from "@/domain/rate-limit"
import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { networkFrom } from "./client-address"
import { database } from "./database"
import { announcedLength } from "./upload"

/**
 * Counts a file that a member of staff sends, before anything of it is read: a refusal when there were too many, or when
 * the event that it is for has no room for one of its announced size. null when it may be read.
 */
export function refuseUpload(request: Request, staffId: number, eventId: number | null): Failure | null {
  const refused = refuseOver(database(), [{ limit: "upload.account", of: String(staffId) }], (waitMs) =>
    t("You have sent very many files. {tryAgain}", { tryAgain: tryAgain(waitMs) }),
  )
  if (refused) return refused
  const room = eventId === null ? null : pictureRoom(database(), eventId)
  return room && room.used + (announcedLength(request) ?? 0) > room.quota ? refuse(noRoom(room)) : null
}

/** The same for a partner's contact, who is counted with its network. */
export async function refuseContactUpload(
  request: Request,
  { contactId, eventId }: { contactId: number; eventId: number },
): Promise<Failure | null> {
  const counted: Drop[] = [
    { limit: "upload.contact", of: String(contactId) },
    { limit: "upload.network", of: networkFrom(await headers()) },
  ]
  const refused = refuseOver(database(), counted, (waitMs) =>
    t("You have sent many files. {tryAgain} Or send this one by mail.", { tryAgain: tryAgain(waitMs) }),
  )
  if (refused) return refused
  const room = pictureRoom(database(), eventId)
  return room && room.used + (announcedLength(request) ?? 0) > room.quota ? refuse(NO_ROOM_FOR_CONTACT) : null
}
