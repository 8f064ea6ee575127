"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { unpublishEvent } from "./actions"

/** Takes an event off the public site, after saying what that means. */
export function Unpublish({
  eventId,
  title,
  onDone,
}: {
  eventId: number
  title: string
  onDone: () => void
}) {
  const { run, waiting, problem } = useAction()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t("Unpublish…")}
      </Button>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t("Take this event off the public site?")}
        about={t(
          "“{title}” and all its partner pages will answer “not found” from the next request on. Its releases stay, and you can make one public again.",
          { title },
        )}
      >
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setAsking(false)}>{t("Keep it public")}</Button>
          <Button
            look="danger"
            waiting={waiting}
            waitingWord={t("Unpublishing…")}
            onClick={() => void run(() => unpublishEvent(eventId), onDone).then(() => setAsking(false))}
          >
            {t("Unpublish")}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
