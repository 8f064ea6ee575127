"use client"
import type { ReactNode } from "react"
import { t } from "@/domain/words"
import { Button } from "./ui/button"
import { mayLeave } from "./use-leave-guard"

/** A cell that can be changed, of a table that is checked before anything is written. */
export const CHECK_CELL =
  "h-9 w-full min-w-0 rounded-sm border border-line bg-sheet px-2 text-15 hover:border-edge"

/** The foot of such a table, always in sight: what confirming writes, how the rows stand, and the way back. */
export function CheckBar({
  confirm,
  waiting,
  waitingWord,
  disabled,
  onConfirm,
  onBack,
  status,
  children,
}: {
  confirm: ReactNode
  waiting: boolean
  waitingWord: string
  disabled: boolean
  onConfirm: () => void
  onBack: () => void
  status: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line bg-paper py-3">
      <Button
        look="primary"
        waiting={waiting}
        waitingWord={waitingWord}
        disabled={disabled}
        onClick={onConfirm}
      >
        {confirm}
      </Button>
      {children}
      <p role="status" className="text-13 text-soft">
        {status}
      </p>
      <Button look="quiet" className="-mr-4 sm:ml-auto" onClick={() => (mayLeave() ? onBack() : undefined)}>
        {t("Start over")}
      </Button>
    </div>
  )
}
