import Link from "next/link"
import type { OutboxFilter } from "@/db/outbox"
import { t } from "@/domain/words"

/** Which mails to show; each is an address of its own. */
export function Filters({
  base,
  current,
  counts,
}: {
  base: string
  current: OutboxFilter
  counts: { waiting: number; owed: number }
}) {
  const filters: { filter: OutboxFilter; word: string; count?: number }[] = [
    { filter: "all", word: t("All") },
    { filter: "waiting", word: t("Waiting"), count: counts.waiting },
    { filter: "owed", word: t("Did not surely arrive"), count: counts.owed },
    { filter: "sent", word: t("Sent") },
  ]
  return (
    <nav aria-label={t("Which mails")} className="-mx-2 flex flex-wrap gap-1">
      {filters.map(({ filter, word, count }) => (
        <Link
          key={filter}
          href={filter === "all" ? `${base}/outbox` : `${base}/outbox?show=${filter}`}
          aria-current={filter === current ? "true" : undefined}
          className="rounded-sm px-2 py-1 text-13 text-soft hover:text-ink aria-[current]:bg-act-wash aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {word}
          {count === undefined ? null : ` (${count})`}
        </Link>
      ))}
    </nav>
  )
}
