import { desc, eq } from "drizzle-orm"
import { LOGO_VARIANTS, type LogoVariant } from "@/domain/logo-facts"
import type { ReleaseImage } from "@/domain/release"
import type { Db } from "./client"
import { logosOf as shownLogos } from "./logos"
import { type Image, imageFacts, listPartners, type Revision } from "./partners"
import { readLogos } from "./release-logos"
import { eventNow, logosOf, type Snapshot, entryOf as snapshotEntry, snapshotOf } from "./release-snapshots"
import type { OpenLink } from "./review-links"
import { image, review, revision } from "./schema"
import { listTiers } from "./tiers"

type Tier = Snapshot["tiers"][number]
type Entry = Tier["partners"][number]

export type ReviewSnapshot = {
  snapshot: Snapshot
  /** The partner's own entry in it. */
  entry: Entry
  /** Does the entry show what was sent, or (once that request ended with a publish) what is public now? */
  shows: "sent" | "public"
}

/**
 * What a link's holder sees: the event's public page with the revision that was sent in its partner's place, or the
 * partner alone while nothing is public. Of all others it holds what is public and nothing else.
 */
export function reviewSnapshot(db: Db, open: OpenLink): ReviewSnapshot {
  const { event, partner, review } = open
  const current = event.currentReleaseId === null ? null : snapshotOf(db, event.currentReleaseId)
  const published = current && entryOf(current, partner.id)
  if (current && published && review.closedBecause === "published")
    return { snapshot: current, entry: published, shows: "public" }
  const entry = { ...sentEntry(db, open), slug: published?.slug ?? partner.slug }
  const page = current
    ? // A language that comes with the next publish is there to be read and signed off before.
      { ...current, event: { ...current.event, languages: event.languages } }
    : { event: eventNow(db, event), tiers: [] }
  return {
    snapshot: withEntry(db, open, page, entry),
    entry,
    shows: "sent",
  }
}

/** The draft that was sent before the one that is shown, if it said something else: what the contact knows already. */
export function draftBefore(
  db: Db,
  open: OpenLink,
): { sentAt: number; revision: Revision; logo: Image | null } | null {
  const before = sentRevisions(db, open).find(({ revision: { hash } }) => hash !== open.revision.hash)
  if (!before) return null
  return { sentAt: before.review.sentAt, revision: before.revision, logo: imageOf(db, before.revision) }
}

/** Newest first, the one that is shown included. */
function sentRevisions(db: Db, { partner }: OpenLink) {
  return db
    .select({ review, revision })
    .from(review)
    .innerJoin(revision, eq(revision.id, review.revisionId))
    .where(eq(review.partnerId, partner.id))
    .orderBy(desc(review.id))
    .all()
}

/** Which variants an entry has, with their files. */
export function variantsOf(db: Db, revisionId: number): { variant: LogoVariant; file: ReleaseImage }[] {
  const row = db
    .select({ variants: revision.variants })
    .from(revision)
    .where(eq(revision.id, revisionId))
    .get()
  const files = shownLogos(db, Object.values(row?.variants ?? {}))
  return LOGO_VARIANTS.flatMap((variant) => {
    const file = files[row?.variants[variant] ?? ""]
    return file ? [{ variant, file }] : []
  })
}

/** The variants of these revisions by SHA-256; `base` stands before their paths, behind a contact's own link. */
export function sentVariants(
  db: Db,
  revisions: Pick<Revision, "variants">[],
  base: string,
): Record<string, ReleaseImage> {
  const found = shownLogos(
    db,
    revisions.flatMap(({ variants }) => Object.values(variants)),
  )
  return Object.fromEntries(
    Object.entries(found).map(([sha256, file]) => [sha256, { ...file, path: base + file.path }]),
  )
}

/** The logo that was sent with the text; null for none. */
export function sentLogo(db: Db, open: OpenLink): Image | null {
  return imageOf(db, open.revision)
}

function imageOf(db: Db, { logoSha256 }: Revision): Image | null {
  if (logoSha256 === null) return null
  return db.select(imageFacts).from(image).where(eq(image.sha256, logoSha256)).get() ?? null
}

function entryOf(snapshot: Snapshot, partnerId: number): Entry | undefined {
  return snapshot.tiers.flatMap((tier) => tier.partners).find((item) => item.id === partnerId)
}

/** Without what its tier keeps off the pages now: the next publish goes by that. Others are shown as the release has them. */
function sentEntry(db: Db, { partner, revision }: OpenLink): Entry {
  const own = listTiers(db, partner.eventId).find(({ id }) => id === partner.tierId)
  const hiddenParts = own?.hiddenParts ?? []
  return snapshotEntry({ ...partner, hiddenParts }, revision, readLogos(db, logosOf(revision)))
}

/** In the place of the partner's public entry, else in its tier where the desk has it. */
function withEntry(db: Db, open: OpenLink, page: Snapshot, entry: Entry): Snapshot {
  if (entryOf(page, entry.id))
    return {
      ...page,
      tiers: page.tiers.map((tier) => ({
        ...tier,
        partners: tier.partners.map((item) => (item.id === entry.id ? entry : item)),
      })),
    }
  const { tierId, eventId } = open.partner
  const tiers = listTiers(db, eventId)
  const own = tiers.find((tier) => tier.id === tierId)
  if (!own) throw new Error(`partner ${entry.id} stands in no tier`)
  const { id, name, logoSize, translations, hiddenParts } = own
  const tierIds = tiers.map((tier) => tier.id)
  const partnerIds = listPartners(db, eventId).map((item) => item.id)
  return {
    ...page,
    tiers: page.tiers.some((tier) => tier.id === tierId)
      ? page.tiers.map((tier) =>
          tier.id === tierId ? { ...tier, partners: placed(tier.partners, entry, partnerIds) } : tier,
        )
      : placed(page.tiers, { id, name, logoSize, translations, hiddenParts, partners: [entry] }, tierIds),
  }
}

/** `item` among `items`, behind those that stand before it in `order`. */
function placed<T extends { id: number }>(items: T[], item: T, order: number[]): T[] {
  const before = new Set(order.slice(0, order.indexOf(item.id)))
  const at = items.reduce((last, { id }, index) => (before.has(id) ? index + 1 : last), 0)
  return [...items.slice(0, at), item, ...items.slice(at)]
}
