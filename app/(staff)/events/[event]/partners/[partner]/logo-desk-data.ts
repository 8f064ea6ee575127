import type { Db } from "@/db/client"
import type { Event } from "@/db/events"
import { untrimmedOf } from "@/db/logo-trims"
import { logosOf } from "@/db/logos"
import { besideInTier, type PartnerWithHead } from "@/db/partners"
import { readLogos } from "@/db/release-logos"
import { entryOf, logosOf as logosOfRevision } from "@/db/release-snapshots"
import { listTiers } from "@/db/tiers"
import { LOGO_VARIANTS } from "@/domain/logo-facts"
import { wallLogo } from "@/lib/wall-logo"
import type { LogoDeskProps } from "./logo-desk"

/** So many logos of the tier are shown on either side of a partner's own. */
const NEIGHBORS = 3

/** What the logo desk shows of a partner, as its head says it. */
export function logoDesk(db: Db, event: Event, partner: PartnerWithHead): LogoDeskProps {
  const { head, logo } = partner
  const logos = readLogos(db, [head.logoSha256, head.variants.dark])
  const files = logosOf(db, Object.values(head.variants))
  const found = logos(head.logoSha256)
  const tier = listTiers(db, event.id).find(({ id }) => id === partner.tierId)
  return {
    partnerId: partner.id,
    logo: found && logo ? { ...found, sha256: logo.sha256, type: logo.type } : null,
    dark: logos(head.variants.dark),
    variants: LOGO_VARIANTS.flatMap((variant) => {
      const file = files[head.variants[variant] ?? ""]
      return file ? [{ variant, file }] : []
    }),
    isTrimmed: untrimmedOf(db, partner) !== null,
    accent: event.accent,
    card: tier?.logoSize ?? "medium",
    wall: neighbors(db, partner),
  }
}

function neighbors(db: Db, partner: PartnerWithHead) {
  if (partner.archivedAt !== null) return []
  const shown = besideInTier(db, partner, NEIGHBORS)
  const logos = readLogos(
    db,
    shown.flatMap(({ head }) => logosOfRevision(head)),
  )
  return shown.map((item) => wallLogo(entryOf({ ...item, hiddenParts: [] }, item.head, logos)))
}
