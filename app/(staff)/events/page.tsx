import type { Metadata } from "next"
import Link from "next/link"
import { datesForReader } from "@/components/dates"
import { KeyList } from "@/components/key-list"
import { LIST_ROW } from "@/components/list-row"
import { NearLink } from "@/components/near-link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { StateMark } from "@/components/ui/state-mark"
import { listEvents } from "@/db/events"
import { countSignedOff } from "@/db/home"

import { dayIn, deadlineInWords } from "@/domain/deadline"

import { signedOffInWords } from "@/domain/home-words"
import { mayEnter, mayManageEvents } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireStaff } from "@/lib/session"

export function generateMetadata(): Metadata {
  return { title: t("Events") }
}

export default async function EventsPage() {
  const staff = await requireStaff()
  const events = listEvents(database())
  const now = Date.now()
  const create = mayManageEvents(staff) ? (
    <Link href="/events/new" className={buttonClass("primary")}>
      {t("New event")}
    </Link>
  ) : null
  if (events.length === 0)
    return (
      <>
        <PageHead title={t("Events")} />
        <Empty title={t("No events yet")} steps={create}>
          {t(
            "An event holds the partners whose texts and logos you collect, in tiers such as “Organizers” or “Supporting partners”.",
          )}
        </Empty>
      </>
    )
  return (
    <>
      <PageHead title={t("Events")}>{create}</PageHead>
      <KeyList>
        <ul className="border-t border-line sm:-mx-3">
          {events.map((event) => (
            <li
              key={event.id}
              {...LIST_ROW}
              className="relative grid gap-x-6 gap-y-1 border-b border-line py-5 transition-colors duration-100 hover:bg-sunk sm:grid-cols-[1fr_auto] sm:px-3"
            >
              <div className="min-w-0">
                <h2 className="font-serif text-24 font-medium">
                  <NearLink href={`/events/${event.slug}`} className="after:absolute after:inset-0">
                    {event.title}
                  </NearLink>
                </h2>
                <p className="mt-1 text-soft">
                  {[datesForReader(event.startsOn, event.endsOn), event.place].filter(Boolean).join(" · ") ||
                    t("No dates yet")}
                </p>
                {mayEnter(staff, event) ? (
                  <Coming event={event} now={now} />
                ) : (
                  <p className="text-13 text-owed">
                    {t("Asks for a second factor, which you have not shown")}
                  </p>
                )}
              </div>
              <div className="flex gap-4 sm:flex-col sm:items-end sm:justify-center sm:gap-1">
                {mayEnter(staff, event) ? (
                  <span className="text-13">
                    {t("{partners, plural, one {# partner} other {# partners}}", {
                      partners: event.partners,
                    })}
                  </span>
                ) : null}
                <StateMark tone={event.publishedAt ? "done" : "none"}>
                  {event.publishedAt ? t("Published") : t("Not public")}
                </StateMark>
              </div>
            </li>
          ))}
        </ul>
      </KeyList>
    </>
  )
}

/** Of an event that is not over: when answers are due, and how many have come. */
function Coming({ event, now }: { event: ReturnType<typeof listEvents>[number]; now: number }) {
  const last = event.endsOn || event.startsOn
  if (event.partners === 0 || last === "" || last < dayIn(now, event.timeZone)) return null
  const signedOff = countSignedOff(database(), event)
  return (
    <p className="text-13 text-soft">
      {signedOffInWords({ signedOff, total: event.partners })}. {deadlineInWords(event, now)}
    </p>
  )
}
