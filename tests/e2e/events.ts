import { eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import { createEvent, type Event } from "@/db/events"
import { event } from "@/db/schema"
import { addTier, type Tier } from "@/db/tiers"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { DEFAULT_ACCENT, NEW_TIER, type TierSettings } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import type { PublishRule } from "@/domain/review-rules"

let made = 0

/** An event of the test's own with its tiers, the first of which is given; its staff decide what goes public. */
export function makeEvent(
  db: Connection,
  rules: Partial<TierSettings> = {},
  tiers = ["Partners"],
  publishRule: PublishRule = "staff",
): { event: Event; tier: Tier } {
  made += 1
  const created = createEvent(db, SYSTEM, {
    title: `Test event ${made}`,
    slug: `test-${process.pid}-${made}`,
    // Far enough off to come whenever these tests run.
    startsOn: "2099-03-02",
    endsOn: "2099-03-03",
    place: "Rotterdam",
    intro: "",
    accent: DEFAULT_ACCENT,
    layout: "cards",
  })
  if (!created.ok) throw new Error(created.message)
  db.update(event).set({ publishRule }).where(eq(event.id, created.event.id)).run()
  const added = tiers.map((name) => {
    const settings = { ...NEW_TIER, name, ...rules }
    const tier = addTier(db, SYSTEM, { eventId: created.event.id, settings })
    if (!tier.ok) throw new Error(tier.message)
    return tier.tier
  })
  return { event: created.event, tier: added[0] as Tier }
}

export function partnerContent(name: string, more: Partial<Content> = {}): Content {
  return { ...EMPTY_CONTENT, name, ...more }
}
