"use client"
import { useRouter } from "next/navigation"
import { type ReactNode, useId, useMemo, useState } from "react"
import { CheckBar } from "@/components/check-bar"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { answerOf, NO_ANSWER } from "@/components/use-submit"

import { actionOf, choicesFrom } from "@/domain/import/choices"
import type { ExistingPartner } from "@/domain/import/import-row"
import type { ParsedDocument } from "@/domain/import/parsed-document"
import type { ImportSummary } from "@/domain/import/summary"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"
import { importPartners } from "./actions"
import { CHECK_COLUMNS, CheckRow } from "./check-row"
import { PicturesLine } from "./pictures-line"
import { useCheckRows } from "./use-check-rows"
import { usePictures } from "./use-pictures"

/** So many updates unfold what they change by themselves. */
const UNFOLDED = 8

export type Ground = {
  existing: ExistingPartner[]
  fingerprint: string
  /** What partners have now, by hash. */
  logos: Record<string, ReleaseImage>
}

/** What was read, row by row, to be checked and changed before anything is written. */
export function CheckTable({
  event,
  document,
  from,
  file,
  pictureCount,
  ground,
  eventTiers,
  columns,
  onBack,
  onDone,
}: {
  event: { id: number; slug: string }
  document: ParsedDocument
  from: string
  /** Null for pasted text. */
  file: File | null
  /** How many pictures of the document stand by partners' names. */
  pictureCount: number
  ground: Ground
  eventTiers: string[]
  /** Which column of a table means what, with the way to change it. */
  columns?: ReactNode
  onBack: () => void
  onDone: (summary: ImportSummary) => void
}) {
  const router = useRouter()
  const tierList = useId()
  const { existing } = ground
  const check = useCheckRows(document, existing, eventTiers)
  const { rows, chosen, rest, counts, withoutTier } = check
  const [unfolds] = useState(() => rows.filter(({ action }) => action === "update").length <= UNFOLDED)
  const byId = useMemo(() => new Map(existing.map((partner) => [partner.id, partner])), [existing])
  const pictures = usePictures(event.slug, { file, count: pictureCount }, check.giveLogo)
  const [names] = useState(() => rows.map(({ name }) => name))
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useLeaveGuard(true)

  async function write() {
    setWaiting(true)
    setProblem(null)
    const where = { eventId: event.id, source: file?.name ?? "", fingerprint: ground.fingerprint }
    const result = await answerOf(importPartners(where, choicesFrom(rows, chosen, rest, existing)))
    setWaiting(false)
    if (result.ok) return onDone(result)
    setProblem(result.message)
    if (result !== NO_ANSWER) router.refresh()
  }

  return (
    <div className="grid gap-6">
      <div className="grid gap-1">
        <p>
          {t("{rows, plural, one {# partner} other {# partners}} read from {from}. Nothing is written yet.", {
            rows: rows.length,
            from,
          })}
        </p>
        {rows.some((row) => row.existing) ? (
          <p className="max-w-prose text-soft">
            {t(
              "Where the document says nothing, a partner keeps what it has. Untick a change to keep that field as it is, too.",
            )}
          </p>
        ) : null}
      </div>
      {columns}
      <PicturesLine pictures={pictures} names={names} />
      {document.notes.length > 0 ? (
        <details open={document.notes.length <= 4} className="rounded-md border border-line px-4 py-3">
          <summary className="w-fit font-semibold">
            {t("{notes, plural, one {# note} other {# notes}} on the document", {
              notes: document.notes.length,
            })}
          </summary>
          <ul className="mt-2 grid gap-1 text-13">
            {document.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {withoutTier > 0 ? (
        <div className="max-w-105">
          <TextField
            label={t("Tier for the {withoutTier, plural, one {# partner} other {# partners}} without one", {
              withoutTier,
            })}
            hint={t("The document puts them under no heading.")}
            list={tierList}
            value={rest}
            onChange={(event) => check.setRest(event.target.value)}
            error={rest.trim() === "" ? t("Name a tier for them.") : undefined}
          />
        </div>
      ) : null}
      <datalist id={tierList}>
        {check.tiers.map((tier) => (
          <option key={tier} value={tier} />
        ))}
      </datalist>
      <div className={`hidden text-13 text-soft sm:-mb-5 sm:grid ${CHECK_COLUMNS}`} aria-hidden="true">
        <span />
        <span>{t("What to do")}</span>
        <span>{t("Name")}</span>
        <span>{t("Short name")}</span>
        <span>{t("Tier")}</span>
      </div>
      <ol className="border-t border-ink">
        {rows.map((row, index) => (
          <CheckRow
            key={row.key}
            row={row}
            number={index + 1}
            action={actionOf(row, chosen[row.key])}
            partner={row.existing ? byId.get(row.existing.id) : undefined}
            logos={ground.logos}
            unfolds={unfolds}
            rest={rest}
            tierList={tierList}
            onAction={(action) => check.act(row.key, action)}
            onStandFor={(standsFor) => check.standFor({ ...row, standsFor, keeps: [] })}
            onChange={check.edit}
            onSplit={(block) => check.split(row.key, block)}
            onJoin={index === 0 ? null : () => check.join(index)}
          />
        ))}
      </ol>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <CheckBar
        confirm={t("Import {partners, plural, one {# partner} other {# partners}}", {
          partners: counts.add + counts.update,
        })}
        waiting={waiting}
        waitingWord={t("Importing…")}
        disabled={
          pictures.isReading || counts.add + counts.update === 0 || (withoutTier > 0 && rest.trim() === "")
        }
        onConfirm={() => void write()}
        onBack={onBack}
        status={
          <>
            {t("{add} to add, {update} to update, {skip} to skip", {
              ...{ add: counts.add, update: counts.update, skip: counts.skip },
            })}
            {counts.lapse > 0 ? (
              <span className="block text-owed">
                !{" "}
                {t("{lapse, plural, one {# sign-off} other {# sign-offs}} will lapse", {
                  lapse: counts.lapse,
                })}
              </span>
            ) : null}
          </>
        }
      >
        {check.joined ? (
          <p role="status" className="text-13">
            {check.joined}{" "}
            <button
              ref={takeFocus}
              type="button"
              className="font-semibold text-act underline"
              onClick={check.undoJoin}
            >
              {t("Undo")}
            </button>
          </p>
        ) : null}
      </CheckBar>
    </div>
  )
}

/** The way back from a join takes the focus that the joined row had. */
function takeFocus(button: HTMLButtonElement | null) {
  button?.focus()
}
