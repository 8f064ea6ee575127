import Link from "next/link"
import { KeyList } from "@/components/key-list"
import { LIST_ROW } from "@/components/list-row"
import type { ActivityItem } from "@/db/activity-list"
import { dayIn } from "@/domain/deadline"
import { t } from "@/domain/words"
import { dayInWords, timeIn } from "./times"

/** Entries day by day, with the time in the event's zone; `level` is that of the days' headings. */
export function ActivityRows({
  items,
  base,
  timeZone,
  level: Heading = "h2",
}: {
  items: ActivityItem[]
  base: string
  timeZone: string
  level?: "h2" | "h3"
}) {
  return (
    <KeyList>
      <div className="grid gap-8">
        {byDay(items, timeZone).map(({ day, entries }) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <Heading id={`day-${day}`} className="border-b border-ink pb-2 font-semibold">
              {dayInWords(day)}
            </Heading>
            <ol>
              {entries.map(({ id, at, who, partner, what }) => (
                <li
                  key={id}
                  {...(partner ? LIST_ROW : {})}
                  className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[4rem_minmax(0,14rem)_minmax(0,1fr)]"
                >
                  <time dateTime={new Date(at).toISOString()} className="text-13/6 text-soft tabular-nums">
                    {timeIn(at, timeZone)}
                  </time>
                  {partner ? (
                    <Link
                      prefetch={false}
                      href={`${base}/partners/${partner.slug}`}
                      className="underline decoration-line underline-offset-3 hover:text-act"
                    >
                      {partner.name}
                    </Link>
                  ) : (
                    <span className="max-sm:hidden" />
                  )}
                  <p className="min-w-0 break-words">
                    <span className={who.side === "system" ? "text-soft" : "font-semibold"}>{who.name}</span>
                    {who.side === "partner" ? <span className="text-soft"> {t("(contact)")}</span> : null}{" "}
                    {what}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </KeyList>
  )
}

function byDay(items: ActivityItem[], timeZone: string): { day: string; entries: ActivityItem[] }[] {
  const days: { day: string; entries: ActivityItem[] }[] = []
  for (const item of items) {
    const day = dayIn(item.at, timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(item)
    else days.push({ day, entries: [item] })
  }
  return days
}
