import type { MailLanguage } from "@/domain/contact"
import { letterTo, named, personalLink, words } from "./frame"
import type { Letter } from "./letter"
import type { MailData } from "./mail-data"
import { dayInWords } from "./moments"

type NewLink = Extract<MailData, { kind: "new-link" }>

/** A new link, asked for on the page of one that no longer works, or sent by staff. */
export function newLinkLetter(data: NewLink, language: MailLanguage): Letter {
  const { event, partner } = named(data)
  const day = dayInWords(data.deadline, language)
  const said =
    language === "ko"
      ? {
          subject: `[${event}] ${partner} 게재 내용을 확인하실 새 링크`,
          opening: `${data.asked ? "요청하신 대로 " : ""}행사 웹사이트에 실릴 ${data.partnerName}의 게재 내용을 확인하실 수 있는 새 링크를 보내 드립니다.${day ? ` 답변 기한은 ${day}입니다.` : ""}`,
          unasked: "새 링크를 요청하신 적이 없다면 이 메일은 무시하셔도 됩니다.",
        }
      : {
          subject: `${event}: your new link to the entry of ${partner}`,
          opening: `${data.asked ? "Here is the new link you asked for." : "Here is a new link for you; it takes the place of the one before."} It shows the entry of ${data.partnerName} for the website of ${data.eventTitle}.${day ? ` Answers are due by ${day}.` : ""}`,
          unasked: "If you did not ask for a new link, you can ignore this mail.",
        }
  return letterTo(data, language, {
    subject: said.subject,
    parts: [
      words(said.opening),
      ...personalLink(language, true),
      ...(data.asked ? [words(said.unasked)] : []),
    ],
  })
}
