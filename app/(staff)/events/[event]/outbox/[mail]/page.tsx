import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import type { ReactNode } from "react"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { PageHead } from "@/components/ui/page-head"
import { findMail } from "@/db/outbox"
import { linkOf, placeLink, withoutLink } from "@/domain/mail/link-place"
import { MAIL_KIND_WORDS } from "@/domain/mail/state-words"
import { mayEdit } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireEvent } from "@/lib/scope"
import { MailActions } from "../mail-actions"
import { MailStateMark, offers, wordsOf } from "../mail-state"

type Props = { params: Promise<{ event: string; mail: string }> }

async function requireMail({ params }: Props) {
  const { event: slug, mail: id } = await params
  const { event } = await requireEvent(slug, mayEdit)
  const mail = /^\d{1,15}$/u.test(id) ? findMail(database(), event.id, Number(id)) : null
  if (!mail) notFound()
  return { event, mail }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await requireMail(props)).mail.subject }
}

export default async function MailPage(props: Props) {
  const { event, mail } = await requireMail(props)
  const base = `/events/${event.slug}`
  const words = wordsOf(mail)
  const { canCopy, canMark, canSendAgain } = offers(mail)
  const link = canCopy ? linkOf(mail, readEnv().url) : null
  return (
    <>
      <p className="mb-2 text-13">
        <Link href={`${base}/outbox`} className="text-act underline underline-offset-3">
          ← {t("Outbox")}
        </Link>
      </p>
      <PageHead title={<span className="text-24">{mail.subject}</span>} />
      <div className="grid gap-6">
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
          <Row name={t("[mail] To")}>{[mail.toName, mail.toEmail].filter(Boolean).join(", ")}</Row>
          <Row name={t("What")}>
            {mail.partner
              ? rich("{mail} about {partner}", {
                  mail: MAIL_KIND_WORDS[mail.kind],
                  partner: (
                    <Link
                      href={`${base}/partners/${mail.partner.slug}`}
                      className="underline underline-offset-3 hover:text-act"
                    >
                      {mail.partner.name}
                    </Link>
                  ),
                })
              : MAIL_KIND_WORDS[mail.kind]}
          </Row>
          <Row name={t("Replies")}>{mail.replyTo || t("to the sender’s address")}</Row>
          <Row name={t("Written")}>
            <Moment at={mail.createdAt} />
          </Row>
          <Row name={t("State")}>
            <MailStateMark words={words} />
            {words.why ? (
              <span className={`block max-w-prose ${words.tone === "owed" ? "text-owed" : "text-soft"}`}>
                {words.why}
              </span>
            ) : null}
          </Row>
        </dl>
        <MailActions
          mailId={mail.id}
          to={mail.toName}
          link={link}
          {...(link ? { text: placeLink(mail.text, link) } : {})}
          canMark={canMark}
          canSendAgain={canSendAgain}
        />
        {mail.text === "" ? (
          <p className="border-t border-line pt-4 text-soft">
            {t(
              "The text of this mail is not kept any more: its time was over, or the person it went to was erased.",
            )}
          </p>
        ) : (
          <div className="grid gap-8 xl:grid-cols-2">
            <section aria-labelledby="looks" className="min-w-0">
              <h2 id="looks" className="mb-2 text-18 font-semibold">
                {t("As it looks")}
              </h2>
              <iframe
                title={t("The mail: {subject}", { subject: mail.subject })}
                sandbox=""
                srcDoc={withoutLink(mail.html)}
                className="h-[52rem] w-full max-sm:h-[80vh] rounded-md border border-line bg-paper"
              />
            </section>
            <section aria-labelledby="plain" className="min-w-0">
              <h2 id="plain" className="mb-2 text-18 font-semibold">
                {t("Plain text")}
              </h2>
              {/* Its lines end where the mail's do; a narrow screen scrolls, which the keyboard can do too. */}
              <pre
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1)
                tabIndex={0}
                lang={mail.language}
                className="overflow-x-auto rounded-md border border-line bg-sheet p-4 font-mono text-13"
              >
                {withoutLink(mail.text)}
              </pre>
            </section>
          </div>
        )}
      </div>
    </>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 max-sm:mb-2">{children}</dd>
    </>
  )
}
