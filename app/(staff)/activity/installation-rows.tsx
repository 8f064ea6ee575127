import { Moment } from "@/components/moment"
import type { ActivityItem } from "@/db/activity-list"
import { t } from "@/domain/words"

/** Entries with the account that each is about, and the reader's own time: no event gives another. */
export function InstallationRows({ items }: { items: ActivityItem[] }) {
  return (
    <ol className="border-t border-ink">
      {items.map(({ id, at, who, member, what }) => (
        <li
          key={id}
          className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[10rem_minmax(0,1fr)_minmax(0,14rem)]"
        >
          <span className="text-13/6 text-soft">
            <Moment at={at} />
          </span>
          <p className="min-w-0 break-words">
            <span className={who.side === "system" ? "text-soft" : "font-semibold"}>{who.name}</span> {what}
          </p>
          {member && member !== who.name ? (
            <p className="min-w-0 text-13/6 break-words text-soft">{t("Account: {member}", { member })}</p>
          ) : (
            <span className="max-sm:hidden" />
          )}
        </li>
      ))}
    </ol>
  )
}
