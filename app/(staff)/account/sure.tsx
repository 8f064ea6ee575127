"use client"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"

/** Says exactly what will happen, before it does. */
export function Sure({
  title,
  verb,
  waitingWord,
  call,
  onDone,
  onCancel,
  children,
}: {
  title: string
  verb: string
  waitingWord: string
  call: () => Promise<Result>
  onDone: () => void
  onCancel: () => void
  children: ReactNode
}) {
  const { run, waiting, problem } = useAction()
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onCancel())}
      title={title}
      about={<p>{children}</p>}
    >
      <div className="grid gap-4">
        {problem ? <Notice tone="wrong">{problem}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          <Button
            look="danger"
            waiting={waiting}
            waitingWord={waitingWord}
            onClick={() => void run(call, onDone)}
          >
            {verb}
          </Button>
          <Button onClick={onCancel}>{t("Cancel")}</Button>
        </div>
      </div>
    </Dialog>
  )
}
