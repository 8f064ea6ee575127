import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { activeStaff, listActivity } from "@/db/activity-list"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { ActivityFilters } from "./activity-filters"
import { ActivityRows } from "./activity-rows"
import { queryOf, readFilter } from "./read-filter"

type Props = {
  params: Promise<{ event: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: t("Activity of {title}", { title: event.title }) }
}

/** Everything that happened in an event, newest first. */
export default async function ActivityPage({ params, searchParams }: Props) {
  const { event } = await requireEvent((await params).event)
  const db = database()
  const { filter, before } = readFilter(await searchParams)
  const { items, more } = listActivity(db, { eventId: event.id, filter, ...(before ? { before } : {}) })
  const base = `/events/${event.slug}`
  const last = items.at(-1)
  return (
    <>
      <PageHead
        title={t("Activity")}
        about={t(
          "Everything that happened in this event, newest first. Nothing here can be changed or removed.",
        )}
      >
        {/* A download: the router must not follow it. */}
        <a href={`${base}/activity/export${queryOf(filter)}`} className={buttonClass("plain")} download>
          {t("Download as CSV")}
        </a>
      </PageHead>
      <ActivityFilters base={base} filter={filter} staff={activeStaff(db, event.id)} />
      {last ? (
        <ActivityRows items={items} base={base} timeZone={event.timeZone} />
      ) : (
        <Empty title={t("Nothing here")}>
          {before
            ? t("There is nothing older.")
            : t("Nothing of this kind has happened yet. Choose “Everything” to see the rest.")}
        </Empty>
      )}
      {more && last ? (
        <Link
          href={`${base}/activity${queryOf(filter, last.id)}`}
          className={`${buttonClass("plain", "small")} mt-6`}
        >
          {t("Older")}
        </Link>
      ) : null}
    </>
  )
}
