import type { MailLanguage } from "@/domain/contact"
import type { Role } from "@/domain/permissions"
import { words } from "./frame"
import type { Letter } from "./letter"
import type { MailData } from "./mail-data"
import { oneLine } from "./one-line"

type Data = Extract<MailData, { kind: "invite" | "reset" | "sign-in" | "email" }>
type Said = { subject: string; opening: string; label: string; after: string; foot: string }

/** A link for one use to a member of staff, or to somebody who is invited. */
export function accountLinkLetter(data: Data, language: MailLanguage): Letter {
  const said = language === "ko" ? korean(data) : english(data)
  return {
    language,
    sender: "Greenroom",
    subject: said.subject,
    greeting: language === "ko" ? `안녕하세요, ${data.contactName} 님.` : `Hello ${data.contactName},`,
    parts: [
      words(said.opening),
      {
        kind: "link",
        label: said.label,
        lead:
          language === "ko"
            ? "버튼이 열리지 않으면 아래 주소를 브라우저에 붙여 넣어 주세요."
            : "If the button does not work, copy this address into your browser:",
      },
      words(said.after),
    ],
    closing: [language === "ko" ? "Greenroom 드림" : "Greenroom"],
    foot: said.foot,
  }
}

function english(data: Data): Said {
  switch (data.kind) {
    case "invite":
      return {
        subject: `${oneLine(data.inviterName, 70)} invites you to Greenroom`,
        opening: `${data.inviterName} invites you to Greenroom, where the texts and logos of an event’s partners are prepared. You will be ${ENGLISH_ROLES[data.role]}. The link below opens a page where you choose your name and a password.`,
        label: "Accept the invitation",
        after:
          "The link works once, for seven days. It is meant for you alone, so please don’t pass it on. If you did not expect this, there is nothing to do: without you no account is made.",
        foot: `You get this mail because ${data.inviterName} entered your address to invite you.`,
      }
    case "reset":
      return {
        subject: "Set a new password for Greenroom",
        opening: data.byOwner
          ? "An owner of this Greenroom sends you a link to set a new password for your account."
          : "Somebody, most likely you, asked for a new password for your account at Greenroom.",
        label: "Set a new password",
        after:
          "The link works once, for one hour, and only the newest one works. When the new password is set, you are signed out everywhere. If you did not ask for it, you can ignore this mail: your password stays as it is.",
        foot: "You get this mail because you have an account at Greenroom.",
      }
    case "sign-in":
      return {
        subject: "Your link to sign in to Greenroom",
        opening: "Somebody, most likely you, asked for a link to sign in to Greenroom without a password.",
        label: "Sign in",
        after:
          "The link works once, for fifteen minutes, and only the newest one works. Please don’t pass it on. If you did not ask for it, you can ignore this mail: nobody gets in without the link.",
        foot: "You get this mail because you have an account at Greenroom.",
      }
    case "email":
      return {
        subject: "Confirm your new address for Greenroom",
        opening:
          "This address is to become that of an account at Greenroom. The link below asks you to confirm it; until then the account keeps its old address.",
        label: "Confirm this address",
        after:
          "The link works once, for one day. If you have no account at Greenroom, please ignore this mail: nothing changes.",
        foot: "You get this mail because somebody entered this address as the new one of their account.",
      }
  }
}

const ENGLISH_ROLES: Record<Role, string> = {
  owner: "an owner, who may do everything and manages the staff",
  publisher: "a publisher, who edits, sets up events and publishes",
  editor: "an editor, who edits partners and sends drafts for review",
  viewer: "a viewer, who reads drafts",
}

function korean(data: Data): Said {
  switch (data.kind) {
    case "invite":
      return {
        subject: `${oneLine(data.inviterName, 70)} 님이 Greenroom에 초대합니다`,
        opening: `${data.inviterName} 님이 행사 파트너의 소개 글과 로고를 준비하는 Greenroom에 초대합니다. 맡으실 역할은 ${KOREAN_ROLES[data.role]}입니다. 아래 링크에서 이름과 비밀번호를 정해 주세요.`,
        label: "초대 수락하기",
        after:
          "이 링크는 7일 동안 한 번만 사용할 수 있습니다. 본인 전용이므로 다른 분께 전달하지 말아 주세요. 예상하지 못한 메일이라면 따로 하실 일은 없으며, 직접 수락하지 않는 한 계정은 만들어지지 않습니다.",
        foot: `${data.inviterName} 님이 초대하기 위해 이 주소를 입력하여 보내 드리는 메일입니다.`,
      }
    case "reset":
      return {
        subject: "Greenroom 새 비밀번호 설정",
        opening: data.byOwner
          ? "Greenroom 관리자가 새 비밀번호를 설정할 수 있는 링크를 보내 드립니다."
          : "Greenroom 계정의 새 비밀번호가 요청되었습니다.",
        label: "새 비밀번호 설정하기",
        after:
          "이 링크는 1시간 동안 한 번만 사용할 수 있으며, 가장 최근에 보낸 링크만 열립니다. 새 비밀번호를 설정하면 모든 기기에서 로그아웃됩니다. 요청하지 않으셨다면 이 메일을 무시하셔도 되며, 비밀번호는 그대로 유지됩니다.",
        foot: "Greenroom 계정을 가지고 계셔서 보내 드리는 메일입니다.",
      }
    case "sign-in":
      return {
        subject: "Greenroom 로그인 링크",
        opening: "비밀번호 없이 Greenroom에 로그인할 수 있는 링크가 요청되었습니다.",
        label: "로그인하기",
        after:
          "이 링크는 15분 동안 한 번만 사용할 수 있으며, 가장 최근에 보낸 링크만 열립니다. 다른 분께 전달하지 말아 주세요. 요청하지 않으셨다면 이 메일을 무시하셔도 됩니다.",
        foot: "Greenroom 계정을 가지고 계셔서 보내 드리는 메일입니다.",
      }
    case "email":
      return {
        subject: "Greenroom 새 이메일 주소 확인",
        opening:
          "이 주소를 Greenroom 계정의 새 이메일 주소로 사용하려고 합니다. 아래 링크에서 확인해 주세요. 확인하기 전까지는 이전 주소가 그대로 유지됩니다.",
        label: "이 주소 확인하기",
        after:
          "이 링크는 하루 동안 한 번만 사용할 수 있습니다. Greenroom 계정이 없으시다면 이 메일을 무시해 주세요. 아무것도 바뀌지 않습니다.",
        foot: "계정의 새 이메일 주소로 이 주소가 입력되어 보내 드리는 메일입니다.",
      }
  }
}

const KOREAN_ROLES: Record<Role, string> = {
  owner: "소유자(직원 계정 관리를 포함한 모든 권한)",
  publisher: "발행자(편집, 행사 설정, 공개)",
  editor: "편집자(파트너 편집, 검토 요청)",
  viewer: "열람자(초안 읽기)",
}
