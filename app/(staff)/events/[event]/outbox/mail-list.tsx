import Link from "next/link"
import { KeyList } from "@/components/key-list"
import { LIST_ROW } from "@/components/list-row"
import { Moment } from "@/components/moment"
import { NearLink } from "@/components/near-link"
import { rich } from "@/components/rich"
import type { OutboxMail } from "@/db/outbox"
import { linkOf } from "@/domain/mail/link-place"
import { MAIL_KIND_WORDS } from "@/domain/mail/state-words"
import { t } from "@/domain/words"
import { MailActions } from "./mail-actions"
import { MailStateMark, offers, wordsOf } from "./mail-state"

/** Mails in a list, each with where it is and what can be done. `url` is the base address of personal links. */
export function MailList({ mails, base, url }: { mails: OutboxMail[]; base: string; url: string }) {
  return (
    <KeyList>
      <ol className="border-t border-line">
        {mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} base={base} url={url} />
        ))}
      </ol>
    </KeyList>
  )
}

function MailRow({ mail, base, url }: { mail: OutboxMail; base: string; url: string }) {
  const words = wordsOf(mail)
  const { canCopy, canMark, canSendAgain } = offers(mail)
  return (
    <li
      {...LIST_ROW}
      className="grid gap-x-6 gap-y-2 border-b border-line py-3 lg:grid-cols-[minmax(0,1fr)_16rem_minmax(0,20rem)]"
    >
      <div className="min-w-0">
        <p className="font-semibold">
          <NearLink
            href={`${base}/outbox/${mail.id}`}
            className="underline underline-offset-3 hover:text-act"
          >
            {t("{mail} to {name}", { mail: MAIL_KIND_WORDS[mail.kind], name: mail.toName })}
          </NearLink>
        </p>
        <p className="text-13 text-soft">
          {mail.partner ? (
            <>
              <Link
                prefetch={false}
                href={`${base}/partners/${mail.partner.slug}`}
                className="underline underline-offset-3 hover:text-act"
              >
                {mail.partner.name}
              </Link>
              {" · "}
            </>
          ) : null}
          {mail.toEmail}
          {" · "}
          {rich("written {moment}", { moment: <Moment at={mail.createdAt} /> })}
        </p>
      </div>
      <div className="min-w-0">
        <MailStateMark words={words} />
      </div>
      {words.why ? (
        <p
          className={`max-w-prose text-13 lg:col-span-2 ${words.tone === "owed" ? "text-owed" : "text-soft"}`}
        >
          {words.why}
        </p>
      ) : null}
      <div className="lg:col-start-3 lg:row-start-1 lg:justify-self-end">
        <MailActions
          mailId={mail.id}
          to={mail.toName}
          link={canCopy ? linkOf(mail, url) : null}
          canMark={canMark}
          canSendAgain={canSendAgain}
        />
      </div>
    </li>
  )
}
