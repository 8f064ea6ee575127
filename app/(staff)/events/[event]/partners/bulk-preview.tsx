import { BULK_SKIPPED_WORDS, type BulkPlan } from "@/domain/bulk-changes"

import { t } from "@/domain/words"

/** So many names are worth reading; beyond, the number tells more. */
const NAMED = 100

/** Who changes, to be looked through. */
export function ChangingPartners({ plan: { changing } }: { plan: BulkPlan }) {
  if (changing.length === 0) return null
  return (
    <details open={changing.length <= 5}>
      <summary className="w-fit rounded-sm py-1">
        {t("{changing, plural, one {# partner} other {# partners}} to change", { changing: changing.length })}
      </summary>
      <ul className="mt-1 grid gap-1 border-l border-line pl-4 text-13">
        {changing.slice(0, NAMED).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        <More total={changing.length} />
      </ul>
    </details>
  )
}

/** Who stays as they are, each with the reason. */
export function StayingPartners({ plan: { skipped } }: { plan: BulkPlan }) {
  if (skipped.length === 0) return null
  return (
    <details open={skipped.length <= 3}>
      <summary className="w-fit rounded-sm py-1">
        {t("{partners, plural, one {# partner stays as it is} other {# partners stay as they are}}", {
          partners: skipped.length,
        })}
      </summary>
      <ul className="mt-1 grid gap-1 border-l border-line pl-4 text-13">
        {skipped.slice(0, NAMED).map(({ id, name, because }) => (
          <li key={id}>
            <span className="font-semibold">{name}</span>{" "}
            <span className="text-soft">{BULK_SKIPPED_WORDS[because]}</span>
          </li>
        ))}
        <More total={skipped.length} />
      </ul>
    </details>
  )
}

function More({ total }: { total: number }) {
  return total > NAMED ? (
    <li className="text-soft">{t("and {count, number} more", { count: total - NAMED })}</li>
  ) : null
}
