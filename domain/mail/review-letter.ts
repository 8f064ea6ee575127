import type { MailLanguage } from "@/domain/contact"
import { letterTo, named, personalLink, words } from "./frame"
import type { Letter, Part } from "./letter"
import type { MailData } from "./mail-data"
import { dayInWords } from "./moments"

type Review = Extract<MailData, { kind: "review" }>

/** The draft is there to be read: please answer. */
export function reviewLetter(data: Review, language: MailLanguage): Letter {
  const { subject, opening, request, printText, noteLead } = (language === "ko" ? korean : english)(data)
  const note: Part[] = data.note.trim() ? [{ kind: "quote", lead: noteLead, text: data.note.trim() }] : []
  return letterTo(data, language, {
    subject,
    parts: [
      words(opening),
      ...(data.hasPrintText ? [words(printText)] : []),
      words(request),
      ...note,
      ...personalLink(language, data.draft === "same"),
    ],
  })
}

type Said = { subject: string; opening: string; request: string; printText: string; noteLead: string }

function english(data: Review): Said {
  const { event, partner } = named(data)
  const day = dayInWords(data.deadline, "en")
  const openings = {
    first: `We have prepared the entry of ${data.partnerName} for the website of ${data.eventTitle}.`,
    again: `The entry of ${data.partnerName} stood on the website of ${data.earlierEvent}. We would like to show it again on that of ${data.eventTitle}: is it still right?`,
    newer: `The entry of ${data.partnerName} on the website of ${data.eventTitle} has changed since an earlier draft.`,
    same: `We have sent you the entry of ${data.partnerName} for the website of ${data.eventTitle} before; here it is once more.`,
  }
  const ask = data.decides ? "please approve" : "please read"
  return {
    subject:
      data.draft === "again"
        ? `${event}: is the entry of ${partner} still right?`
        : `${event}: ${ask} the ${data.draft === "newer" ? "new draft of the entry" : "entry"} of ${partner}`,
    opening: `${openings[data.draft]} The link below shows it exactly as visitors will see it.`,
    request:
      data.decides && data.draft === "again"
        ? `If it is, approve it with one click${day ? ` by ${day}` : ""}. If something has changed since, tell us what, or change the text and the logo yourself and send us your version.`
        : data.decides
          ? `Please read it and tell us${day ? ` by ${day}` : ""} whether it may be published like this. You can approve it, ask for changes, or change the text and the logo yourself and send us your version.`
          : `Please read it and, if something should change, leave a comment or send us your version${day ? ` by ${day}` : ""}. Somebody else at ${data.partnerName} decides, so no answer is needed from you.`,
    printText: data.decides
      ? "With it comes a short text for the printed program. You can approve both together, or one now and the other later."
      : "With it comes a short text for the printed program.",
    noteLead: "A note from the team:",
  }
}

function korean(data: Review): Said {
  const { event, partner } = named(data)
  const day = dayInWords(data.deadline, "ko")
  const openings = {
    first: `행사 웹사이트에 실릴 ${data.partnerName}의 소개 글과 로고 초안을 준비했습니다.`,
    again: `${data.earlierEvent} 웹사이트에 실렸던 ${data.partnerName}의 소개 글과 로고를 이번 행사 웹사이트에도 게재하고자 합니다. 지금도 그대로 사용해도 되는지 확인을 부탁드립니다.`,
    newer: `행사 웹사이트에 실릴 ${data.partnerName}의 소개 글과 로고가 이전 초안에서 수정되어 다시 보내 드립니다.`,
    same: `이전에 보내 드린 ${data.partnerName}의 소개 글과 로고를 다시 한번 보내 드립니다.`,
  }
  const what = data.draft === "newer" ? "수정된 게재 내용" : "게재 내용"
  return {
    subject: `[${event}] ${partner} ${what} ${data.decides ? "승인 요청" : "검토 안내"}`,
    opening: `${openings[data.draft]} 아래 링크에서 방문자에게 보일 모습 그대로 확인하실 수 있습니다.`,
    request:
      data.decides && data.draft === "again"
        ? `그대로 사용해도 되면 ${day ? `${day}까지 ` : ""}한 번의 클릭으로 승인해 주시기 바랍니다. 바뀐 점이 있으면 알려 주시거나 글과 로고를 직접 고쳐 보내 주셔도 됩니다.`
        : data.decides
          ? `살펴보시고 이대로 게재해도 되는지 ${day ? `${day}까지 ` : ""}알려 주시기 바랍니다. 승인하시거나 수정을 요청하실 수 있고, 글과 로고를 직접 고쳐 보내 주셔도 됩니다.`
          : `살펴보시고 고칠 점이 있으면 ${day ? `${day}까지 ` : ""}의견을 남기시거나 직접 고쳐 보내 주시기 바랍니다. 승인은 다른 담당자께서 하시므로 꼭 답변하지 않으셔도 됩니다.`,
    printText: data.decides
      ? "인쇄용 프로그램 책자에 실릴 짧은 소개 글도 함께 보내 드립니다. 두 가지를 한꺼번에 승인하셔도 되고 따로 승인하셔도 됩니다."
      : "인쇄용 프로그램 책자에 실릴 짧은 소개 글도 함께 보내 드립니다.",
    noteLead: "운영팀에서 드리는 말씀:",
  }
}
