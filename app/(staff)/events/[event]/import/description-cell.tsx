"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { fromPlainText, plainText, type RichText } from "@/domain/rich-text"
import { t } from "@/domain/words"

/**
 * The text of a row, paragraph by paragraph. Where a new partner begins, the row is split; for other changes the text is
 * edited as plain text, and formatting of the changed text goes.
 */
export function DescriptionCell({
  value,
  who,
  onChange,
  onSplit,
}: {
  value: RichText
  who: string
  onChange: (value: RichText) => void
  onSplit: (block: number) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  if (draft !== null)
    return (
      <div className="grid gap-2">
        <textarea
          aria-label={`${t("Description")}, ${who}`}
          rows={10}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value)
            onChange(fromPlainText(event.target.value))
          }}
          className="w-full rounded-md border border-edge bg-sheet px-3 py-2"
        />
        <Button size="small" className="justify-self-start" onClick={() => setDraft(null)}>
          {t("Done")}
        </Button>
      </div>
    )
  return (
    <div className="grid max-w-160 gap-2">
      {value.content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place
        <div key={index}>
          {index > 0 ? (
            <button
              type="button"
              onClick={() => onSplit(index)}
              className="group mb-2 flex w-full items-center gap-3 rounded-sm text-13 text-act"
            >
              <span aria-hidden="true" className="h-px flex-1 bg-line group-hover:bg-act" />
              <span>
                {t("A new partner begins here")}
                <span className="sr-only">
                  {t(", before paragraph {number} of {who}", { number: index + 1, who })}
                </span>
              </span>
              <span aria-hidden="true" className="h-px flex-1 bg-line group-hover:bg-act" />
            </button>
          ) : null}
          <p className="whitespace-pre-line">{plainText({ type: "doc", content: [block] })}</p>
        </div>
      ))}
      <Button size="small" className="justify-self-start" onClick={() => setDraft(plainText(value))}>
        {t("Edit the text")}
      </Button>
    </div>
  )
}
