"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { useSelection } from "@/components/use-selection"
import { answerOf } from "@/components/use-submit"
import { t } from "@/domain/words"
import { chooseAll } from "./list-actions"

/** Selects the rows of the page, and then, where the view goes on, all that match. */
export function SelectPage({
  eventId,
  search,
  total,
  onPage,
  selection: { picked, all, pickShown, choose },
  onProblem,
}: {
  eventId: number
  search: string
  total: number
  onPage: number
  selection: ReturnType<typeof useSelection>
  onProblem: (problem: string | null) => void
}) {
  const [waiting, setWaiting] = useState(false)

  async function takeAll() {
    onProblem(null)
    setWaiting(true)
    const result = await answerOf(chooseAll({ eventId, search }))
    setWaiting(false)
    if (result.ok) choose(result.partnerIds)
    else onProblem(result.message)
  }

  return (
    <div className="-mb-3 flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
      <label className="flex items-center gap-3 text-13 text-soft">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && picked.size > 0
          }}
          onChange={pickShown}
          className="size-5 accent-act sm:size-4"
        />
        {total > onPage
          ? t("Select all {onPage} on this page", { onPage })
          : t("Select all {onPage}", { onPage })}
      </label>
      {all && total > onPage && picked.size < total ? (
        <Button
          look="quiet"
          size="small"
          waiting={waiting}
          waitingWord={t("Selecting…")}
          onClick={() => void takeAll()}
        >
          {t("Select all {total, plural, one {# partner} other {# partners}} of this view", { total })}
        </Button>
      ) : null}
    </div>
  )
}
