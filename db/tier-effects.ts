import { createHash } from "node:crypto"
import { canonicalJson } from "@/domain/canonical-json"
import type { TierSettings } from "@/domain/event"
import { tierEffects as effectsOn, type TierEffects } from "@/domain/tier-effects"
import type { Db } from "./client"
import { copiesOfRevision } from "./copy-hashes"
import { getEvent } from "./events"
import { listPartners } from "./partners"
import { standingsOf } from "./sign-offs"
import type { Tier } from "./tiers"

/** Whom new rules would affect; `fingerprint` names exactly this, so that what is saved is what was looked at. */
export type SeenEffects = { effects: TierEffects; fingerprint: string }

/** What these rules would do to the tier's active partners, as their drafts are now. */
export function tierEffects(db: Db, tier: Tier, settings: TierSettings): SeenEffects {
  const event = getEvent(db, tier.eventId)
  if (!event) throw new Error(`tier ${tier.id} belongs to no event`)
  const partners = listPartners(db, event.id).filter(({ tierId }) => tierId === tier.id)
  const standings = standingsOf(
    db,
    event,
    partners.map(({ id, tierId, head }) => ({ id, tierId, copies: copiesOfRevision(head) })),
  )
  const effects = effectsOn(
    tier,
    settings,
    partners.map(({ id, slug, head, logo }) => ({
      ...{ id, slug, content: head.content, hasLogo: logo !== null, variants: head.variants },
      isSignedOff: standings.get(id)?.standing === "approved",
    })),
    event.languages,
  )
  return { effects, fingerprint: createHash("sha256").update(canonicalJson(effects)).digest("hex") }
}
