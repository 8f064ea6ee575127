"use client"
import { Dialog } from "@/components/ui/dialog"
import { Keys } from "@/components/ui/keys"
import type { Actor } from "@/domain/permissions"
import { shortcutsOf } from "@/domain/shortcuts"
import { t } from "@/domain/words"

/** All that keys do on the desk, and the switch for those of a single letter. */
export function ShortcutsDialog({
  actor,
  hasLetters,
  onLetters,
  onClose,
}: {
  actor: Actor
  hasLetters: boolean
  onLetters: (on: boolean) => void
  onClose: () => void
}) {
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={t("Keyboard shortcuts")} wide>
      <div className="grid gap-6">
        <label className="grid max-w-prose grid-cols-[auto_1fr] gap-x-3">
          <input
            type="checkbox"
            checked={hasLetters}
            onChange={(change) => onLetters(change.target.checked)}
            className="mt-1 size-4 accent-act"
          />
          <span>{t("Shortcuts of single letters and signs")}</span>
          <span className="col-start-2 text-13 text-soft">
            {t(
              "Switch them off if you dictate, or press keys by accident. This browser remembers it; while you type in a field they are off by themselves.",
            )}
          </span>
        </label>
        <div className="gap-x-12 sm:columns-2">
          {shortcutsOf(actor).map(({ title, lines }) => (
            <section key={title} className="mb-6 break-inside-avoid">
              <h3 className="border-b border-ink pb-1 font-semibold">{title}</h3>
              <dl>
                {lines.map(({ keys, words, isLetter }) => (
                  <div
                    key={keys.join(" ")}
                    className={`flex items-baseline justify-between gap-4 border-b border-line py-1.5 ${isLetter && !hasLetters ? "text-soft line-through" : ""}`}
                  >
                    <dt className="order-2">
                      <Keys keys={keys} />
                    </dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
