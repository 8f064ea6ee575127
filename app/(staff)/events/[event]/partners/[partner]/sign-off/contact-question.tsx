"use client"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import type { Result } from "@/domain/result"

export type Question = {
  title: string
  /** Exactly what will happen. */
  about: string
  verb: string
  waiting: string
  look: "danger" | "primary"
  action: () => Promise<Result>
}

/** Asks before something that can't be undone, and does it. */
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
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          look={question.look}
          waiting={waiting}
          waitingWord={question.waiting}
          onClick={() => void run(question.action, onClose)}
        >
          {question.verb}
        </Button>
      </div>
    </div>
  )
}
