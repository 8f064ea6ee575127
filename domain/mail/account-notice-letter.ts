import type { MailLanguage } from "@/domain/contact"
import { words } from "./frame"
import type { Letter } from "./letter"
import type { MailData } from "./mail-data"

type Notice = Extract<MailData, { kind: "account" }>

/** Says what was changed about an account, and what to do if its owner did not do it. */
export function accountNoticeLetter(data: Notice, language: MailLanguage): Letter {
  const { subject, what } = language === "ko" ? korean(data) : english(data)
  return language === "ko"
    ? {
        language,
        sender: "Greenroom",
        subject,
        greeting: `안녕하세요, ${data.contactName} 님.`,
        parts: [
          words(what),
          words(
            data.notice === "factors-removed"
              ? "부탁하신 적이 없다면 바로 Greenroom의 소유자에게 알려 주세요. 소유자는 계정을 중지할 수 있습니다."
              : "본인이 하신 일이 아니라면 바로 Greenroom의 소유자에게 알려 주세요. 소유자는 계정을 중지할 수 있습니다.",
          ),
        ],
        closing: ["Greenroom 드림"],
        foot: "계정에 관한 변경은 항상 메일로 알려 드립니다.",
      }
    : {
        language,
        sender: "Greenroom",
        subject,
        greeting: `Hello ${data.contactName},`,
        parts: [
          words(what),
          words(
            data.notice === "factors-removed"
              ? "If you asked for that, there is nothing to do. If you did not, tell an owner of your Greenroom at once: they can disable the account."
              : "If that was you, there is nothing to do. If it was not, tell an owner of your Greenroom at once: they can disable the account.",
          ),
        ],
        closing: ["Greenroom"],
        foot: "You get this mail because changes to an account are always told to whom it belongs.",
      }
}

function english(data: Notice): { subject: string; what: string } {
  switch (data.notice) {
    case "password-changed":
      return {
        subject: "Your password for Greenroom was changed",
        what: "The password of your account at Greenroom was changed, and all sessions have ended.",
      }
    case "email-asked":
      return {
        subject: "A new address was entered for your Greenroom account",
        what: `The address of your account at Greenroom is to become ${data.email}. It counts once it is confirmed there; until then this one stays.`,
      }
    case "email-changed":
      return {
        subject: "The address of your Greenroom account was changed",
        what: `The address of your account at Greenroom is ${data.email} from now on. You sign in with it, and mails go there.`,
      }
    case "factor-added":
      return data.factor === "totp"
        ? {
            subject: "An authenticator app was set up for your Greenroom account",
            what: "An authenticator app was set up for your account at Greenroom. From now on signing in asks for a code of it besides the password.",
          }
        : {
            subject: "A passkey was added to your Greenroom account",
            what: "A passkey was added to your account at Greenroom. Whoever has it can sign in with it.",
          }
    case "factor-removed":
      return data.factor === "totp"
        ? {
            subject: "The authenticator app of your Greenroom account was turned off",
            what: "The authenticator app of your account at Greenroom was turned off. Signing in asks for no code of it any more.",
          }
        : {
            subject: "A passkey of your Greenroom account was removed",
            what: "A passkey of your account at Greenroom was removed. It signs nobody in any more.",
          }
    case "factors-removed":
      return {
        subject: "The second factors of your Greenroom account were taken off",
        what: "Authenticator app, passkeys and recovery codes of your account at Greenroom were taken off, and all sessions have ended. The password alone signs in until you set up new ones, under “Your account”.",
      }
  }
}

function korean(data: Notice): { subject: string; what: string } {
  switch (data.notice) {
    case "password-changed":
      return {
        subject: "Greenroom 비밀번호가 변경되었습니다",
        what: "Greenroom 계정의 비밀번호가 변경되어 모든 기기에서 로그아웃되었습니다.",
      }
    case "email-asked":
      return {
        subject: "Greenroom 계정에 새 이메일 주소가 입력되었습니다",
        what: `Greenroom 계정의 이메일 주소를 ${data.email}(으)로 변경하려고 합니다. 그 주소에서 확인되면 변경되며, 그때까지는 이 주소가 유지됩니다.`,
      }
    case "email-changed":
      return {
        subject: "Greenroom 계정의 이메일 주소가 변경되었습니다",
        what: `Greenroom 계정의 이메일 주소가 ${data.email}(으)로 변경되었습니다. 앞으로 이 주소로 로그인하며, 메일도 이 주소로 보내 드립니다.`,
      }
    case "factor-added":
      return data.factor === "totp"
        ? {
            subject: "Greenroom 계정에 인증 앱이 설정되었습니다",
            what: "Greenroom 계정에 인증 앱이 설정되었습니다. 앞으로 로그인할 때 비밀번호와 함께 앱의 코드를 묻습니다.",
          }
        : {
            subject: "Greenroom 계정에 패스키가 추가되었습니다",
            what: "Greenroom 계정에 패스키가 추가되었습니다. 이 패스키를 가진 사람은 그것으로 로그인할 수 있습니다.",
          }
    case "factor-removed":
      return data.factor === "totp"
        ? {
            subject: "Greenroom 계정의 인증 앱이 해제되었습니다",
            what: "Greenroom 계정의 인증 앱이 해제되었습니다. 이제 로그인할 때 앱의 코드를 묻지 않습니다.",
          }
        : {
            subject: "Greenroom 계정의 패스키가 삭제되었습니다",
            what: "Greenroom 계정의 패스키 하나가 삭제되었습니다. 이제 그 패스키로는 로그인할 수 없습니다.",
          }
    case "factors-removed":
      return {
        subject: "Greenroom 계정의 2단계 인증이 해제되었습니다",
        what: "Greenroom 계정의 인증 앱, 패스키, 복구 코드가 모두 해제되었고 모든 기기에서 로그아웃되었습니다. ‘내 계정’에서 새로 설정하실 때까지는 비밀번호만으로 로그인합니다.",
      }
  }
}
