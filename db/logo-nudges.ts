import { eq } from "drizzle-orm"
import { NUDGE_LIMIT } from "@/domain/logo-facts"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { editable } from "./revisions"
import { partner } from "./schema"

/** Shows a partner's logo larger or smaller than the optical balance says, by whole percent up to NUDGE_LIMIT. */
export function nudgeLogo(db: Db, actor: Actor, input: { partnerId: number; nudge: number }): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { nudge } = input
    if (!Number.isInteger(nudge) || Math.abs(nudge) > NUDGE_LIMIT)
      return refuse(
        t("A logo can be made up to {nudgeLimit} % larger or smaller. Choose a number within that.", {
          nudgeLimit: NUDGE_LIMIT,
        }),
      )
    const { id, eventId, logoNudge } = current.partner
    if (nudge === logoNudge) return { ok: true }
    tx.update(partner).set({ logoNudge: nudge }).where(eq(partner.id, id)).run()
    record(tx, actor, "logo.nudged", { eventId, partnerId: id, detail: { nudge } })
    return { ok: true }
  })
}
