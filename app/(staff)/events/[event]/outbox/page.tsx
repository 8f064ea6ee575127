import type { Metadata } from "next"
import Link from "next/link"
import { rich } from "@/components/rich"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { countMails, listMails, type OutboxFilter } from "@/db/outbox"
import { mayEdit, mayPublish } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireEvent } from "@/lib/scope"
import { Filters } from "./filters"
import { MailList } from "./mail-list"
import { TestMail } from "./test-mail"

type Props = {
  params: Promise<{ event: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, mayEdit)
  return { title: t("Outbox of {title}", { title: event.title }) }
}

export default async function OutboxPage({ params, searchParams }: Props) {
  const { staff, event } = await requireEvent((await params).event, mayEdit)
  const { filter, before } = readSearch(await searchParams)
  const { url, smtp } = readEnv()
  const counts = countMails(database(), event.id)
  const { mails, more } = listMails(database(), { eventId: event.id, filter, ...before })
  const base = `/events/${event.slug}`
  const last = mails.at(-1)
  return (
    <>
      <PageHead
        title={t("Outbox")}
        about={
          counts.waiting === 0
            ? t("No mail waits.")
            : t("{mails, plural, one {# mail} other {# mails}} waiting to be sent", { mails: counts.waiting })
        }
      />
      <div className="grid gap-6">
        {counts.owed > 0 ? (
          <Notice tone="owed">
            {t("{mails, plural, one {# mail} other {# mails}} did not surely arrive.", {
              mails: counts.owed,
            })}{" "}
            <Link href={`${base}/outbox?show=owed`} className="underline underline-offset-3">
              {counts.owed === 1 ? t("Look at it") : t("Look at them")}
            </Link>
          </Notice>
        ) : null}
        {smtp === null ? <NoMailServer /> : null}
        {mayPublish(staff) ? <TestMail eventId={event.id} /> : null}
        {mails.length === 0 && filter === "all" && !before ? (
          <Empty title={t("Nothing has been sent yet")}>
            {t(
              "Mails to the partners’ contacts stand here as soon as something is sent for review: who gets them, what they say, and whether they went out.",
            )}
          </Empty>
        ) : (
          <section aria-label={t("Mails")} className="grid gap-3">
            <Filters base={base} current={filter} counts={counts} />
            {mails.length > 0 ? (
              <MailList mails={mails} base={base} url={url} />
            ) : (
              <p className="border-t border-line py-6 text-soft">{t("No mails here.")}</p>
            )}
            {more && last ? (
              <Link
                href={`${base}/outbox?show=${filter}&before=${last.id}`}
                className={`${buttonClass("plain", "small")} justify-self-start`}
              >
                {t("Older mails")}
              </Link>
            ) : null}
          </section>
        )}
      </div>
    </>
  )
}

/** Nothing is wrong: it works by hand, and one setting makes it work by itself. */
function NoMailServer() {
  return (
    <div className="max-w-prose border-l-4 border-line py-1 pl-4">
      <p className="font-semibold">{t("No mail server is set up, so mails wait here.")}</p>
      <p className="text-soft">
        {rich(
          "Copy a link, bring it to its person yourself, and mark the mail as sent by hand. Or ask whoever runs Greenroom to set {setting}, such as {example}: then all that waits here goes out by itself.",
          {
            setting: <code className="text-13">{"SMTP_URL"}</code>,
            example: <code className="text-13 break-all">{"smtp://user:password@mail.example.org:587"}</code>,
          },
        )}
      </p>
    </div>
  )
}

function readSearch(search: Record<string, string | string[] | undefined>): {
  filter: OutboxFilter
  before: { before: number } | null
} {
  const known = (["waiting", "owed", "sent"] as const).find((name) => name === search.show)
  const before = typeof search.before === "string" && /^\d{1,15}$/u.test(search.before)
  return { filter: known ?? "all", before: before ? { before: Number(search.before) } : null }
}
