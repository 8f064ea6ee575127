import Link from "next/link"
import { EventMoment } from "@/components/event-moment"
import { rich } from "@/components/rich"
import { StateMark } from "@/components/ui/state-mark"
import type { Event } from "@/db/events"
import { publicNow } from "@/db/release-list"
import { listWaiting } from "@/db/schedules"
import { t } from "@/domain/words"
import { database } from "@/lib/database"

function dueMoment(dueAt: number, { timeZone }: Event) {
  return { moment: <EventMoment at={dueAt} timeZone={timeZone} /> }
}

/** What the public sees now, and what happens to it next by itself. */
export function HomePublic({ event, base }: { event: Event; base: string }) {
  const shown = publicNow(database(), event)
  const [next] = listWaiting(database(), event.id)
  return (
    <section aria-labelledby="public" className="grid gap-2">
      <h2 id="public" className="text-18 font-semibold">
        {t("Public page")}
      </h2>
      {shown ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-4">
            <StateMark tone="done">{t("Release {number} is public", { number: shown.number })}</StateMark>
            <a href={`/e/${shown.slug}/`} className="text-act underline underline-offset-3">
              {`/e/${shown.slug}/`}
            </a>
          </p>
          <p className="text-13 text-soft">
            {rich("With {partners, plural, one {# partner} other {# partners}}, since {moment}.", {
              partners: shown.partners,
              moment: <EventMoment at={shown.createdAt} timeZone={event.timeZone} />,
            })}
          </p>
        </>
      ) : (
        <p>
          <StateMark tone="none">{t("Not public")}</StateMark>
        </p>
      )}
      {next ? (
        <p>
          {next.action === "publish"
            ? rich("It will be published by itself on {moment}.", dueMoment(next.dueAt, event))
            : rich("It will be unpublished by itself on {moment}.", dueMoment(next.dueAt, event))}{" "}
          <Link href={`${base}/publish`} className="text-act underline underline-offset-3">
            {t("See the schedule")}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
