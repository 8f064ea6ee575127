import type { MailLanguage } from "@/domain/contact"
import { words } from "./frame"
import type { Letter } from "./letter"
import type { MailData } from "./mail-data"

type Test = Extract<MailData, { kind: "test" }>

/** To the member of staff who wants to know whether mails go out. */
export function testLetter(data: Test, language: MailLanguage): Letter {
  return language === "ko"
    ? {
        language,
        sender: "Greenroom",
        subject: "Greenroom 시험 메일",
        greeting: `안녕하세요, ${data.contactName} 님.`,
        parts: [
          words(`${data.installation}에서 보낸 시험 메일입니다. 메일 서버 설정이 올바르게 작동합니다.`),
          words("따로 하실 일은 없습니다."),
        ],
        closing: ["Greenroom 드림"],
        foot: "발송함에서 시험 메일을 요청하셔서 보내 드립니다.",
      }
    : {
        language,
        sender: "Greenroom",
        subject: "Test mail from Greenroom",
        greeting: `Hello ${data.contactName},`,
        parts: [
          words(`This is a test from ${data.installation}. The settings of the mail server work.`),
          words("There is nothing to do."),
        ],
        closing: ["Greenroom"],
        foot: "You get this mail because you asked for a test in the Outbox.",
      }
}
