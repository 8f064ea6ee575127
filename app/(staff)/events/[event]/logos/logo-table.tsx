"use client"
import { useRouter } from "next/navigation"
import { useCallback, useMemo, useState } from "react"
import { CheckBar } from "@/components/check-bar"
import { MANY_NAMES } from "@/components/partner-choice"
import { Notice } from "@/components/ui/notice"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { answerOf, NO_ANSWER } from "@/components/use-submit"

import { earlierInWords } from "@/domain/logo-earlier"
import { type LogoOwner, type LogoRow, logoChoices, logoOutcomes } from "@/domain/logo-table"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"
import { giveLogos } from "./actions"
import { LOGO_COLUMNS, LogoTableRow } from "./logo-table-row"
import type { Refused } from "./logos-drop"

/** What was found, file by file, to be checked and changed before anything is given to a partner. */
export function LogoTable({
  eventId,
  given,
  refused,
  partners,
  logos,
  onBack,
  onDone,
}: {
  eventId: number
  given: LogoRow[]
  refused: Refused[]
  partners: LogoOwner[]
  logos: Record<string, ReleaseImage>
  onBack: () => void
  onDone: (done: {
    set: number
    partners: number
    same: number
    /** Ids of the partners that something was given to. */
    givenTo: number[]
    left: { key: string; words: string }[]
  }) => void
}) {
  const router = useRouter()
  const [rows, setRows] = useState(given)
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useLeaveGuard(true)
  const change = useCallback(
    (next: LogoRow) => setRows((current) => current.map((row) => (row.key === next.key ? next : row))),
    [],
  )
  const outcomes = useMemo(() => logoOutcomes(rows, partners), [rows, partners])
  const usable = rows.filter(({ file }) => file.problem === null)
  const unusable = rows.filter(({ file }) => file.problem !== null)
  const counts = { set: 0, replace: 0, same: 0, out: 0, cannot: 0 }
  for (const { key } of usable) counts[outcomes.get(key)?.kind ?? "out"] += 1
  const choices = logoChoices(rows, partners)

  async function write() {
    setWaiting(true)
    setProblem(null)
    const result = await answerOf(giveLogos(eventId, choices))
    setWaiting(false)
    if (result.ok) {
      const left = [...rows.flatMap((row) => leftInWords(row, outcomes)), ...refused.map(refusedInWords)]
      onDone({ ...result, left, givenTo: [...new Set(choices.map(({ partnerId }) => partnerId))] })
    } else setProblem(result.message)
    if (result !== NO_ANSWER) router.refresh()
  }

  return (
    <div className="grid gap-6">
      <p>
        {t("{rows, plural, one {# file} other {# files}} read. Nothing is changed yet.", {
          rows: rows.length,
        })}
      </p>
      {usable.length > 0 ? (
        <>
          <div className={`hidden text-13 text-soft lg:-mb-5 lg:grid ${LOGO_COLUMNS}`} aria-hidden="true">
            <span>{t("New")}</span>
            <span>{t("Now")}</span>
            <span>{t("File")}</span>
            <span>{t("Partner")}</span>
            <span>{t("Place")}</span>
            <span>{t("What will happen")}</span>
          </div>
          <ol className="border-t border-ink">
            {usable.map((row) => (
              <LogoTableRow
                key={row.key}
                row={row}
                outcome={outcomes.get(row.key)?.kind ?? "out"}
                why={whyOf(outcomes, row.key)}
                now={nowOf(row, partners, logos)}
                partners={partners}
                isLarge={usable.length * partners.length > MANY_NAMES}
                onChange={change}
              />
            ))}
          </ol>
        </>
      ) : null}
      {unusable.length + refused.length > 0 ? (
        <section aria-labelledby="unusable" className="grid gap-2">
          <h2 id="unusable" className="text-18 font-semibold">
            {t("Files that can’t be used")}
          </h2>
          <ul className="border-t border-line">
            {[...unusable.map(problemOf), ...refused].map(({ name, message }) => (
              <li
                key={name}
                className="grid gap-x-6 border-b border-line py-2 lg:grid-cols-[20rem_minmax(0,1fr)]"
              >
                <span className="font-semibold wrap-anywhere">{name}</span>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="max-w-prose text-soft">
        {t(
          "A logo is part of what a partner signs off: where one is replaced, a sign-off holds again only when its contacts have approved the new one.",
        )}
      </p>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <CheckBar
        confirm={t(
          "Give {logos, plural, one {# logo} other {# logos}} to {partners, plural, one {# partner} other {# partners}}",
          { logos: choices.length, partners: partnersIn(choices) },
        )}
        waiting={waiting}
        waitingWord={t("Saving…")}
        disabled={choices.length === 0}
        onConfirm={() => void write()}
        onBack={onBack}
        status={t(
          "{set} new, {replace} replaced, {same} already there, {cannot} to settle, {out} left out",
          counts,
        )}
      />
    </div>
  )
}

type Outcomes = ReturnType<typeof logoOutcomes>

function whyOf(outcomes: Outcomes, key: string): string {
  const outcome = outcomes.get(key)
  if (outcome?.kind === "replace") return earlierInWords(outcome.earlier)
  return outcome?.kind === "cannot" ? outcome.why : ""
}

function nowOf({ partnerId, place }: LogoRow, partners: LogoOwner[], logos: Record<string, ReleaseImage>) {
  const sha256 = partners.find(({ id }) => id === partnerId)?.has[place]
  return sha256 ? (logos[sha256] ?? null) : null
}

/** What stays unused after confirming, and why; a file that its partner has already is not told of. */
function leftInWords(row: LogoRow, outcomes: Outcomes): { key: string; words: string }[] {
  const outcome = outcomes.get(row.key)
  if (outcome?.kind === "cannot") return [{ key: row.key, words: `${row.file.path}: ${outcome.left}` }]
  return outcome?.kind === "out"
    ? [{ key: row.key, words: t("{file}: left out.", { file: row.file.path }) }]
    : []
}

function refusedInWords({ name, message }: Refused) {
  return { key: `refused ${name}`, words: `${name}: ${message}` }
}

function problemOf({ file }: LogoRow): Refused {
  return { name: file.path, message: file.problem ?? "" }
}

function partnersIn(choices: { partnerId: number }[]): number {
  return new Set(choices.map(({ partnerId }) => partnerId)).size
}
