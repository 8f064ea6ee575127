"use client"
import { useState } from "react"
import type { PreviewedMail, SendPreview } from "@/db/send-previews"
import { MAIL_LANGUAGES } from "@/domain/contact"

import { composeMail } from "@/domain/mail/compose"
import { LINK_PLACE } from "@/domain/mail/mail-data"
import { SKIPPED_WORDS } from "@/domain/review-words"
import { t } from "@/domain/words"

/** Who gets a mail, by partner; each mail listed can be read, with the note as it stands. `mails` counts all there are. */
export function PlannedMails({
  partners,
  mails,
  note,
}: {
  partners: SendPreview["partners"]
  mails: number
  note: string
}) {
  const more = mails - partners.reduce((total, partner) => total + partner.mails.length, 0)
  if (partners.length === 0) return null
  return (
    <section aria-label={t("Who gets a mail")}>
      <ul className="border-t border-ink">
        {partners.map((partner) => (
          <li
            key={partner.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <div>
              <p className="font-semibold">{partner.name}</p>
              {partner.mails.some(({ role }) => role === "decides") ? null : (
                <p className="flex gap-1.5 text-13 text-owed">
                  <span aria-hidden="true">!</span>
                  {t("Nobody here decides, so nobody can approve.")}
                </p>
              )}
            </div>
            <ul className="grid gap-2">
              {partner.mails.map((mail) => (
                <MailToRead key={mail.id} mail={mail} note={note} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="py-3 text-soft">
          {t("And {more, plural, one {# more mail} other {# more mails}} like these.", { more })}
        </p>
      ) : null}
    </section>
  )
}

/** Who gets nothing, each listed with the reason. `total` counts all there are. */
export function SkippedPartners({ skipped, total }: { skipped: SendPreview["skipped"]; total: number }) {
  if (skipped.length === 0) return null
  return (
    <details open={skipped.length <= 3}>
      <summary className="w-fit rounded-sm py-1">
        {t("{partners, plural, one {# partner gets} other {# partners get}} nothing", {
          partners: total,
        })}
      </summary>
      <ul className="mt-1 grid gap-1 border-l border-line pl-4 text-13">
        {skipped.map(({ id, name, because }) => (
          <li key={id}>
            <span className="font-semibold">{name}</span>{" "}
            <span className="text-soft">{SKIPPED_WORDS[because]}</span>
          </li>
        ))}
        {total > skipped.length ? (
          <li className="text-soft">{t("and {more, number} more", { more: total - skipped.length })}</li>
        ) : null}
      </ul>
    </details>
  )
}

function MailToRead({ mail, note }: { mail: PreviewedMail; note: string }) {
  const [open, setOpen] = useState(false)
  const facts = [
    mail.role === "decides" ? t("decides") : t("comments only"),
    ...(mail.language === "en" ? [] : [MAIL_LANGUAGES[mail.language]]),
  ]
  return (
    <li className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span>{mail.name}</span>
        <span className="min-w-0 text-13 break-all text-soft">{mail.email}</span>
        <span className="text-13 text-soft">{facts.join(", ")}</span>
        <button
          type="button"
          aria-expanded={open}
          aria-label={
            open
              ? t("Close the mail to {name}", { name: mail.name })
              : t("Read the mail to {name}", { name: mail.name })
          }
          onClick={() => setOpen(!open)}
          className="ml-auto min-h-6 rounded-sm text-13 font-semibold text-act underline underline-offset-3"
        >
          {open ? t("Close") : t("Read the mail")}
        </button>
      </p>
      {open ? <Letter mail={mail} note={note} /> : null}
    </li>
  )
}

function Letter({ mail, note }: { mail: PreviewedMail; note: string }) {
  const data = mail.data.kind === "review" ? { ...mail.data, note: note.trim() } : mail.data
  const { subject, text } = composeMail(data, mail.language)
  return (
    <div lang={mail.language} className="mt-2 rounded-md border border-line bg-paper px-4 py-3">
      <p className="font-semibold">{subject}</p>
      <p className="mt-2 text-13 break-words whitespace-pre-wrap">
        {text.replaceAll(LINK_PLACE, t("(the personal link)"))}
      </p>
    </div>
  )
}
