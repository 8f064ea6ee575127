"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { answerOf } from "@/components/use-submit"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"
import { ConfirmedDownload } from "../../../../../confirmed-download"
import { erase, lookAtErasure } from "./erasure-actions"

type Looked = Awaited<ReturnType<typeof lookAtErasure>>

/** What is known of a contact: to hand out, or to erase. It is asked for when the button is pressed. */
export function PersonalData({
  eventSlug,
  contact,
}: {
  eventSlug: string
  contact: { id: number; name: string }
}) {
  const [looked, setLooked] = useState<Looked | null>(null)
  const [isAsking, setAsking] = useState(false)
  const look = async () => {
    setAsking(true)
    setLooked(await answerOf(lookAtErasure(contact.id)))
    setAsking(false)
  }
  return (
    <>
      <Button
        look="quiet"
        size="small"
        waiting={isAsking}
        waitingWord={t("Personal data")}
        aria-label={t("Personal data: {name}", { name: contact.name })}
        onClick={() => void look()}
      >
        {t("Personal data")}
      </Button>
      <Dialog
        open={looked !== null}
        onOpenChange={(open) => (open ? undefined : setLooked(null))}
        title={t("Personal data of {name}", { name: contact.name })}
      >
        {looked?.ok ? (
          <Choices
            eventSlug={eventSlug}
            contact={contact}
            words={looked.words}
            onClose={() => setLooked(null)}
          />
        ) : (
          <Notice tone="wrong">{looked?.message}</Notice>
        )}
      </Dialog>
    </>
  )
}

function Choices({
  eventSlug,
  contact,
  words,
  onClose,
}: {
  eventSlug: string
  contact: { id: number; name: string }
  words: { goes: string[]; stays: string[] }
  onClose: () => void
}) {
  const { run, waiting, problem } = useAction()
  return (
    <div className="grid gap-6">
      <section aria-labelledby="hand-out" className="grid justify-items-start gap-2">
        <h3 id="hand-out" className="font-semibold">
          {t("Hand it out")}
        </h3>
        <p className="text-soft">
          {t(
            "A file with everything that is known of this person, for the person: contacts, mails, answers, links. It holds no link that works. The activity log says that you took it.",
          )}
        </p>
        <ConfirmedDownload
          action={`/events/${eventSlug}/contacts/${contact.id}/data`}
          word={t("Download as JSON")}
        />
      </section>
      <section aria-labelledby="erase" className="grid gap-2 border-t border-line pt-4">
        <h3 id="erase" className="font-semibold">
          {t("Erase it")}
        </h3>
        <p className="text-soft">{t("This goes, at once and for good:")}</p>
        <Lines lines={words.goes} />
        <p className="mt-2 text-soft">{t("This stays:")}</p>
        <Lines lines={words.stays} />
        <p className="mt-2 font-semibold">{t("There is no way back.")}</p>
        {problem ? <Notice tone="wrong">{problem}</Notice> : null}
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={onClose}>{t("Cancel")}</Button>
          <Button
            look="danger"
            waiting={waiting}
            waitingWord={t("Erasing…")}
            onClick={() => void run((): Promise<Result> => erase(contact.id), onClose)}
          >
            {t("Erase {name}", { name: contact.name })}
          </Button>
        </div>
      </section>
    </div>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {lines.map((line) => (
        <li key={line} className="break-words">
          {line}
        </li>
      ))}
    </ul>
  )
}
