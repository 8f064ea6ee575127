import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { findImportRun, planUndo } from "@/db/import-runs"
import { summaryInWords } from "@/domain/import/summary"
import { leftInWords, undoesNothing, undoInSentences } from "@/domain/import/undo"
import { mayEdit } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { sourceOf } from "../past-imports"
import { UndoButton } from "./undo-button"

type Props = { params: Promise<{ event: string; run: string }> }

async function requireRun({ params }: Props) {
  const { event: slug, run: id } = await params
  const { event } = await requireEvent(slug, mayEdit)
  const importId = /^\d{1,15}$/u.test(id) ? Number(id) : 0
  const run = findImportRun(database(), event.id, importId)
  const undo = planUndo(database(), event.id, importId)
  if (!run || !undo) notFound()
  return { event, run, undo }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: t("Import of {document}", { document: sourceOf((await requireRun(props)).run) }) }
}

export default async function ImportRunPage(props: Props) {
  const { event, run, undo } = await requireRun(props)
  const { plan, fingerprint } = undo
  const base = `/events/${event.slug}`
  return (
    <>
      <p className="mb-2 text-13">
        <Link href={`${base}/import`} prefetch={false} className="text-act underline underline-offset-3">
          ← {t("Import")}
        </Link>
      </p>
      <PageHead title={<span className="text-24 wrap-anywhere">{sourceOf(run)}</span>} />
      <div className="grid max-w-160 gap-8">
        <p className="text-soft">
          {run.author ?? t("Greenroom")}, <Moment at={run.at} />: {summaryInWords({ ...run, tiersAdded: [] })}
          .
        </p>
        {run.undoneAt === null ? (
          <section aria-labelledby="undo" className="grid gap-4">
            <h2 id="undo" className="text-18 font-semibold">
              {t("Undo this import")}
            </h2>
            <ul className="grid list-disc gap-1 pl-6">
              {undoInSentences(plan).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <Names title={t("Archived")} names={plan.archived} />
            <Names title={t("As before the import")} names={plan.back} />
            {plan.left.length > 0 ? (
              <section aria-labelledby="left" className="grid gap-1">
                <h3 id="left" className="text-13 text-soft">
                  {t("Left as they are")}
                </h3>
                <ul className="grid gap-1">
                  {plan.left.map((left) => (
                    <li key={left.slug}>
                      <Link
                        href={`${base}/partners/${left.slug}`}
                        prefetch={false}
                        className="underline underline-offset-3 hover:text-act"
                      >
                        {leftInWords(left)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {undoesNothing(plan) ? null : (
              <UndoButton eventId={event.id} importId={run.id} seen={fingerprint} />
            )}
          </section>
        ) : (
          <Notice tone="done">
            <p>
              {rich(
                "This import was undone by {who}, {moment}. What it added is archived; importing it again brings that back.",
                { who: run.undoneBy ?? t("Greenroom"), moment: <Moment at={run.undoneAt} /> },
              )}
            </p>
            <p className="mt-2">
              <Link
                href={`${base}/partners`}
                prefetch={false}
                className="text-act underline underline-offset-3"
              >
                {t("Go to the partners")}
              </Link>
            </p>
          </Notice>
        )}
      </div>
    </>
  )
}

/** Whom a sentence above means; many fold away. */
function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null
  return (
    <details open={names.length <= 20}>
      <summary className="w-fit text-13 text-soft">
        {title} ({names.length})
      </summary>
      <p className="mt-1">{names.join(" · ")}</p>
    </details>
  )
}
