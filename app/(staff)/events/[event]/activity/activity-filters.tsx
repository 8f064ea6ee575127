import Link from "next/link"
import type { ActivityFilter } from "@/db/activity-list"
import { ACTIVITY_KINDS, type ActivityKind, type InstallationKind } from "@/domain/activity-kinds"
import { t } from "@/domain/words"
import { queryOf } from "./read-filter"

/** What to show, and by whom; each choice is an address of its own. */
export function ActivityFilters({
  base,
  filter,
  staff,
  words = ACTIVITY_KINDS,
}: {
  base: string
  filter: ActivityFilter
  staff: { id: number; name: string }[]
  words?: Partial<Record<ActivityKind | InstallationKind, { word: string }>>
}) {
  const kinds = [null, ...(Object.keys(words) as (ActivityKind | InstallationKind)[])]
  const people = [null, ...staff]
  return (
    <div className="mb-6 grid gap-1">
      <Choices
        label={t("What happened")}
        choices={kinds.map((kind) => ({
          word: (kind && words[kind]?.word) ?? t("Everything"),
          href: `${base}/activity${queryOf({ ...filter, kind })}`,
          chosen: (filter.kind ?? null) === kind,
        }))}
      />
      {staff.length > 0 ? (
        <Choices
          label={t("Who did it")}
          choices={people.map((person) => ({
            word: person ? person.name : t("By anybody"),
            href: `${base}/activity${queryOf({ ...filter, actorId: person?.id ?? null })}`,
            chosen: (filter.actorId ?? null) === (person?.id ?? null),
          }))}
        />
      ) : null}
    </div>
  )
}

function Choices(props: { label: string; choices: { word: string; href: string; chosen: boolean }[] }) {
  return (
    <nav aria-label={props.label} className="-mx-2 flex flex-wrap gap-1">
      {props.choices.map(({ word, href, chosen }) => (
        <Link
          key={href}
          href={href}
          aria-current={chosen ? "true" : undefined}
          className="rounded-sm px-2 py-1 text-13 text-soft hover:text-ink aria-[current]:bg-act-wash aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {word}
        </Link>
      ))}
    </nav>
  )
}
