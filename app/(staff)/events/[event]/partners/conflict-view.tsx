"use client"
import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { Content } from "@/domain/content"
import { contentDifferences } from "@/domain/content-differences"
import { type ContentField, fieldInSentence } from "@/domain/content-fields"

export type ConflictSides = {
  message: string
  mine: Content
  theirs: Content
  /** Fields taken over from theirs, since only they had changed them. */
  taken: ContentField[]
  /** Fields that both changed, and that are still to be decided. */
  conflicts: ContentField[]
  base: string
  author: string | null
  at: number
}

/** Both texts of every field that both sides changed, side by side, and the ways out. */
export function ConflictView({
  sides,
  waiting,
  onTakeField,
  onSaveMine,
  onTakeTheirs,
}: {
  sides: ConflictSides
  waiting: boolean
  onTakeField: (field: ContentField) => void
  onSaveMine: () => void
  onTakeTheirs: () => void
}) {
  const differences = contentDifferences(sides.mine, sides.theirs).filter(({ field }) =>
    sides.conflicts.includes(field),
  )
  const them = sides.author ?? "Somebody"
  const view = useRef<HTMLElement>(null)
  // It opens above the button that was pressed: bring it before the eye and under the keyboard.
  useEffect(() => {
    view.current?.focus({ preventScroll: true })
    view.current?.scrollIntoView({ block: "start" })
  }, [])
  return (
    <section
      ref={view}
      tabIndex={-1}
      aria-label="Two versions"
      className="grid scroll-mt-4 gap-4 rounded-lg border border-wrong p-4"
    >
      <Notice tone="wrong">{sides.message}</Notice>
      {sides.taken.length > 0 ? (
        <p>
          Taken over from theirs, since you had not changed it: {sides.taken.map(fieldInSentence).join(", ")}.
        </p>
      ) : null}
      {differences.length === 0 ? (
        <p>Nothing else collides: the form holds their changes and yours. Save to keep both.</p>
      ) : (
        differences.map(({ field, label, mine, theirs }) => (
          <div key={field} className="border-t border-line pt-3">
            <h3 className="font-semibold">{label}</h3>
            <div className="mt-2 grid gap-4 sm:grid-cols-2">
              <Side title="Yours, not saved" text={mine} />
              <div>
                <Side title={`${them}’s, saved ${clock(sides.at)}`} text={theirs} />
                <Button
                  look="quiet"
                  size="small"
                  className="-ml-3"
                  onClick={() => onTakeField(field)}
                  aria-label={`Use their ${fieldInSentence(field)}`}
                >
                  Use theirs here
                </Button>
              </div>
            </div>
          </div>
        ))
      )}
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <Button look="primary" waiting={waiting} waitingWord="Saving…" onClick={onSaveMine}>
          Save what is in the form
        </Button>
        <Button onClick={onTakeTheirs}>Drop mine, take all of theirs</Button>
      </div>
    </section>
  )
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-13 text-soft">{title}</p>
      <p className="whitespace-pre-wrap">{text || <em className="text-soft">nothing</em>}</p>
    </div>
  )
}

function clock(at: number): string {
  return new Date(at).toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hour12: false })
}
