import type { Metadata } from "next"
import Link from "next/link"
import { rich } from "@/components/rich"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { boardOf } from "@/db/board"
import { hasContacts } from "@/db/contacts"
import { countMails } from "@/db/outbox"
import { countLinks } from "@/db/review-links"
import { listTiers } from "@/db/tiers"
import { undeliveredMails } from "@/db/undelivered"
import { unsentPartners } from "@/db/unsent"
import { readBoardPage, readView } from "@/domain/board-view"
import { deadlineInWords } from "@/domain/deadline"
import { mayManageEvents, mayPublish, maySend } from "@/domain/permissions"
import { t } from "@/domain/words"
import { searchOf } from "@/lib/address-search"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireEvent } from "@/lib/scope"
import { Board } from "./board"
import { boardRow } from "./board-rows"
import { LinksMenu } from "./links-menu"
import { SendDialog } from "./send-dialog"

type Props = {
  params: Promise<{ event: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: t("Sign-off of {name}", { name: event.title }) }
}

export default async function SignOffPage({ params, searchParams }: Props) {
  const { staff, event } = await requireEvent((await params).event)
  const db = database()
  const base = `/events/${event.slug}`
  const search = searchOf(await searchParams)
  const { signOffs, turns, total, paged } = boardOf(db, event, readView(search), readBoardPage(search))
  if (total === 0)
    return (
      <>
        <PageHead title={t("Sign-off")} />
        <Empty
          title={t("Nobody to ask yet")}
          steps={
            <Link href={`${base}/partners`} className={buttonClass("primary")}>
              {t("Go to the partners")}
            </Link>
          }
        >
          {t(
            "As soon as there are partners, you see here who has signed off, who is late, and what is with you.",
          )}
        </Empty>
      </>
    )
  const undelivered = undeliveredMails(db, event.id)
  const waitingMails = countMails(db, event.id).toBring
  const tiers = listTiers(db, event.id)
  const unsent = unsentPartners(
    db,
    event.id,
    signOffs.map(({ partner }) => partner.id),
  )
  const rows = signOffs.map((item) =>
    boardRow(event, tiers, item, {
      undelivered: undelivered.get(item.partner.id) ?? 0,
      isUnsent: unsent.has(item.partner.id),
    }),
  )
  const owing = turns["with them"] + turns.late
  return (
    <>
      <PageHead
        title={t("Sign-off")}
        about={
          deadlineInWords(event, Date.now()) ?? (
            <>
              {t("No last day for answers is set.")}{" "}
              {mayManageEvents(staff) ? (
                <Link href={`${base}/settings#sign-off`} className="text-act underline underline-offset-3">
                  {t("Set one")}
                </Link>
              ) : null}
            </>
          )
        }
      >
        {maySend(staff) ? (
          <>
            <LinksMenu eventId={event.id} base={base} links={countLinks(db, event.id)} />
            <SendDialog
              eventId={event.id}
              whom="everyone owing"
              kind="remind"
              label={t("Remind all")}
              disabled={owing === 0}
            />
            <SendDialog
              eventId={event.id}
              whom="everyone owing"
              kind="send"
              look="primary"
              label={t("Send to everyone who owes an answer")}
            />
          </>
        ) : null}
      </PageHead>
      {hasContacts(db, event.id) ? null : (
        <p className="mb-6 flex gap-2 text-owed">
          <span aria-hidden="true">!</span>
          <span>
            {t("No partner has a contact yet, so nothing can be sent.")}{" "}
            {maySend(staff)
              ? rich("<link>Import them from a list</link>, or add them on each partner’s page.", {
                  link: (words) => (
                    <Link href={`${base}/sign-off/contacts`} className="underline underline-offset-3">
                      {words}
                    </Link>
                  ),
                })
              : null}
          </span>
        </p>
      )}
      {waitingMails > 0 && !readEnv().smtp ? (
        <p className="mb-6 flex gap-2 text-owed">
          <span aria-hidden="true">!</span>
          <span>
            {t("{mails, plural, one {# mail has} other {# mails have}} not left: no mail server is set.", {
              mails: waitingMails,
            })}{" "}
            {maySend(staff)
              ? rich("Copy the links from the <link>Outbox</link> and send them yourself.", {
                  link: (words) => (
                    <Link href={`${base}/outbox`} className="underline underline-offset-3">
                      {words}
                    </Link>
                  ),
                })
              : null}
          </span>
        </p>
      ) : null}
      <Board
        eventId={event.id}
        base={base}
        canSend={maySend(staff)}
        canPublish={mayPublish(staff)}
        tiers={tiers.map(({ id, name }) => ({ id, name }))}
        rows={rows}
        {...{ turns, total, paged }}
      />
    </>
  )
}
