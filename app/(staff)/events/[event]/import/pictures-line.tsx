import { ProgressBar } from "@/components/progress-bar"
import { Notice } from "@/components/ui/notice"

import { t } from "@/domain/words"
import type { Pictures } from "./use-pictures"

/** How far the pictures of the document are, then what became of them. */
export function PicturesLine({ pictures, names }: { pictures: Pictures; names: string[] }) {
  const { isReading, read, total, found, leftOut, problem } = pictures
  if (total === 0 && !problem) return null
  return (
    <div className="grid gap-2">
      <div role="status" className="grid max-w-105 gap-1">
        {isReading ? <ProgressBar label={t("Pictures that are read")} max={total} value={read} /> : null}
        <p className="text-13 text-soft">
          {isReading
            ? t("The document’s pictures are looked at: {read} of {total} read.", { read, total })
            : t(
                "{logos, plural, one {# logo} other {# logos}} found in the document, each by the name that it stands at. Look whether they are whose they seem to be.",
                { logos: found },
              )}
        </p>
      </div>
      {problem ? (
        <Notice tone="owed">
          {problem} {t("The texts can be imported without them; logos can be added later.")}
        </Notice>
      ) : null}
      {leftOut.length > 0 ? (
        <details className="text-13">
          <summary className="w-fit">
            {t("{leftOut, plural, one {# picture} other {# pictures}} left out", { leftOut: leftOut.length })}
          </summary>
          <ul className="mt-1 grid list-disc gap-1 pl-6">
            {leftOut.map(({ partner, note }, index) => (
              <li key={String(index)} className="wrap-anywhere">
                {names[partner] ?? t("Row {number}", { number: partner + 1 })}: {note}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
