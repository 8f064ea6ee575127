import { sql } from "drizzle-orm"
import type { Content } from "@/domain/content"
import { PARTNERS_ON_PAGE, type PartnerView, type PublicState, partnersInView } from "@/domain/partner-view"
import type { Db } from "./client"
import type { PartnerFacts } from "./derived-facts"
import type { Event } from "./events"
import { tiersOf } from "./partner-facts"
import { foundPartners } from "./partner-search"
import type { Image } from "./partners"
import { image, partner, revision } from "./schema"
import { type PartnerCounts, type StatedFacts, statedFacts } from "./stated-facts"
import type { Tier } from "./tiers"

/** A partner of the page that is shown, with what its head says. */
export type ListedPartner = PartnerFacts & { state: PublicState; content: Content; logo: Image | null }

/** One page of an event's list: the partners of a view, and what is said around them. */
export type PartnerPage = {
  partners: ListedPartner[]
  /** How many the view has on all its pages. */
  total: number
  page: number
  pages: number
  counts: PartnerCounts
  tiers: ListedTier[]
  /** The last of the page before and the first of the one after, in the view's order. */
  around: Record<"before" | "after", Pick<PartnerFacts, "id" | "tierId"> | null>
  /** Tags in use, in the order of the alphabet. */
  tags: string[]
}

/** A tier with how many active partners it has, how many of them the view shows, and how many the pages before this one. */
export type ListedTier = Tier & { partners: number; inView: number; before: number }

/** A page of the list. However many partners there are, only the contents of those on the page are read. */
export function partnerPage(db: Db, event: Event, view: PartnerView): PartnerPage {
  const tiers = tiersOf(db, event.id)
  const { facts: all, counts, tags } = statedFacts(db, event, tiers)
  const shown = inView(db, tiers, all, view)
  const pages = Math.max(1, Math.ceil(shown.length / PARTNERS_ON_PAGE))
  const page = Math.min(view.page, pages)
  const from = (page - 1) * PARTNERS_ON_PAGE
  return {
    partners: withContents(db, shown.slice(from, from + PARTNERS_ON_PAGE)),
    total: shown.length,
    page,
    pages,
    counts,
    tiers: listedTiers(tiers, all, shown, from),
    around: { before: shown[from - 1] ?? null, after: shown[from + PARTNERS_ON_PAGE] ?? null },
    tags,
  }
}

/** The ids of all partners of a view, in its order, on whatever page. */
export function partnersOfView(db: Db, event: Event, view: PartnerView): number[] {
  const tiers = tiersOf(db, event.id)
  return inView(db, tiers, statedFacts(db, event, tiers).facts, view).map(({ id }) => id)
}

/** An event's partners in numbers. Cheap: of what did not change since it was asked last, nothing is read. */
export function partnerCounts(db: Db, event: Event): PartnerCounts {
  return statedFacts(db, event, tiersOf(db, event.id)).counts
}

/** All tags in use in an event, archived partners' included, in the order of the alphabet. As cheap as the counts. */
export function tagsAmong(db: Db, event: Event): string[] {
  return statedFacts(db, event, tiersOf(db, event.id)).tags
}

/** The partners before and after one in the order of the page; null at the ends, and for one that is archived. */
export function neighborsOf(
  db: Db,
  event: Event,
  partnerId: number,
): Record<"previous" | "next", Pick<PartnerFacts, "slug" | "name"> | null> {
  const order = activePartners(db, event)
  const at = order.findIndex(({ id }) => id === partnerId)
  return { previous: order[at - 1] ?? null, next: at < 0 ? null : (order[at + 1] ?? null) }
}

/** Where an event's active partners stand, by id. */
export function standingsIn(db: Db, event: Event): ReadonlyMap<number, StatedFacts> {
  return new Map(activePartners(db, event).map((facts) => [facts.id, facts]))
}

/**
 * An event's active partners in the order of the page, with what is public of each. As cheap as the counts: while nothing
 * changed of them, the array is the same one.
 */
export function activePartners(db: Db, event: Event): readonly StatedFacts[] {
  return statedFacts(db, event, tiersOf(db, event.id)).active
}

function inView(db: Db, tiers: Tier[], all: readonly StatedFacts[], view: PartnerView): StatedFacts[] {
  const found = foundPartners(db, view.query)
  return partnersInView(all, view, { found, tiers: tiers.map(({ id }) => id) })
}

function withContents(db: Db, shown: StatedFacts[]): ListedPartner[] {
  const rows = db.all<{ id: number; content: string; logo: string | null } & Omit<Image, "sha256">>(sql`
    select ${partner.id} as id, ${revision.content} as content, ${image.sha256} as logo, ${image.type} as type,
      ${image.extension} as extension, ${image.width} as width, ${image.height} as height
    from ${partner} join ${revision} on ${revision.id} = ${partner.headRevisionId}
    left join ${image} on ${image.sha256} = ${revision.logoSha256}
    where ${partner.id} in (select value from json_each(${JSON.stringify(shown.map(({ id }) => id))}))`)
  const said = new Map(rows.map((row) => [row.id, row]))
  return shown.flatMap((facts) => {
    const row = said.get(facts.id)
    if (!row) return []
    const { content, logo: sha256, type, extension, width, height } = row
    return {
      ...facts,
      content: JSON.parse(content) as Content,
      logo: sha256 === null ? null : { sha256, type, extension, width, height },
    }
  })
}

function listedTiers(
  tiers: Tier[],
  all: readonly StatedFacts[],
  shown: StatedFacts[],
  from: number,
): ListedTier[] {
  const count = (facts: StatedFacts[]) => {
    const totals = new Map<number, number>()
    for (const { tierId } of facts) totals.set(tierId, (totals.get(tierId) ?? 0) + 1)
    return (id: number) => totals.get(id) ?? 0
  }
  const active = count(all.filter(({ isArchived }) => !isArchived))
  const viewed = count(shown)
  const before = count(shown.slice(0, from))
  return tiers.map((tier) => ({
    ...tier,
    partners: active(tier.id),
    inView: viewed(tier.id),
    before: before(tier.id),
  }))
}
