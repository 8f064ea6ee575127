"use client"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
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
        waitingWord="Undoing…"
        onClick={() => void run(() => undoImported({ eventId, importId, seen }))}
      >
        Undo this import
      </Button>
    </div>
  )
}
