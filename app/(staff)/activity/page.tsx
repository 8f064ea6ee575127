import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { activeStaff, listActivity } from "@/db/activity-list"
import { INSTALLATION_KINDS } from "@/domain/activity-kinds"
import { mayManageInstallation } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireStaff } from "@/lib/session"
import { ActivityFilters } from "../events/[event]/activity/activity-filters"
import { queryOf, readFilter } from "../events/[event]/activity/read-filter"
import { InstallationRows } from "./installation-rows"

export function generateMetadata(): Metadata {
  return { title: t("Activity of this installation") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What happened outside of events, newest first: sign-ins, refusals, accounts, backups. */
export default async function InstallationActivityPage({ searchParams }: Props) {
  await requireStaff(mayManageInstallation)
  const db = database()
  const { filter, before } = readFilter(await searchParams)
  const { items, more } = listActivity(db, { eventId: null, filter, ...(before ? { before } : {}) })
  const last = items.at(-1)
  return (
    <>
      <PageHead
        title={t("Activity of this installation")}
        about={t(
          "Who signed in, who was refused, and what was done to accounts and backups, newest first. What happens in an event stands in its own Activity.",
        )}
      >
        {/* A download: the router must not follow it. */}
        <a href={`/activity/export${queryOf(filter)}`} className={buttonClass("plain")} download>
          {t("Download as CSV")}
        </a>
      </PageHead>
      <ActivityFilters base="" filter={filter} staff={activeStaff(db, null)} words={INSTALLATION_KINDS} />
      {last ? (
        <InstallationRows items={items} />
      ) : (
        <Empty title={t("Nothing here")}>
          {before
            ? t("There is nothing older.")
            : t("Nothing of this kind has happened yet. Choose “Everything” to see the rest.")}
        </Empty>
      )}
      {more && last ? (
        <Link
          href={`/activity${queryOf(filter, last.id)}`}
          className={`${buttonClass("plain", "small")} mt-6`}
        >
          {t("Older")}
        </Link>
      ) : null}
    </>
  )
}
