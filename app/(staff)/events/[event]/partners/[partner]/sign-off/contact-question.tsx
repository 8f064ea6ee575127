"use client"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { type UndoOffer, useUndo } from "@/components/ui/undo"
import { useAction } from "@/components/use-action"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"

export type Question = {
  title: string
  /** Exactly what will happen. */
  about: string
  verb: string
  waiting: string
  look: "danger" | "primary"
  action: () => Promise<Result>
  /** How it is taken back, where it can be. */
  undo?: Omit<UndoOffer, "takesFocus">
}

/** Asks before something that others may notice, and does it. */
export function ContactQuestion({ question, onClose }: { question: Question | null; onClose: () => void }) {
  return (
    <Dialog
      open={question !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={question?.title ?? ""}
      about={question?.about}
    >
      {question ? <Answers question={question} onClose={onClose} /> : null}
    </Dialog>
  )
}

function Answers({ question, onClose }: { question: Question; onClose: () => void }) {
  const { run, waiting, problem } = useAction()
  const offerUndo = useUndo()
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onClose}>{t("Cancel")}</Button>
        <Button
          look={question.look}
          waiting={waiting}
          waitingWord={question.waiting}
          onClick={() =>
            void run(question.action, () => {
              onClose()
              // The button that asked is gone with its contact.
              if (question.undo) offerUndo({ ...question.undo, takesFocus: true })
            })
          }
        >
          {question.verb}
        </Button>
      </div>
    </div>
  )
}
