import { partner } from "./partner"
import { bullets, doc, link, paragraph } from "./rich"

/** The five that hold the summit, in the order of their document. */
export const organisers = [
  partner("gangwon-province", {
    name: "Gangwon Province",
    nativeName: "강원도",
    website: "https://state.gwd.go.kr/",
    tagline: "Host province, from the Baekdudaegan range to the East Sea",
    description: doc(
      "Gangwon Province, or Gangwon-do, takes in three of the most important ecosystems of the Republic of Korea: the mountains of the Baekdudaegan, the demilitarized zone (DMZ) and the East Sea. All three are known for their scenery and for their wealth of species.",
      "With that heritage in its care, the province has set out to lead the building of cities whose people live in harmony with nature.",
    ),
  }),
  partner("iclei", {
    name: "ICLEI – Local Governments for Sustainability",
    acronym: "ICLEI",
    website: "https://iclei.org/",
    tagline: "The global network of cities and local governments for sustainable development",
    description: doc(
      "ICLEI joins cities and local governments that have committed themselves to sustainable development. Its members in 86 countries include 12 megacities, 100 supercities and urban regions, 450 large cities, and 450 medium-sized cities and towns.",
      "The network helps them to emit less carbon, use fewer resources, withstand shocks, protect biodiversity, build smart infrastructure and grow an inclusive green economy. Its premise is that local actions add up: together they bring tangible improvement worldwide, above all to the environment.",
    ),
  }),
  partner("ministry-of-environment", {
    name: "Ministry of Environment",
    acronym: "MoE",
    nativeName: "환경부",
    website: "https://www.me.go.kr/",
    links: [{ label: "CBD Conference of the Parties", url: "https://www.cbd.int/cop/" }],
    tagline: "Environment ministry of the Republic of Korea",
    description: doc(
      "The Ministry of Environment wants the Republic of Korea to lead both in protecting the environment and in economic growth, so that development is sustainable and its benefits for the environment reach everyone.",
      "In 2014, with Korea as host to COP 12 of the Convention on Biological Diversity, the ministry has stepped up its efforts for biodiversity on many fronts.",
    ),
  }),
  partner("pyeongchang-county", {
    name: "Pyeongchang County",
    nativeName: "평창군",
    website: "https://www.pc.go.kr/",
    tagline: "Host county, 700 meters above the sea",
    description: doc(
      "Pyeongchang lies some 700 meters above sea level, which it considers the ideal altitude to live at and which gave its slogan, “Happy 700,” the number. The county stands for nature, health and long life, and offers its visitors leisure and vacations amid fine scenery.",
      "The Olympic Winter Games of 2018 are to be held here.",
    ),
  }),
  partner("scbd", {
    name: "Secretariat of the Convention on Biological Diversity",
    acronym: "SCBD",
    website: "https://www.cbd.int/",
    links: [{ label: "Strategic Plan for Biodiversity 2011–2020", url: "https://www.cbd.int/sp/" }],
    tagline: "Secretariat of the world’s treaty on biodiversity",
    description: doc(
      "The Secretariat serves the Convention on Biological Diversity, a treaty with three objectives:",
      bullets(
        "to conserve biological diversity,",
        "to use its components sustainably,",
        "to share the benefits of genetic resources fairly and equitably.",
      ),
      paragraph(
        "Its Strategic Plan for Biodiversity 2011–2020 is the framework for the whole United Nations system, with the 20 ",
        link("Aichi Targets", "https://www.cbd.int/sp/targets/"),
        " as a guide to action. Every party draws up a national biodiversity strategy and action plan (NBSAP) that turns the framework into policy at home.",
      ),
    ),
  }),
]
