"use client"
import { useEffect, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import {
  archivingAlso,
  BULK_WORDS,
  type BulkChange,
  type BulkKind,
  type BulkPlan,
  type BulkUndo,
} from "@/domain/bulk-changes"
import { isSameTag, TAG_LIMIT } from "@/domain/tags"
import { t } from "@/domain/words"
import { ChangingPartners, StayingPartners } from "./bulk-preview"
import { makeChange, planChange } from "./list-actions"

/** So that not every letter of a tag asks the server. */
const PAUSE_MS = 250

/** Says what a change of many would do, to whom, and who stays as they are; only what was shown is done. */
export function BulkDialog({
  eventId,
  kind,
  partnerIds,
  tiers,
  tags,
  onClose,
  onDone,
}: {
  eventId: number
  kind: BulkKind
  partnerIds: number[]
  tiers: { id: number; name: string }[]
  tags: string[]
  onClose: () => void
  onDone: (words: string, undo: BulkUndo) => void
}) {
  const list = useId()
  const [tierId, setTierId] = useState(tiers[0]?.id ?? 0)
  const [tag, setTag] = useState(kind === "remove tag" ? (tags[0] ?? "") : "")
  const [planned, setPlanned] = useState<{ plan: BulkPlan; of: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const [waiting, setWaiting] = useState(false)
  const words = BULK_WORDS[kind]
  const change = changeOf(kind, tierId, tag.trim())
  const wanted = change ? JSON.stringify(change) : ""
  const plan = planned?.of === wanted ? planned.plan : null
  const spelled = tags.find((one) => isSameTag(one, tag.trim())) ?? tag.trim()
  const what = kind === "tier" ? (tiers.find(({ id }) => id === tierId)?.name ?? "") : spelled

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen do not change while the dialog is open; `asked` asks again
  useEffect(() => {
    if (wanted === "") return
    let isCurrent = true
    const pause = setTimeout(
      async () => {
        const result = await answerOf(
          planChange({ eventId, partnerIds, change: JSON.parse(wanted) as BulkChange }),
        )
        if (!isCurrent) return
        if (result.ok) setPlanned({ plan: result.plan, of: wanted })
        else setProblem(result.message)
      },
      kind === "add tag" ? PAUSE_MS : 0,
    )
    return () => {
      isCurrent = false
      clearTimeout(pause)
    }
  }, [wanted, asked])

  async function make(seen: BulkPlan) {
    setWaiting(true)
    setProblem(null)
    const result = await answerOf(makeChange({ eventId, partnerIds, change, fingerprint: seen.fingerprint }))
    setWaiting(false)
    if (result.ok) return onDone(words.done(result.changed, what), result.undo)
    setProblem(result.message)
    if (result !== NO_ANSWER) setAsked(asked + 1)
  }

  return (
    <Dialog open onOpenChange={(open) => (open || waiting ? undefined : onClose())} title={words.title}>
      <div className="grid gap-5">
        {kind === "tier" ? (
          <SelectField
            label={t("Tier")}
            value={tierId}
            onChange={({ target }) => setTierId(Number(target.value))}
          >
            {tiers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        ) : null}
        {kind === "add tag" ? (
          <>
            <TextField
              label={t("Tag")}
              hint={t("A word of your own to find partners by. It is never public.")}
              list={list}
              maxLength={TAG_LIMIT}
              value={tag}
              onChange={({ target }) => {
                setTag(target.value)
                setProblem(null)
              }}
            />
            <datalist id={list}>
              {tags.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        ) : null}
        {kind === "remove tag" ? (
          <SelectField label={t("Tag")} value={tag} onChange={({ target }) => setTag(target.value)}>
            {tags.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </SelectField>
        ) : null}
        <div role="status" className="grid gap-2">
          {plan ? (
            <>
              <p>
                {plan.changing.length === 0
                  ? t("Nothing would change.")
                  : words.will(plan.changing.length, what)}
              </p>
              {kind === "archive"
                ? archivingAlso(plan).map((sentence) => <p key={sentence}>{sentence}</p>)
                : null}
            </>
          ) : (
            <p className="text-soft">
              {change ? t("Looking up what would change…") : t("Write a tag to see what would change.")}
            </p>
          )}
        </div>
        {plan ? (
          <>
            <ChangingPartners plan={plan} />
            <StayingPartners plan={plan} />
          </>
        ) : null}
        {problem ? <Notice tone="wrong">{problem}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          {plan && plan.changing.length > 0 ? (
            <Button
              look="primary"
              waiting={waiting}
              waitingWord={t("Changing…")}
              onClick={() => void make(plan)}
            >
              {words.button(plan.changing.length)}
            </Button>
          ) : null}
          <Button onClick={onClose}>{plan?.changing.length === 0 ? t("Close") : t("Cancel")}</Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Null while something is still to be chosen. */
function changeOf(kind: BulkKind, tierId: number, tag: string): BulkChange | null {
  switch (kind) {
    case "tier":
      return { kind, tierId }
    case "add tag":
    case "remove tag":
      return tag === "" ? null : { kind, tag }
    default:
      return { kind }
  }
}
