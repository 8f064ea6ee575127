import type { MailLanguage } from "@/domain/contact"
import { letterTo, named, personalLink, words } from "./frame"
import type { Letter } from "./letter"
import type { MailData, OwedCopies } from "./mail-data"
import { dayInWords } from "./moments"

type Reminder = Extract<MailData, { kind: "reminder" }>

/** An answer is owed, before or after the deadline. */
export function reminderLetter(data: Reminder, language: MailLanguage): Letter {
  const { subject, opening, request } = (language === "ko" ? korean : english)(data)
  return letterTo(data, language, {
    subject,
    parts: [
      words(opening),
      ...(data.owed ? [words(OWED[language][data.owed])] : []),
      words(request),
      ...personalLink(language, true),
    ],
  })
}

const OWED: Record<MailLanguage, Record<OwedCopies, string>> = {
  en: {
    both: "Two texts wait for you: the entry for the website, and a short text for the printed program.",
    web: "The short text for the printed program is answered already; what waits is the entry for the website.",
    print:
      "The entry for the website is answered already; what waits is the short text for the printed program.",
  },
  ko: {
    both: "웹사이트에 실릴 내용과 인쇄용 프로그램 책자에 실릴 짧은 소개 글, 두 가지의 답변을 기다리고 있습니다.",
    web: "인쇄용 짧은 소개 글에는 이미 답변해 주셨으며, 웹사이트에 실릴 내용의 답변을 기다리고 있습니다.",
    print:
      "웹사이트에 실릴 내용에는 이미 답변해 주셨으며, 인쇄용 프로그램 책자에 실릴 짧은 소개 글의 답변을 기다리고 있습니다.",
  },
}

type Said = { subject: string; opening: string; request: string }

function english(data: Reminder): Said {
  const { event, partner } = named(data)
  const day = dayInWords(data.deadline, "en")
  const can = "You can approve it, ask for changes, or send us your own version; a few minutes are enough."
  if (data.late)
    return {
      subject: `${event}: your answer on the entry of ${partner} is overdue`,
      opening: `We asked you to read the entry of ${data.partnerName} for the website of ${data.eventTitle}. ${day ? `Your answer was due on ${day}, and it` : "Your answer"} has not reached us yet.`,
      request: `Please tell us as soon as you can whether the entry may be published. ${can}`,
    }
  return {
    subject: `${event}: a reminder to approve the entry of ${partner}`,
    opening: `We asked you to read the entry of ${data.partnerName} for the website of ${data.eventTitle}, and have not had your answer yet.`,
    request: `Please tell us${day ? ` by ${day}` : ""} whether the entry may be published. ${can}`,
  }
}

function korean(data: Reminder): Said {
  const { event, partner } = named(data)
  const day = dayInWords(data.deadline, "ko")
  const can = "승인하시거나 수정을 요청하실 수 있고, 직접 고쳐 보내 주셔도 됩니다. 몇 분이면 충분합니다."
  if (data.late)
    return {
      subject: `[${event}] ${partner} 게재 내용 답변 기한이 지났습니다`,
      opening: `행사 웹사이트에 실릴 ${data.partnerName}의 소개 글과 로고 확인을 부탁드렸으나, ${day ? `답변 기한인 ${day}이 지나도록` : "기한이 지나도록"} 답변을 받지 못했습니다.`,
      request: `번거로우시겠지만 이대로 게재해도 되는지 가능한 한 빨리 알려 주시기 바랍니다. ${can}`,
    }
  return {
    subject: `[${event}] ${partner} 게재 내용 승인을 기다리고 있습니다`,
    opening: `행사 웹사이트에 실릴 ${data.partnerName}의 소개 글과 로고 확인을 부탁드렸으나 아직 답변을 받지 못해 다시 연락드립니다.`,
    request: `바쁘시겠지만 이대로 게재해도 되는지 ${day ? `${day}까지 ` : ""}알려 주시기 바랍니다. ${can}`,
  }
}
