"use client"
import { useRouter } from "next/navigation"
import { type ReactNode, useCallback, useMemo, useState } from "react"
import { CheckBar } from "@/components/check-bar"
import { MANY_NAMES } from "@/components/partner-choice"
import { Notice } from "@/components/ui/notice"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import {
  type AskedPartner,
  type ContactRow,
  contactChoices,
  contactOutcomes,
} from "@/domain/import/contact-plan"
import { t } from "@/domain/words"
import { addContacts } from "./actions"
import { CONTACT_COLUMNS, ContactTableRow } from "./contact-table-row"

export type LostRow = { key: string; words: string }

/** Rows that something is wrong with, as they stand, with what is wrong. */
function lostRows(rows: ContactRow[], outcomes: ReturnType<typeof contactOutcomes>): LostRow[] {
  return rows.flatMap((row) => {
    const outcome = outcomes.get(row.key)
    if (outcome?.kind !== "cannot") return []
    const told = [row.partner, row.name, row.email].filter(Boolean).join(", ")
    return [{ key: row.key, words: `${told}: ${outcome.why}` }]
  })
}

/** What was read, row by row, to be checked and changed before anything is written. */
export function ContactTable({
  eventId,
  read,
  partners,
  columns,
  onBack,
  onDone,
}: {
  eventId: number
  read: { rows: ContactRow[]; notes: string[]; from: string }
  partners: AskedPartner[]
  /** Which column means what, with the way to change it. */
  columns: ReactNode
  onBack: () => void
  /** `lost`: rows that could not be added, with why. */
  onDone: (summary: { added: number; partners: number; lost: LostRow[] }) => void
}) {
  const router = useRouter()
  const [rows, setRows] = useState(read.rows)
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useLeaveGuard(true)
  const change = useCallback(
    (next: ContactRow) => setRows((current) => current.map((row) => (row.key === next.key ? next : row))),
    [],
  )
  const outcomes = useMemo(() => contactOutcomes(rows, partners), [rows, partners])
  const counts = { add: 0, there: 0, out: 0, cannot: 0 }
  for (const { kind } of outcomes.values()) counts[kind] += 1

  async function write() {
    setWaiting(true)
    setProblem(null)
    const result = await answerOf(addContacts(eventId, contactChoices(rows, partners)))
    setWaiting(false)
    if (result.ok) return onDone({ ...result, lost: lostRows(rows, outcomes) })
    setProblem(result.message)
    if (result !== NO_ANSWER) router.refresh()
  }

  return (
    <div className="grid gap-6">
      <p>
        {t("{rows, plural, one {# contact} other {# contacts}} read from {from}. Nothing is written yet.", {
          rows: rows.length,
          from: read.from,
        })}
      </p>
      {columns}
      {read.notes.map((note) => (
        <p key={note} className="flex gap-2 text-owed">
          <span aria-hidden="true">!</span>
          {note}
        </p>
      ))}
      <div className={`hidden text-13 text-soft lg:-mb-5 lg:grid ${CONTACT_COLUMNS}`} aria-hidden="true">
        <span />
        <span>{t("Partner")}</span>
        <span>{t("Name")}</span>
        <span>{t("E-mail address")}</span>
        <span>{t("Language")}</span>
        <span>{t("Role")}</span>
        <span>{t("What will happen")}</span>
      </div>
      <ol className="border-t border-ink">
        {rows.map((row) => (
          <ContactTableRow
            key={row.key}
            row={row}
            outcome={outcomes.get(row.key)?.kind ?? "out"}
            why={whyOf(outcomes, row.key)}
            partners={partners}
            isLarge={rows.length * partners.length > MANY_NAMES}
            onChange={change}
          />
        ))}
      </ol>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <CheckBar
        confirm={t("Add {contacts, plural, one {# contact} other {# contacts}}", { contacts: counts.add })}
        waiting={waiting}
        waitingWord={t("Adding…")}
        disabled={counts.add === 0}
        onConfirm={() => void write()}
        onBack={onBack}
        status={t("{there} already there, {cannot} can’t be added, {out} left out", counts)}
      />
    </div>
  )
}

function whyOf(outcomes: ReturnType<typeof contactOutcomes>, key: string): string {
  const outcome = outcomes.get(key)
  return outcome?.kind === "cannot" ? outcome.why : ""
}
