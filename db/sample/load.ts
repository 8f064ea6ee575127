import { createHash } from "node:crypto"
import { type Connection, write } from "@/db/client"
import { createEvent, listEvents } from "@/db/events"
import { insertPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { keepImage } from "@/db/revisions"
import { hasOwner } from "@/db/staff"
import { insertTier } from "@/db/tiers"
import { contentSchema } from "@/domain/content"
import { eventSchema } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import { sampleEvent } from "./pyeongchang-2014"

/** Loads and publishes the sample event into an empty database (no event, no owner); else does nothing. */
export function loadSample(connection: Connection): { ok: true; loaded: boolean } {
  if (listEvents(connection).length > 0 || hasOwner(connection)) return { ok: true, loaded: false }
  return write(connection, (tx) => {
    const created = createEvent(tx, SYSTEM, eventSchema.parse(sampleEvent.event))
    if (!created.ok) throw new Error(created.message)
    const eventId = created.event.id
    for (const { partners, ...settings } of sampleEvent.tiers) {
      const tier = insertTier(tx, eventId, settings)
      for (const { slug, content, emblem } of partners) {
        const logo = emblemFile(emblem)
        keepImage(tx, logo)
        insertPartner(tx, SYSTEM, {
          eventId,
          tierId: tier.id,
          slug,
          content: contentSchema.parse(content),
          logoSha256: logo.sha256,
        })
      }
    }
    const published = publish(tx, SYSTEM, { eventId })
    if (!published.ok) throw new Error(published.message)
    return { ok: true as const, loaded: true }
  })
}

/** The emblems ship with the project, drawn for it: known to be clean, with a viewBox that starts at 0 0. */
function emblemFile(svg: string) {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg)
  if (!size) throw new Error("an emblem of the sample has no viewBox")
  const bytes = Buffer.from(svg)
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    type: "image/svg+xml",
    extension: "svg",
    width: Math.round(Number(size[1])),
    height: Math.round(Number(size[2])),
    bytes,
  }
}
