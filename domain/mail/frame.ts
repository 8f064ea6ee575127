import type { MailLanguage } from "@/domain/contact"
import type { Letter, Part } from "./letter"
import { oneLine } from "./one-line"

export type About = { eventTitle: string; partnerName: string; contactName: string }

/** What the letters to a partner's contact share: who writes to whom, and why. */
export function letterTo(
  about: About,
  language: MailLanguage,
  said: { subject: string; parts: Part[] },
): Letter {
  const { eventTitle, partnerName, contactName } = about
  const common = { language, sender: eventTitle, ...said }
  return language === "ko"
    ? {
        ...common,
        greeting: `안녕하세요, ${contactName} 님. ${eventTitle} 운영팀입니다.`,
        closing: ["감사합니다.", `${eventTitle} 운영팀 드림`],
        foot: `${eventTitle} 운영팀이 ${partnerName}의 담당자로 등록된 분께 보내 드리는 메일입니다.`,
      }
    : {
        ...common,
        greeting: `Hello ${contactName},`,
        closing: ["Kind regards,", `The team of ${eventTitle}`],
        foot: `You get this mail because the team of ${eventTitle} has you as a contact of ${partnerName}.`,
      }
}

/** Both names short enough that a subject shows what it is about. */
export function named({ eventTitle, partnerName }: About): { event: string; partner: string } {
  return { event: oneLine(eventTitle, 70), partner: oneLine(partnerName, 70) }
}

export function words(text: string): Part {
  return { kind: "words", text }
}

/** The link, and what one should know about it. `again`: an earlier one may be in an earlier mail. */
export function personalLink(language: MailLanguage, again: boolean): Part[] {
  if (language === "ko")
    return [
      {
        kind: "link",
        label: "게재 내용 확인하기",
        lead: "버튼이 열리지 않으면 아래 주소를 브라우저에 붙여 넣어 주세요.",
      },
      words(
        `${again ? "이전 메일의 링크는 더 이상 열리지 않으니 이 링크를 이용해 주시기 바랍니다. " : ""}계정이나 비밀번호는 필요하지 않습니다. 이 링크는 담당자님 전용이므로 다른 분께 전달하지 말아 주세요. 다른 분이 답변하셔야 한다면 열린 페이지에서 그분을 알려 주시기 바랍니다.`,
      ),
    ]
  return [
    {
      kind: "link",
      label: "Read the entry",
      lead: "If the button does not work, copy this address into your browser:",
    },
    words(
      `${again ? "Please use this link: those in earlier mails no longer work. " : ""}You need no account and no password. The link is personal, so please don’t pass it on. If a colleague should answer instead of you, name them on that page.`,
    ),
  ]
}
