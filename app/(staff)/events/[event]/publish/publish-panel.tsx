"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { counted } from "@/domain/counted"
import { publishEvent, unpublishEvent } from "./actions"

/** The two verbs of going public, each with what it will do to how many. */
export function PublishPanel({
  eventId,
  title,
  fingerprint,
  partners,
  nothingToDo,
  current,
}: {
  eventId: number
  title: string
  fingerprint: string
  partners: number
  nothingToDo: boolean
  /** The number of the release that is public; null for none. */
  current: number | null
}) {
  const { run, waiting, problem } = useAction()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<{ current: number | null; words: string } | null>(null)
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {/* What this panel did is news only as long as it is still so. */}
      {done?.current === current ? <Notice tone="done">{done.words}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {nothingToDo || partners === 0 ? null : (
          <Button
            look="primary"
            waiting={waiting && !asking}
            waitingWord="Publishing…"
            onClick={() => {
              setDone(null)
              void run(
                () => publishEvent({ eventId, fingerprint }),
                ({ number, partners: shown }) =>
                  setDone({
                    current: number,
                    words: `Release ${number} is public, with ${counted(shown, "partner")}.`,
                  }),
              )
            }}
          >
            Publish {counted(partners, "partner")}
          </Button>
        )}
        {current !== null ? (
          <Button look="quiet" onClick={() => setAsking(true)}>
            Unpublish…
          </Button>
        ) : null}
      </div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Take this event off the public site?"
        about={`“${title}” and all its partner pages will answer “not found” from the next request on. Its releases stay, and you can make one public again.`}
      >
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setAsking(false)}>Keep it public</Button>
          <Button
            look="danger"
            waiting={waiting}
            waitingWord="Unpublishing…"
            onClick={() => {
              setDone(null)
              void run(
                () => unpublishEvent(eventId),
                () => setDone({ current: null, words: "The event is no longer public." }),
              ).then(() => setAsking(false))
            }}
          >
            Unpublish
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
