"use client"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { undoImported } from "../actions"

/** Does what the sentences above it say, or says why not and shows what would happen now. */
export function UndoButton({ eventId, importId, seen }: { eventId: number; importId: number; seen: string }) {
  const { run, waiting, problem } = useAction()
  return (
    <div className="grid justify-items-start gap-3">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <Button
        look="danger"
        waiting={waiting}
        waitingWord={t("Undoing…")}
        onClick={() => void run(() => undoImported({ eventId, importId, seen }))}
      >
        {t("Undo this import")}
      </Button>
    </div>
  )
}
