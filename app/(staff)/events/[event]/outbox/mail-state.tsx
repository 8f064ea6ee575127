import { Moment } from "@/components/moment"
import { StateMark } from "@/components/ui/state-mark"
import type { OutboxMail } from "@/db/outbox"
import { type StateWords, stateWords } from "@/domain/mail/state-words"

/** Where a mail is on its way, in words. */
export function wordsOf(mail: OutboxMail): StateWords {
  return stateWords({ ...mail, carriesLink: mail.linkId !== null })
}

export function MailStateMark({ words }: { words: StateWords }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-13">
      <StateMark tone={words.tone}>{words.word}</StateMark>
      {words.at === null ? null : (
        <span className="text-soft">
          <Moment at={words.at} />
        </span>
      )}
    </span>
  )
}

/** What the buttons beside a mail offer. A link can be copied only while the mail waits with it. */
export function offers(mail: OutboxMail): { canCopy: boolean; canMark: boolean; canSendAgain: boolean } {
  const waits = mail.state === "waiting"
  return {
    canCopy: waits,
    canMark: waits || mail.owed,
    canSendAgain: mail.owed && mail.linkId === null,
  }
}
