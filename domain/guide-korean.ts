import { describeDates } from "./event-dates"
import { type Guide, type GuideFacts, type GuideTier, logoPixels } from "./guide"
import type { LogoVariant } from "./logo-facts"
import { dayInWords } from "./mail/moments"

const VARIANTS: Record<LogoVariant, string> = {
  dark: "어두운 배경용 로고",
  mono: "단색 로고",
  print: "인쇄용 로고(PDF 또는 SVG)",
}

const PARTS = {
  logo: "로고",
  description: "소개 글",
  website: "웹사이트 주소",
  tagline: "한 줄 소개",
  acronym: "영문 약칭",
  nativeName: "자국어 명칭",
  links: "추가 링크",
} as const

/** The guide in Korean. */
export function koreanGuide(facts: GuideFacts): Guide {
  const day = dayInWords(facts.deadline, "ko")
  const dates = describeDates(facts.startsOn, facts.endsOn, "ko")
  const when = [dates ? dates.parts.map(({ text }) => text).join(dates.dash) : "", facts.place]
    .filter(Boolean)
    .join(", ")
  return {
    title: "게재 내용 확인 안내",
    lead: `${facts.title}${when ? ` (${when})` : ""}의 공개 웹페이지에는 모든 파트너 기관의 이름과 소개 글, 로고가 실립니다. 귀 기관의 게재 내용을 확인해 주시기 바라며, 이 안내문은 그 방법을 설명합니다.`,
    sections: [
      {
        title: "받으시는 것",
        points: [
          "개인 링크가 담긴 메일을 받으십니다. 계정이나 비밀번호는 필요하지 않습니다.",
          "링크는 받으신 분 전용입니다. 링크를 가진 사람은 받으신 분의 이름으로 답변할 수 있으므로 다른 분께 전달하지 말아 주십시오. 링크가 만료되었으면 그 페이지에서 새 링크를 요청하실 수 있습니다.",
        ],
      },
      {
        title: "확인",
        points: [
          "링크를 열면 방문자에게 보일 모습 그대로 나타납니다. 컴퓨터와 휴대전화, 밝은 화면과 어두운 화면을 모두 보실 수 있습니다.",
          "그 아래에 이름, 소개 글, 링크, 로고가 항목별로 나와 있습니다.",
        ],
      },
      {
        title: "답변",
        points: [
          "승인: 모두 맞으면 성함과 직책을 확인하고 승인합니다. 확인증을 받으십니다.",
          "수정 요청: 잘못된 점을 해당 항목 옆에 적어 주십시오.",
          "직접 수정: 글을 고치거나 다른 로고를 보내 주십시오. 저희가 하나씩 확인한 뒤 새 초안을 보내 드립니다.",
          "담당자가 아니십니까? 담당자를 알려 주시면 그분께 링크를 보내 드립니다.",
          "승인은 보신 내용에만 유효합니다. 이후에 조금이라도 바뀌면 다시 확인을 부탁드립니다.",
          facts.approvalRule === "all"
            ? "승인 권한이 있는 담당자 모두의 승인이 필요합니다."
            : "담당자 한 분의 승인으로 충분합니다. 다른 담당자께서 이의를 제기하시면 그 의견을 따릅니다.",
        ],
      },
      { title: "글과 로고", points: entryPoints(facts.tier) },
      {
        title: "기한과 문의",
        points: [
          day
            ? `${day}까지(${facts.timeZone} 자정 기준) 답변해 주시기 바랍니다.`
            : "가능한 한 빨리 답변해 주시기 바랍니다.",
          facts.replyTo
            ? `문의: ${facts.replyTo} 또는 받으신 메일에 회신해 주십시오.`
            : "문의 사항은 행사 주최 측에 연락해 주십시오.",
        ],
      },
    ],
  }
}

function entryPoints(tier: GuideTier | null): string[] {
  const logo =
    "벡터 파일(SVG)이 가장 좋습니다. 그 밖에는 PNG, WebP, JPEG 파일을 10 MB까지 받으며, 여백이 없고 배경이 투명한 파일이 좋습니다."
  if (!tier) return [logo]
  const { width, height } = logoPixels(tier.logoSize)
  const parts = tier.requiredParts.map((part) => PARTS[part])
  const variants = tier.requiredVariants.map((variant) => VARIANTS[variant])
  return [
    ...(parts.length > 0 ? [`필요한 항목: ${parts.join(", ")}.`] : []),
    ...(tier.wordLimit === null ? [] : [`소개 글은 ${tier.wordLimit}단어까지 쓰실 수 있습니다.`]),
    ...(tier.characterLimit === null
      ? []
      : [`소개 글은 띄어쓰기를 포함하여 ${tier.characterLimit}자까지 쓰실 수 있습니다.`]),
    logo,
    `픽셀로 된 로고는 가로 ${width}픽셀 이상, 세로로 긴 로고는 세로 ${height}픽셀 이상이어야 합니다.`,
    ...(variants.length > 0 ? [`기본 로고와 함께 필요한 파일: ${variants.join(", ")}.`] : []),
  ]
}
