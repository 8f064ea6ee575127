import type { Release } from "@/domain/release"
import { fromPlainText } from "@/domain/rich-text"
import { partnerWith, sampleRelease } from "./sample-release"

/** An event in English, Korean and Arabic: one partner in all of them, one in English alone, one in between. */
export function bilingualRelease(): Release {
  const { event } = sampleRelease()
  return {
    event: {
      ...event,
      languages: ["en", "ko", "ar"],
      translations: {
        ko: { title: "강 도시 포럼", intro: "강가의 사흘." },
        ar: { title: "منتدى مدن الأنهار" },
      },
    },
    tiers: [
      {
        name: "Organizers",
        logoSize: "large",
        translations: { ko: { name: "주최" } },
        partners: [
          partnerWith("river-league", {
            name: "River League",
            nativeName: "강 연맹",
            tagline: "Running water",
            links: [{ label: "Report", url: "https://league.example/report" }],
            description: fromPlainText("It joins rivers."),
            translations: {
              ko: { name: "강 연맹", tagline: "흐르는 물", description: fromPlainText("강을 잇습니다.") },
              ar: { name: "رابطة الأنهار" },
            },
          }),
        ],
      },
      {
        name: "Supporters",
        logoSize: "small",
        translations: {},
        partners: [
          partnerWith("tree-bureau", {
            name: "Tree Bureau",
            tagline: "Trees first",
            description: fromPlainText("It plants trees."),
            translations: { ko: { tagline: "나무부터" } },
          }),
          partnerWith("fish-research", { name: "Fish Research", nativeName: "어류연구소" }),
        ],
      },
    ],
  }
}
