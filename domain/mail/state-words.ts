import { asSaid, t, worded } from "@/domain/words"
import type { MailState } from "./delivery"

/** What became of a mail, for the Outbox: a word, when, and why or what to do ("" for nothing to say). */
export type StateWords = { tone: "done" | "owed" | "none"; word: string; at: number | null; why: string }

/** `owed` tells that it did not surely arrive and nobody has seen to that; `carriesLink`, that it
 * brought a personal link; `linkUsed`, what its contact did with that. */
export function stateWords(mail: {
  state: MailState
  owed: boolean
  carriesLink: boolean
  linkUsed: { what: "opened" | "answered"; at: number } | null
  toName: string
  attempts: number
  lastError: string | null
  sentAt: number | null
  endedAt: number | null
  endedBecause:
    | "link ended"
    | "overtaken"
    | "not needed"
    | "gave up"
    | "refused"
    | "uncertain"
    | "by hand"
    | null
}): StateWords {
  const said = mail.lastError ? t("The last answer was: {answer}", { answer: asSaid(mail.lastError) }) : ""
  if (mail.state === "sent") return { tone: "done", word: t("Sent"), at: mail.sentAt, why: "" }
  if (mail.linkUsed && (mail.state === "waiting" || mail.endedBecause === "not needed"))
    return {
      tone: "done",
      word: mail.linkUsed.what === "answered" ? t("Answered") : t("Link opened"),
      at: mail.linkUsed.at,
      why: t("The mail did not go out; its link was brought another way."),
    }
  if (mail.state === "sending") return { tone: "none", word: t("Sending"), at: null, why: "" }
  if (mail.state === "waiting")
    return mail.attempts === 0
      ? { tone: "none", word: t("Waiting"), at: null, why: "" }
      : {
          tone: "owed",
          word: t("Waiting"),
          at: null,
          why: joined(
            t("Tried {attempts, plural, one {# time} other {# times}}; it is tried again by itself.", {
              attempts: mail.attempts,
            }),
            said,
          ),
        }
  const tone = mail.owed ? "owed" : "none"
  const at = mail.endedAt
  const next = !mail.owed
    ? ""
    : mail.carriesLink
      ? t("Its link was personal and is not kept: send {name} a new link instead.", { name: mail.toName })
      : t("You can send it again.")
  switch (mail.endedBecause) {
    case "by hand":
      return { tone: "done", word: t("Sent by hand"), at, why: "" }
    case "overtaken":
      return { tone, word: t("Not sent"), at, why: t("The mail about a newer draft overtook it.") }
    case "not needed":
      return { tone, word: t("Not sent"), at, why: t("It was answered or closed before it went out.") }
    case "gave up":
      return {
        tone,
        word: t("Gave up"),
        at,
        why: joined(t("It could not be sent within a day."), stopped(said), next),
      }
    case "refused":
      return {
        tone,
        word: t("Refused"),
        at,
        why: joined(t("The mail server does not take it."), stopped(said), next),
      }
    case "uncertain":
      return {
        tone,
        word: t("Uncertain"),
        at,
        why: joined(
          t("The mail server had it, but the connection broke before the answer: it may have arrived."),
          mail.owed ? t("Ask {name}.", { name: mail.toName }) : "",
          next,
        ),
      }
    default:
      return { tone, word: t("Not sent"), at, why: t("The link in it had ended before it went out.") }
  }
}

function joined(...sentences: string[]): string {
  return sentences.filter(Boolean).join(" ")
}

/** What a server says may or may not end in a full stop. */
function stopped(said: string): string {
  return said === "" || /[.!?]$/u.test(said) ? said : `${said}.`
}

export const MAIL_KIND_WORDS = worded({
  review: "Review request",
  reminder: "Reminder",
  "new-link": "New link",
  receipt: "Receipt",
  test: "Test",
  account: "About an account",
  invite: "Invitation",
  reset: "New password",
  "sign-in": "Sign-in",
  email: "New address",
})
