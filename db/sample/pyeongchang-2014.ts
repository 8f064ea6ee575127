import { NEW_TIER, type TierSettings } from "@/domain/event"
import type { LogoSize } from "@/domain/release"
import { organisers } from "./organisers"
import { supportingPartners } from "./supporting-partners"

/**
 * The event that a new Greenroom shows: the summit of cities and regions beside the biodiversity conference of 2014.
 * The facts are those of the partners' own texts for that summit; sentences and emblems are the project's.
 */
export const sampleEvent = {
  event: {
    slug: "pyeongchang-2014",
    title: "Biodiversity Summit for Cities and Subnational Governments",
    startsOn: "2014-10-12",
    endsOn: "2014-10-14",
    place: "Alpensia Convention Center, Pyeongchang, Republic of Korea",
    intro:
      "Cities and regions meet beside CBD COP 12, the conference at which nations decide on the world’s biodiversity. Mayors, governors, scientists and international organizations compare what they do for nature where people live, and how local, regional and national governments can do it together.",
    accent: "#175a63",
    layout: "cards",
  },
  tiers: [
    { ...tier("Organisers", "large", 120), partners: organisers },
    { ...tier("Supporting partners", "medium", 100), partners: supportingPartners },
  ],
}

function tier(name: string, logoSize: LogoSize, wordLimit: number): TierSettings {
  return { ...NEW_TIER, name, logoSize, wordLimit }
}
