import Link from "next/link"
import type { ReactNode } from "react"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { StateMark } from "@/components/ui/state-mark"
import { Term } from "@/components/ui/term"
import type { HistoryLine } from "@/db/revision-history"
import type { RevisionMarks } from "@/db/revision-marks"
import { byline } from "@/domain/byline"
import { changesInWords } from "@/domain/revision-words"
import { t } from "@/domain/words"
import { Restore } from "./restore"

export type Listed = HistoryLine & {
  marks: RevisionMarks | null
  /** What restoring it would do to the sign-offs, in words; "" for nothing. */
  signOffAfter: string
}

/** A revision with all there is to say of it, and the ways to look at it or bring it back. */
export function HistoryRow({
  partnerId,
  head,
  path,
  row,
  canRestore,
}: {
  partnerId: number
  head: { id: number; hash: string }
  path: string
  row: Listed
  canRestore: boolean
}) {
  const isHead = row.id === head.id
  const before = row.number > 1 ? row.number - 1 : null
  const sealed = {
    term: (words: ReactNode) => (isHead ? <Term of="sealed">{words}</Term> : words),
  }
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold">
          <Link
            href={
              before === null
                ? `${path}/compare?from=1&to=head`
                : `${path}/compare?from=${before}&to=${row.number}`
            }
            prefetch={false}
            aria-label={
              before === null
                ? t("Revision 1: compare it with the draft")
                : t("Revision {number}: show what it changed", { number: row.number })
            }
            className="underline underline-offset-3 hover:text-act"
          >
            {t("Revision {number}", { number: row.number })}
          </Link>
        </p>
        <p className="flex flex-wrap gap-x-3">
          {isHead ? <StateMark tone="owed">{t("The draft now")}</StateMark> : null}
          {row.isPublic ? <StateMark tone="done">{t("Public")}</StateMark> : null}
        </p>
      </div>
      <p>{changesInWords(row)}</p>
      <p className="text-13 text-soft">
        {byline(row)}, <Moment at={row.updatedAt} />,{" "}
        {row.sealedAt === null
          ? rich("not <term>sealed</term>", sealed)
          : rich("<term>sealed</term>", sealed)}
      </p>
      <Marks row={row} isHead={isHead} />
      {canRestore && row.hash !== head.hash ? (
        <div>
          <Restore
            {...{ partnerId, path, id: row.id, number: row.number }}
            base={head.hash}
            signOffAfter={row.signOffAfter}
          />
        </div>
      ) : null}
    </div>
  )
}

function approved({ name, at, only }: RevisionMarks["approvals"][number]): ReactNode {
  const facts = { name, moment: <Moment at={at} /> }
  if (only === "web") return rich("The entry for the web approved by {name} on {moment}", facts)
  if (only === "print") return rich("The print text approved by {name} on {moment}", facts)
  return rich("Approved by {name} on {moment}", facts)
}

/** Why it is sealed: what was sent, approved or published stays as it was. */
function Marks({ row: { marks, sealedAt }, isHead }: { row: Listed; isHead: boolean }) {
  if (sealedAt === null)
    return isHead ? (
      <p className="text-13 text-soft">{t("The next save by the same person may still join it.")}</p>
    ) : null
  return (
    <ul className="text-13 text-soft">
      {marks?.sent.map((at) => (
        <li key={at}>{rich("Sent for review on {moment}", { moment: <Moment at={at} /> })}</li>
      ))}
      {marks?.approvals.map((approval) => (
        <li key={`${approval.name}${approval.at}`} className="text-act">
          <span aria-hidden="true">● </span>
          {approved(approval)}
        </li>
      ))}
      {marks?.release ? (
        <li>
          {rich("Public from release {number} on, {moment}", {
            number: marks.release.number,
            moment: <Moment at={marks.release.at} />,
          })}
        </li>
      ) : null}
      {marks === null ? <li>{t("Kept as it was when an earlier one was restored over it")}</li> : null}
    </ul>
  )
}
