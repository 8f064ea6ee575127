import type { Snapshot } from "@/db/release-snapshots"
import type { ComparableRelease } from "@/domain/release-changes"

/** What changes are told by, from a release that was read whole: what outlines are held to. */
export function comparable(snapshot: Snapshot): ComparableRelease {
  const { header: _, ...event } = snapshot.event
  return {
    event,
    tiers: snapshot.tiers.map((tier) => ({
      ...tier,
      partners: tier.partners.map(({ id, slug, webHash, content, logoNudge }) => ({
        ...{ id, slug, hash: webHash, logoNudge },
        name: content.name,
      })),
    })),
  }
}
