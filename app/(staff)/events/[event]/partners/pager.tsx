import Link from "next/link"
import { pagesToName } from "@/domain/partner-view"
import { t } from "@/domain/words"

/** The pages of a list that is longer than one. */
export function Pager({
  page,
  pages,
  to,
}: {
  page: number
  pages: number
  /** The address of a page. */
  to: (page: number) => string
}) {
  if (pages < 2) return null
  const look = "inline-flex min-h-10 min-w-10 items-center justify-center rounded-md px-2 tabular-nums"
  return (
    <nav aria-label={t("Pages")} className="mt-8 flex flex-wrap items-center gap-1">
      {page > 1 ? (
        <Link href={to(page - 1)} className={`${look} text-act hover:underline`}>
          {t("Previous")}
        </Link>
      ) : null}
      {pagesToName(page, pages).map((one, at) =>
        one === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has nothing but its place
          <span key={`gap ${at}`} className="text-soft">
            …
          </span>
        ) : (
          <Link
            key={one}
            href={to(one)}
            prefetch={false}
            aria-label={t("Page {number}", { number: one })}
            aria-current={one === page ? "page" : undefined}
            className={`${look} hover:bg-sunk aria-[current]:bg-act-wash aria-[current]:font-semibold`}
          >
            {one}
          </Link>
        ),
      )}
      {page < pages ? (
        <Link href={to(page + 1)} className={`${look} text-act hover:underline`}>
          {t("Next")}
        </Link>
      ) : null}
    </nav>
  )
}
