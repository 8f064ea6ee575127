import Link from "next/link"
import type { ReactNode } from "react"
import { datesForReader } from "@/components/dates"
import { MomentsIn } from "@/components/moment"
import { findEvent } from "@/db/events"
import { countOwedMails } from "@/db/outbox"
import { listFailures } from "@/db/schedules"
import { mayEdit, mayEnter, mayManageEvents } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { EventTabs } from "./event-tabs"

/** Pages of a partner that belong to the board rather than to the list. */
const SIGNING_OFF = "(?:sign-off|proposals)(?:/|$)"

/** Which event this is, and its screens. Each page checks access itself. */
export default async function EventLayout({
  params,
  children,
}: {
  params: Promise<{ event: string }>
  children: ReactNode
}) {
  const staff = await currentStaff()
  const event = staff ? findEvent(database(), (await params).event) : null
  if (!staff || !event) return children
  const base = `/events/${event.slug}`
  const whenAndWhere = [datesForReader(event.startsOn, event.endsOn), event.place].filter(Boolean).join(" · ")
  return (
    <>
      <header className="mb-8 border-b border-line print:hidden">
        <p className="text-13 text-soft">
          <Link href="/events" className="underline underline-offset-3 hover:text-act">
            {t("Events")}
          </Link>
          {whenAndWhere && ` / ${whenAndWhere}`}
        </p>
        <p className="mt-1 font-serif text-24 font-medium">{event.title}</p>
        <EventTabs
          tabs={
            !mayEnter(staff, event)
              ? []
              : [
                  { href: base, label: t("Home") },
                  {
                    href: `${base}/partners`,
                    label: t("Partners"),
                    within: `^${base}/(?:logos$|partners/(?!.*/${SIGNING_OFF}))`,
                  },
                  {
                    href: `${base}/sign-off`,
                    label: t("Sign-off"),
                    within: `^${base}/(?:guide$|sign-off/|partners/[^/]+/${SIGNING_OFF})`,
                  },
                  ...(mayEdit(staff)
                    ? [{ href: `${base}/import`, label: t("Import"), within: `^${base}/import/` }]
                    : []),
                  { href: `${base}/wall`, label: t("Logo wall") },
                  {
                    href: `${base}/publish`,
                    label: t("Preview and publish"),
                    within: `^${base}/embed$`,
                    owed: listFailures(database(), event.id).length,
                  },
                  ...(mayEdit(staff) ? [outboxTab(base, event.id)] : []),
                  { href: `${base}/activity`, label: t("Activity") },
                  ...(mayManageEvents(staff)
                    ? [{ href: `${base}/settings`, label: t("Settings"), within: `^${base}/settings/` }]
                    : []),
                ]
          }
        />
      </header>
      <MomentsIn timeZone={event.timeZone}>{children}</MomentsIn>
      <p className="mt-16 text-13 text-soft print:hidden">
        {t("Times are in the event’s time zone, {timeZone}.", { timeZone: event.timeZone })}
      </p>
    </>
  )
}

/** A mail that did not surely arrive is news wherever one is. */
function outboxTab(base: string, eventId: number) {
  const owed = countOwedMails(database(), eventId)
  return { href: `${base}/outbox`, label: t("Outbox"), within: `^${base}/outbox/`, owed }
}
