import Link from "next/link"
import { Moment } from "@/components/moment"
import { StateMark } from "@/components/ui/state-mark"
import type { ImportRun } from "@/db/import-runs"
import { summaryInWords } from "@/domain/import/summary"
import { t } from "@/domain/words"

/** What was imported into this event, newest first, each with the way to take it back. */
export function PastImports({ base, runs }: { base: string; runs: ImportRun[] }) {
  if (runs.length === 0) return null
  return (
    <section aria-labelledby="past" className="grid max-w-160 gap-3">
      <h2 id="past" className="text-18 font-semibold">
        {t("Earlier imports")}
      </h2>
      <ol className="border-t border-line">
        {runs.map((run) => (
          <li
            key={run.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
          >
            <div className="grid min-w-0 gap-1">
              <p className="font-semibold wrap-anywhere">{sourceOf(run)}</p>
              <p className="text-13 text-soft">
                {run.author ?? t("Greenroom")}, <Moment at={run.at} />
              </p>
              <p className="text-13 text-soft">{summaryInWords({ ...run, tiersAdded: [] })}.</p>
            </div>
            {run.undoneAt === null ? (
              <Link
                href={`${base}/${run.id}`}
                prefetch={false}
                className="text-13 text-act underline underline-offset-3"
              >
                {t("Undo…")}
                <span className="sr-only"> {sourceOf(run)}</span>
              </Link>
            ) : (
              <StateMark tone="none">{t("Undone")}</StateMark>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The file that was imported, or what else it was. */
export function sourceOf({ source }: Pick<ImportRun, "source">): string {
  return source === "" ? t("Pasted text") : source
}
