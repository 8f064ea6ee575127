"use client"
import { useId } from "react"
import { Difference } from "@/components/content-difference"
import type { Change } from "@/domain/diff/changes"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"

/** One change, word by word or logo beside logo, to be taken or left. */
export function ChangeChoice({
  change,
  title,
  logos,
  taken,
  frozen,
  onChoose,
}: {
  change: Change
  title: string
  logos: Record<string, ReleaseImage>
  taken: boolean
  frozen: boolean
  onChoose: (take: boolean) => void
}) {
  const name = useId()
  const { shown, moved } = change
  const logoOf = (sha256: string | null) => (sha256 === null ? null : (logos[sha256] ?? null))
  const sides = shown.kind === "logo" ? shown : { before: null, after: null }
  return (
    <li className="border-b border-line py-4">
      <fieldset className="grid gap-2">
        <legend className="float-left w-full text-13 text-soft">{title}</legend>
        {moved ? (
          <p className="flex gap-2 text-13 text-owed">
            <span aria-hidden="true" className="font-semibold">
              !
            </span>
            {t("You changed this since it was sent. Taking it replaces what you wrote.")}
          </p>
        ) : null}
        <div className="max-w-prose min-w-0">
          <Difference shown={shown} logos={{ before: logoOf(sides.before), after: logoOf(sides.after) }} />
        </div>
        {frozen ? null : (
          <div className="mt-1 flex gap-2">
            {[
              { word: t("Take"), take: true },
              { word: t("Leave"), take: false },
            ].map(({ word, take }) => (
              <label
                key={word}
                className="inline-flex min-h-8 items-center gap-2 rounded-md border border-edge bg-sheet px-3 text-13 font-semibold has-checked:border-act has-checked:bg-act-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-act"
              >
                <input
                  type="radio"
                  name={name}
                  checked={taken === take}
                  onChange={() => onChoose(take)}
                  className="accent-act outline-none"
                />
                {word}
              </label>
            ))}
          </div>
        )}
      </fieldset>
    </li>
  )
}
