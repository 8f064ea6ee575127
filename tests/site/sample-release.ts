import { createHash } from "node:crypto"
import type { Content } from "@/domain/content"
import { EMPTY_CONTENT } from "@/domain/content"
import type { Release, ReleasePartner } from "@/domain/release"
import { fromPlainText } from "@/domain/rich-text"

/** A release as staff would publish it: two tiers, fifteen partners, texts of uneven length, one logo missing. */
export function sampleRelease(): Release {
  return {
    event: {
      slug: "river-cities-2026",
      title: "River Cities Forum",
      startsOn: "2026-10-10",
      endsOn: "2026-10-12",
      place: "Rotterdam, Netherlands",
      intro:
        "Cities that live by a river meet for three days to compare what they have tried and what it cost.",
      accent: "#1f5c46",
      layout: "cards",
      header: null,
      languages: ["en"],
      translations: {},
    },
    tiers: [
      { name: "Organizers", logoSize: "large", translations: {}, partners: ORGANIZERS.map(partner) },
      {
        name: "Supporting partners",
        logoSize: "medium",
        translations: {},
        partners: SUPPORTERS.map(partner),
      },
    ],
  }
}

/** The sample event with one tier of these partners. */
export function releaseWith(...partners: ReleasePartner[]): Release {
  return { ...sampleRelease(), tiers: [{ name: "Partners", logoSize: "medium", translations: {}, partners }] }
}

/** A partner with the given content and an SVG logo of its own, or none when `logo` is null. */
export function partnerWith(
  slug: string,
  content: Partial<Content>,
  logo: "svg" | null = "svg",
): ReleasePartner {
  return {
    slug,
    content: { ...EMPTY_CONTENT, ...content },
    logo: logo
      ? {
          path: `/logos/${sha256(svgLogo(slug))}.svg`,
          width: 200,
          height: 80,
          facts: null,
          renditions: [],
        }
      : null,
    darkLogo: null,
    logoNudge: 0,
  }
}

/** The bytes behind the logo of `partnerWith(slug, …)`. */
export function svgLogo(slug: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80"><title>${slug}</title><path d="M0 0h200v80H0z"/></svg>`,
  )
}

export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex")
}

type Row = [slug: string, name: string, acronym: string, nativeName: string, website: string, text: string]

const LONG =
  "It brings together planners, ecologists and the people who run pumps, parks and ports, and keeps a shared record of what was tried, where, at what price and with what result. Members meet twice a year on a river bank, never in a hotel, and every meeting ends with one measure that each of them will copy at home."

const ORGANIZERS: Row[] = [
  [
    "delta-province",
    "Delta Province",
    "",
    "Deltaland",
    "https://delta.example/",
    `The province of the lower river. ${LONG}`,
  ],
  [
    "river-league",
    "River League – Cities on Running Water",
    "River League",
    "",
    "https://league.example/",
    `A league of ninety cities.\n\n${LONG}`,
  ],
  [
    "ministry-of-water",
    "Ministry of Water",
    "MoW",
    "물 환경부",
    "https://water.example/en/",
    "The ministry keeps the rivers of the country clean, navigable and inside their beds.",
  ],
  ["harbour-county", "Harbour County", "", "항구군", "https://harbour.example/", LONG],
  [
    "flood-secretariat",
    "Secretariat of the Convention on Flood Plains",
    "SCFP",
    "",
    "https://floodplains.example/",
    `${LONG} ${LONG}`,
  ],
]

const SUPPORTERS: Row[] = [
  [
    "regional-network",
    "Network of Regional Governments for Rivers",
    "nrg4R",
    "",
    "https://nrg4r.example/",
    LONG,
  ],
  [
    "nature-union",
    "Union for River Nature",
    "URN",
    "",
    "https://urn.example/",
    "The oldest of the river societies, with eleven thousand volunteers in a hundred and sixty countries.",
  ],
  ["water-habitat", "Water-Habitat", "", "", "https://habitat.example/", LONG],
  [
    "design-network",
    "Urban River and Design Network",
    "URDN",
    "",
    "",
    "An open network of people who draw river banks and people who count what lives on them.",
  ],
  ["tourism-office", "River Tourism Office", "RTO", "강 관광청", "https://visit.example/", LONG],
  ["soil-institute", "Institute for Soil and Silt", "", "土壌研究所", "https://silt.example/", LONG],
  ["tree-bureau", "Tree Bureau", "TB", "", "https://trees.example/", ""],
  [
    "fish-research",
    "Centre for Fish Research",
    "CFR",
    "",
    "https://fish.example/",
    "Counts fish, and tags them.",
  ],
  ["bridge-school", "School of Bridges", "", "", "https://bridges.example/", LONG],
  [
    "rain-archive",
    "Rain Archive",
    "RA",
    "Архив дождя",
    "https://rain.example/",
    "Two hundred years of rain, day by day, for anyone to use.",
  ],
]

function partner([slug, name, acronym, nativeName, website, text]: Row): ReleasePartner {
  const content = { name, acronym, nativeName, website, description: fromPlainText(text) }
  return partnerWith(slug, content, slug === "tree-bureau" ? null : "svg")
}
