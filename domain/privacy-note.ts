import type { MailLanguage } from "./contact"
import { t } from "./words"

type NoteFacts = {
  event: string
  partner: string
  /** After how many days mails and links are forgotten; null for never. */
  keepsDays: number | null
  /** Whom to write to; "" where no address is given. */
  replyTo: string
}

/** Who sees what a contact writes, for how long, and whom to ask: a title and a paragraph for each. */
export function privacyNote(
  facts: NoteFacts,
  language: MailLanguage,
): { title: string; parts: { head: string; text: string }[] } {
  return language === "ko" ? korean(facts) : english(facts)
}

function english({ event, partner, keepsDays, replyTo }: NoteFacts) {
  return {
    title: t("Who sees what you write here"),
    parts: [
      {
        head: "Who",
        text: t(
          "The team of {event} sees your name, your address and what you answer. Your colleagues who were asked about {partner} see your answers with your name. Who approved the entry can be named to printers and the press. The public page shows the entry alone.",
          { event, partner },
        ),
      },
      {
        head: t("How long"),
        text:
          keepsDays === null
            ? t("Until the team deletes it.")
            : t(
                "The text of mails to you is deleted {keepsDays} days after they were sent, and links are forgotten {keepsDays} days after they ended. Your answers stay until the team deletes them.",
                { keepsDays },
              ),
      },
      {
        head: t("Whom to ask"),
        text: replyTo
          ? t(
              "Write to {replyTo} to get everything that is kept about you, to correct it, or to have it erased.",
              { replyTo },
            )
          : t(
              "Ask whoever sent you this link for everything that is kept about you, to correct it, or to have it erased.",
            ),
      },
    ],
  }
}

function korean({ event, partner, keepsDays, replyTo }: NoteFacts) {
  return {
    title: "여기에 쓰신 내용을 누가 보나요?",
    parts: [
      {
        head: "보는 사람",
        text: `${event} 담당 팀이 이름, 이메일 주소, 답변을 봅니다. ${partner} 소개에 대해 함께 요청을 받은 동료는 답변과 답변하신 분의 이름을 봅니다. 승인하신 분의 이름은 인쇄소와 언론에 전달될 수 있습니다. 공개 페이지에는 소개 내용만 표시됩니다.`,
      },
      {
        head: "보관 기간",
        text:
          keepsDays === null
            ? "담당 팀이 삭제할 때까지 보관합니다."
            : `보내 드린 메일의 본문은 발송 ${keepsDays}일 후에 삭제되고, 링크는 만료 ${keepsDays}일 후에 지워집니다. 답변은 담당 팀이 삭제할 때까지 보관합니다.`,
      },
      {
        head: "문의할 곳",
        text: replyTo
          ? `보관 중인 정보를 받아 보거나 고치거나 지우고 싶으시면 ${replyTo} 주소로 문의해 주십시오.`
          : "보관 중인 정보를 받아 보거나 고치거나 지우고 싶으시면 이 링크를 보낸 담당자에게 문의해 주십시오.",
      },
    ],
  }
}
