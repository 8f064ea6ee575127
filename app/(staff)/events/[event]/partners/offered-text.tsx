"use client"
import { useState } from "react"
import { ContentDifference } from "@/components/content-difference"
import { useTimeZone } from "@/components/moment"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Content } from "@/domain/content"
import { type ContentField, fieldInSentence } from "@/domain/content-fields"
import { fieldDifferences } from "@/domain/diff/changes"
import { mergeEntries } from "@/domain/merge"
import { t } from "@/domain/words"
import { dayAndClock } from "./clock"
import type { KeptText } from "./kept-texts"

/** Offers what was typed earlier in this browser and never saved, with what it would change. */
export function OfferedText({
  text,
  head,
  onPutBack,
  onDrop,
}: {
  text: KeptText
  /** What is saved now. */
  head: Content
  /** Gives the fields that were left out, since something was typed there meanwhile. */
  onPutBack: () => ContentField[]
  onDrop: () => void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const [leftOut, setLeftOut] = useState<ContentField[]>([])
  const { merged } = mergeEntries(text.was, text.kept, head)
  const differences = fieldDifferences(
    { content: head, logoSha256: null },
    { content: merged, logoSha256: null },
  )
  const when = dayAndClock(text.at, Date.now(), useTimeZone())

  function putBack() {
    const left = onPutBack()
    setLeftOut(left)
    if (left.length === 0) setIsOpen(false)
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md border-l-4 border-owed bg-owed-wash px-4 py-2">
      <p role="status">
        <span aria-hidden="true" className="mr-2 font-semibold">
          !
        </span>
        {t("What you typed here at {when} was not saved. This browser kept it.", { when })}
      </p>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t("Look at it")}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={t("Typed here, not saved")}
        about={<p>{t("What you typed at {when} would change the saved text like this.", { when })}</p>}
        wide
      >
        <div className="grid gap-6">
          <ContentDifference differences={differences} logos={{ before: null, after: null }} files={{}} />
          {leftOut.length > 0 ? (
            <p role="status" className="text-owed">
              <span aria-hidden="true" className="mr-2 font-semibold">
                !
              </span>
              {t(
                "Left out, since you typed there meanwhile: {fields}. Copy what you need from above, then drop it.",
                { fields: leftOut.map(fieldInSentence).join(", ") },
              )}
            </p>
          ) : null}
          <p className="border-t border-line pt-4 text-13 text-soft">
            {t("Put back, it stands in the form and is saved. Dropped, this copy is deleted for good.")}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button look="primary" onClick={putBack}>
              {t("Put it back")}
            </Button>
            <Button look="danger" onClick={onDrop}>
              {t("Drop it")}
            </Button>
            <Button look="quiet" onClick={() => setIsOpen(false)}>
              {t("Decide later")}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  )
}
