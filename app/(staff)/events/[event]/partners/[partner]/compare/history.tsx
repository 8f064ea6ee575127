import Link from "next/link"
import { Moment } from "@/components/moment"
import { StateMark } from "@/components/ui/state-mark"
import { Term } from "@/components/ui/term"
import type { HistoryLine } from "@/db/revision-history"
import { byline } from "@/domain/byline"
import { VARIANT_LABELS } from "@/domain/logo-facts"
import { inWords } from "@/domain/names"
import { Restore } from "./restore"

/** All revisions, newest first: who wrote which when, what it changed, and the ways to look at it or bring it back. */
export function History({
  partnerId,
  head,
  path,
  revisions,
  canRestore,
}: {
  partnerId: number
  head: { id: number; hash: string }
  path: string
  revisions: HistoryLine[]
  canRestore: boolean
}) {
  const firstSealed = revisions.find(({ sealedAt }) => sealedAt !== null)
  return (
    <section aria-labelledby="history" className="grid min-w-0 content-start gap-3">
      <h2 id="history" className="text-18 font-semibold">
        History
      </h2>
      <ol className="border-t border-line">
        {revisions.map((revision) => (
          <li key={revision.id} className="grid gap-1 border-b border-line py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="font-semibold">Revision {revision.number}</p>
              <p className="flex flex-wrap gap-x-3">
                {revision.id === head.id ? <StateMark tone="owed">The draft now</StateMark> : null}
                {revision.isPublic ? <StateMark tone="done">Public</StateMark> : null}
              </p>
            </div>
            <p className="text-13 text-soft">
              {byline(revision)}, <Moment at={revision.updatedAt} />
            </p>
            <p className="text-13 text-soft">
              {changesInWords(revision)},{" "}
              {revision.sealedAt === null ? (
                "not sealed"
              ) : revision === firstSealed ? (
                <Term of="sealed">sealed</Term>
              ) : (
                "sealed"
              )}
            </p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13">
              {revision.number > 1 ? (
                <Compare path={path} from={revision.number - 1} to={revision.number}>
                  Show what it changed
                </Compare>
              ) : null}
              {revision.id === head.id ? null : (
                <Compare path={path} from={revision.number} to="head">
                  Compare with the draft
                </Compare>
              )}
              {canRestore && revision.hash !== head.hash ? (
                <Restore
                  partnerId={partnerId}
                  path={path}
                  base={head.hash}
                  id={revision.id}
                  number={revision.number}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Compare({
  path,
  from,
  to,
  children,
}: {
  path: string
  from: number
  to: number | "head"
  children: string
}) {
  return (
    <Link
      href={`${path}/compare?from=${from}&to=${to}`}
      aria-label={`${children}: revision ${to === "head" ? from : to}`}
      className="text-act underline underline-offset-3"
    >
      {children}
    </Link>
  )
}

function changesInWords({ number, textChanged, logoChanged, variantsChanged }: HistoryLine): string {
  if (number === 1) return "First revision"
  const changed = [
    textChanged ? "text" : "",
    logoChanged ? "logo" : "",
    ...variantsChanged.map((variant) => VARIANT_LABELS[variant].toLowerCase()),
  ].filter((word) => word !== "")
  if (changed.length === 0) return "Same text and logo as before"
  const words = inWords(changed)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} changed`
}
