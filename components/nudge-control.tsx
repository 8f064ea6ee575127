"use client"
import { useId } from "react"
import { NUDGE_LIMIT } from "@/domain/logo-facts"
import { t } from "@/domain/words"
import { Button } from "./ui/button"

/** Larger or smaller than the balance says, in percent: a slider, and − and + for single steps. */
export function NudgeControl({
  name,
  nudge,
  onNudge,
}: {
  /** Whose logo it is. */
  name: string
  nudge: number
  onNudge: (nudge: number) => void
}) {
  const id = useId()
  const within = (value: number) => Math.min(NUDGE_LIMIT, Math.max(-NUDGE_LIMIT, value))
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <label htmlFor={id} className="text-13 font-semibold">
        {t("Nudge")}
      </label>
      <div className="flex items-center gap-2">
        <Button
          size="small"
          disabled={nudge <= -NUDGE_LIMIT}
          onClick={() => onNudge(within(nudge - 1))}
          aria-label={t("Make the logo of {name} smaller", { name })}
        >
          −
        </Button>
        <input
          id={id}
          type="range"
          min={-NUDGE_LIMIT}
          max={NUDGE_LIMIT}
          step={1}
          value={nudge}
          aria-valuetext={nudgeInWords(nudge)}
          onChange={(change) => onNudge(within(Number(change.target.value)))}
          className="w-36 accent-act"
        />
        <Button
          size="small"
          disabled={nudge >= NUDGE_LIMIT}
          onClick={() => onNudge(within(nudge + 1))}
          aria-label={t("Make the logo of {name} larger", { name })}
        >
          +
        </Button>
      </div>
      <output htmlFor={id} className="w-20 text-13 tabular-nums">
        {nudge === 0 ? t("as balanced") : `${nudge > 0 ? "+" : "−"}${Math.abs(nudge)} %`}
      </output>
      {nudge === 0 ? null : (
        <Button size="small" look="quiet" onClick={() => onNudge(0)}>
          {t("Reset")}
        </Button>
      )}
    </div>
  )
}

function nudgeInWords(nudge: number): string {
  if (nudge === 0) return t("as balanced")
  return nudge > 0
    ? t("{percent} percent larger", { percent: nudge })
    : t("{percent} percent smaller", { percent: -nudge })
}
