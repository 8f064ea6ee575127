import type { ContentTranslation } from "@/domain/content"
import type { EventTranslationFields } from "@/domain/event-translation"
import type { EmblemName } from "./emblems"
import { doc } from "./rich"

/** What the summit says of itself in Korean. */
export const koreanEvent: Omit<EventTranslationFields, "tiers"> = {
  title: "생물다양성 도시·지방정부 정상회의",
  place: "대한민국 평창 알펜시아 컨벤션센터",
  intro:
    "세계 각국이 지구의 생물다양성을 논의하는 생물다양성협약 제12차 당사국총회(CBD COP 12)와 나란히, 도시와 지역이 한자리에 모입니다. 시장과 도지사, 과학자와 국제기구가 사람이 사는 곳에서 자연을 위해 무엇을 하고 있는지, 지방과 중앙 정부가 어떻게 함께할 수 있는지 서로 견주어 봅니다.",
}

/** The tiers by their English names. */
export const koreanTiers: Record<string, string> = { Organisers: "주최", "Supporting partners": "후원" }

/** The Korean partners in their own language, under the names of their document. The others are not translated yet. */
export const koreanTexts: Partial<Record<EmblemName, ContentTranslation>> = {
  "gangwon-province": {
    name: "강원도",
    tagline: "백두대간에서 동해까지, 정상회의가 열리는 곳",
    description: doc(
      "강원도에는 대한민국에서 가장 중요한 생태계 세 곳이 모여 있습니다. 백두대간의 산줄기, 비무장지대(DMZ), 그리고 동해입니다. 세 곳 모두 빼어난 경관과 풍부한 생물종으로 이름나 있습니다.",
      "이 유산을 지키는 강원도는 사람과 자연이 어우러져 사는 도시를 만드는 일에 앞장서고자 합니다.",
    ),
  },
  "ministry-of-environment": {
    name: "환경부",
    tagline: "대한민국의 환경을 맡은 중앙 부처",
    description: doc(
      "환경부는 대한민국이 환경 보호와 경제 성장을 함께 이끌어, 발전이 지속 가능하고 그 환경 혜택이 모두에게 돌아가게 하고자 합니다.",
      "대한민국이 생물다양성협약 제12차 당사국총회를 여는 2014년, 환경부는 여러 분야에서 생물다양성을 위한 노력을 더해 왔습니다.",
    ),
  },
  "pyeongchang-county": {
    name: "평창군",
    tagline: "해발 700미터, 정상회의를 맞이하는 고장",
    description: doc(
      "평창은 해발 약 700미터에 자리합니다. 평창군은 이 높이를 사람이 살기에 가장 좋은 높이로 여기며, 구호 ‘해피 700’의 숫자도 여기에서 왔습니다. 자연과 건강, 장수를 내세우는 평창은 아름다운 풍경 속에서 여가와 휴양을 즐길 수 있는 곳입니다.",
      "2018년 동계올림픽이 이곳에서 열립니다.",
    ),
  },
  "korea-tourism-organization": {
    name: "한국관광공사",
    tagline: "대한민국의 관광 발전을 위하여",
    description: doc(
      "한국관광공사는 모두가 행복한 관광을 위해 일합니다. 이를 위해 수준 높은 관광 상품과 다양한 고유 콘텐츠를 개발하고 지원합니다.",
      "또한 대한민국만의 관광 이미지를 만들어, 세계인이 찾는 관광지로 키우는 데 힘쓰고 있습니다.",
    ),
  },
  "governors-association-of-korea": {
    name: "전국시도지사협의회",
    tagline: "대한민국의 시장과 도지사들",
    description: doc(
      "전국시도지사협의회에는 특별시장과 광역시장, 도지사가 함께합니다. 시도는 협의회를 통해 경험을 나누고 협력하며, 시도지사들은 공동의 관심사를 논의합니다.",
      "협의회의 목표는 두 가지입니다. 지역의 균형 있는 발전, 그리고 제자리를 찾은 지방자치입니다.",
    ),
  },
}
