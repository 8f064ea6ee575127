import type { GuideFacts } from "@/domain/guide"
import type { Event } from "./events"
import type { Tier } from "./tiers"

/** What a guide says of an event and of one of its tiers: picked by name, so that nothing else can get onto the sheet. */
export function guideFacts(event: Event, tier: Tier | null): GuideFacts {
  const { title, startsOn, endsOn, place, reviewDeadline, timeZone, approvalRule, replyTo } = event
  return {
    ...{ title, startsOn, endsOn, place, timeZone, approvalRule, replyTo, deadline: reviewDeadline },
    tier: tier && {
      ...{ name: tier.name, logoSize: tier.logoSize },
      ...{ wordLimit: tier.wordLimit, characterLimit: tier.characterLimit },
      ...{ requiredParts: tier.requiredParts, requiredVariants: tier.requiredVariants },
    },
  }
}
